/** A cloud under test: where requests go and answers come from. */
import type { Request, Response } from '../exchange.ts';

export interface Target {
  /** The name that reports show. */
  name: string;
  /** The root of the service as a URL without a slash at its end. */
  root: string;
  /** @throws NetworkError without an answer of the service */
  send(request: Request, how?: SendOptions): Promise<Response>;
  /** Sends a complete request and closes the connection before the answer; absent where that is not possible. */
  drop?(request: Request): Promise<void>;
  close(): Promise<void>;
  /** The retries so far; absent for a target that never retries. */
  network?: NetworkTally;
}

export interface SendOptions {
  /** True for a call that can be repeated without harm, such as a DELETE of a resource of the run. */
  repeatable?: boolean;
  /** True for the call that shows whether the service accepts the token: a 401 to it is an answer. */
  isTokenCheck?: boolean;
}

/** Retries, and the waits before them. */
export interface NetworkTally {
  /** Retries, which do not count as calls. */
  repeated: number;
  /** Milliseconds, over all calls. */
  waited: number;
  /** How often each cause occurred. */
  causes: Record<string, number>;
}

/** The service gave no complete answer. This says nothing about the cloud's API: the verdict is `error`, never `fail`. */
export class NetworkError extends Error {
  override name = 'NetworkError';
  /** True when the connection ended after the request was sent and before its answer was complete. */
  readonly connectionLost: boolean;
  /** True where the call would probably be answered a moment later: a connection was lost, or a gateway answered 5xx. */
  readonly isTransient: boolean;

  /** True where an answer came that is no valid HTTP. */
  readonly isInvalidAnswer: boolean;

  /** @param kind words that finish "the target …" */
  constructor(
    readonly kind: string,
    readonly request: Request,
    options: ErrorOptions & {
      connectionLost?: boolean;
      isTransient?: boolean;
      isInvalidAnswer?: boolean;
    } = {},
  ) {
    super(`the target ${kind} (${request.method} ${request.path})`, options);
    this.connectionLost = options.connectionLost === true;
    this.isInvalidAnswer = options.isInvalidAnswer === true;
    this.isTransient = this.connectionLost || options.isTransient === true;
  }
}
