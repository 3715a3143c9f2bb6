/** Serves applications behind `node:http`, each below its mount. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ChangeTooLarge, StoreUnavailable } from '../store/port.ts';
import { answerRequest } from './answer-request.ts';
import type { Application } from './application.ts';
import { isBelow } from './request/target.ts';
import { internalErrorReply, type Reply, unavailableReply } from './response/reply.ts';

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;

/** A request outside every mount gets the first application's 404. */
export function requestListener(applications: readonly Application[]): RequestListener {
  return (request, response) => {
    const application = findApplication(applications, request.url as string);
    const requestId = `req-${randomUUID()}`;
    try {
      const reply = answerRequest(application, request, requestId);
      if (reply instanceof Promise) void sendLater(application, request, response, requestId, reply);
      else send(response, reply);
    } catch (error) {
      reportError(application, request, response, requestId, error);
    }
  };
}

function findApplication(applications: readonly Application[], url: string): Application {
  const [first] = applications as [Application];
  if (applications.length === 1) return first;
  return applications.find(({ mount }) => isBelow(url, mount)) ?? first;
}

async function sendLater(
  application: Application,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  reply: Promise<Reply>,
): Promise<void> {
  try {
    send(response, await reply);
  } catch (error) {
    reportError(application, request, response, requestId, error);
  }
}

function reportError(
  application: Application,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  error: unknown,
): void {
  // A client that disconnects while it sends the body is not a bug of the server.
  if (request.destroyed && !request.complete) return;
  const [what, reply] = explain(error, requestId);
  application.log(`${requestId} ${request.method} ${request.url}: ${what}`);
  if (!response.headersSent) send(response, reply);
}

/** What is logged, and what is answered. */
function explain(error: unknown, requestId: string): [string, Reply] {
  if (error instanceof StoreUnavailable) return [error.message, unavailableReply(requestId, error.message)];
  // Neither the client's fault nor over after a while: the operator has to change something.
  if (error instanceof ChangeTooLarge) return [error.message, internalErrorReply(requestId, error.message)];
  return [String((error as Error)?.stack ?? error), internalErrorReply(requestId)];
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  if (body !== undefined) headers.push('content-length', String(body.length));
  else if (status !== 204) headers.push('content-length', '0');
  response.writeHead(status, headers);
  // A string is ASCII, and latin1 is the fastest encoding for it.
  if (typeof body === 'string') response.end(body, 'latin1');
  else response.end(body);
}
