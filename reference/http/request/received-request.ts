/** A request before a contract is chosen for it: what its head says, whatever operation it is for. */
import type { IncomingMessage } from 'node:http';
import type { Application } from '../application.ts';
import { type RequestTarget, readTarget } from './target.ts';

/** A request whose contract is not known yet. */
export interface ReceivedRequest {
  application: Application;
  message: IncomingMessage;
  method: string;
  target: RequestTarget;
  requestId: string;
  now: Date;
}

/** Reads the head of a request. */
export function receiveRequest(
  application: Application,
  message: IncomingMessage,
  requestId: string,
): ReceivedRequest {
  return {
    application,
    message,
    method: message.method as string,
    target: readTarget(message.url as string, application.mount),
    requestId,
    now: new Date(),
  };
}
