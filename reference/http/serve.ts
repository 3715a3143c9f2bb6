/** Puts an application behind `node:http`. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerCall } from './answer-call.ts';
import type { Application } from './application.ts';
import { fail, type Reply } from './reply.ts';

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;

export function requestListener(application: Application): RequestListener {
  return (request, response) => {
    const requestId = `req-${randomUUID()}`;
    const report = (error: unknown): void => {
      // A client that went away in the middle of its own body is no bug.
      if (request.destroyed && !request.complete) return;
      application.log(`${requestId} ${request.method} ${request.url}: ${(error as Error)?.stack ?? error}`);
      if (!response.headersSent) send(response, fail(requestId));
    };
    try {
      const reply = answerCall(application, request, requestId);
      if (reply instanceof Promise) reply.then((settled) => send(response, settled)).catch(report);
      else send(response, reply);
    } catch (error) {
      report(error);
    }
  };
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  if (body !== undefined) headers.push('content-length', String(Buffer.byteLength(body)));
  else if (status !== 204) headers.push('content-length', '0');
  response.writeHead(status, headers);
  response.end(body);
}
