/** Serves applications behind `node:http`, each below its mount. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ChangeTooLarge, StoreUnavailable } from '../store/port.ts';
import { answerRequest } from './answer-request.ts';
import type { Application } from './application.ts';
import type { RequestObserver } from './observer.ts';
import { isBelow } from './request/target.ts';
import { internalErrorReply, type Reply, unavailableReply } from './response/reply.ts';

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;

export interface ListenerOptions {
  observer?: RequestObserver;
  /** Requests at once, after which others are refused; any number when absent. */
  maxRequests?: number;
  /** Whether a connection may be kept after an answer; always when absent. */
  keepsAlive?: () => boolean;
}

/** A request outside every mount gets the first application's 404. */
export function requestListener(
  applications: readonly Application[],
  { observer, maxRequests, keepsAlive = () => true }: ListenerOptions = {},
): RequestListener {
  let inProgress = 0;
  return (request, response) => {
    const application = findApplication(applications, request.url as string);
    const call: Call = { application, request, response, requestId: `req-${randomUUID()}`, keepsAlive };
    if (observer) observeCall(observer, call);
    if (maxRequests === undefined) return answerCall(call);
    inProgress += 1;
    response.once('close', () => {
      inProgress -= 1;
    });
    if (inProgress > maxRequests) refuseCall(call, maxRequests);
    else answerCall(call);
  };
}

interface Call {
  application: Application;
  request: IncomingMessage;
  response: ServerResponse;
  requestId: string;
  keepsAlive: () => boolean;
  /** Set with the answer. */
  operation?: string | undefined;
}

function findApplication(applications: readonly Application[], url: string): Application {
  const [first] = applications as [Application];
  if (applications.length === 1) return first;
  return applications.find(({ mount }) => isBelow(url, mount)) ?? first;
}

function observeCall(observer: RequestObserver, call: Call): void {
  const { application, request, response, requestId } = call;
  const start = performance.now();
  observer.began();
  response.once('close', () =>
    observer.ended({
      service: application.service.name,
      operation: call.operation,
      method: request.method as string,
      url: request.url as string,
      status: response.headersSent ? response.statusCode : CLIENT_WENT_AWAY,
      requestId,
      seconds: (performance.now() - start) / 1000,
    }),
  );
}

/** What nginx logs for it. */
const CLIENT_WENT_AWAY = 499;

/** Its body is not read, so that the connection cannot serve another request. */
function refuseCall(call: Call, maxRequests: number): void {
  const detail = `The server answers ${maxRequests} requests already. Try again later.`;
  const reply = unavailableReply(call.requestId, detail);
  reply.headers.push('retry-after', '1');
  call.response.shouldKeepAlive = false;
  send(call, reply);
}

function answerCall(call: Call): void {
  try {
    const reply = answerRequest(call.application, call.request, call.requestId);
    if (reply instanceof Promise) void sendLater(call, reply);
    else send(call, reply);
  } catch (error) {
    reportError(call, error);
  }
}

async function sendLater(call: Call, reply: Promise<Reply>): Promise<void> {
  try {
    send(call, await reply);
  } catch (error) {
    reportError(call, error);
  }
}

function reportError(call: Call, error: unknown): void {
  const { application, request, response, requestId } = call;
  // A client that disconnects while it sends the body is not a bug of the server.
  if (request.destroyed && !request.complete) return;
  const [message, reply] = explain(error, requestId);
  const { method = '', url = '' } = request;
  application.log(`${requestId} ${method} ${url}: ${message}`, { message, requestId, method, url });
  if (!response.headersSent) send(call, reply);
}

/** What is logged, and what is answered. */
function explain(error: unknown, requestId: string): [string, Reply] {
  if (error instanceof StoreUnavailable) return [error.message, unavailableReply(requestId, error.message)];
  // Neither the client's fault nor over after a while: the operator has to change something.
  if (error instanceof ChangeTooLarge) return [error.message, internalErrorReply(requestId, error.message)];
  return [String((error as Error)?.stack ?? error), internalErrorReply(requestId)];
}

function send(call: Call, { status, headers, body, operation }: Reply): void {
  const { response, keepsAlive } = call;
  call.operation = operation;
  if (!keepsAlive()) response.shouldKeepAlive = false;
  if (body !== undefined) headers.push('content-length', String(body.length));
  else if (status !== 204) headers.push('content-length', '0');
  response.writeHead(status, headers);
  // A string is ASCII, and latin1 is the fastest encoding for it.
  if (typeof body === 'string') response.end(body, 'latin1');
  else response.end(body);
}
