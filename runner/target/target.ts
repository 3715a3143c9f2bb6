/** A cloud under test: where requests go and answers come from. */
import type { Request, Response } from '../exchange.ts';

export interface Target {
  /** As the user knows it. */
  name: string;
  /** The root of the service as a URL without a slash at its end. */
  root: string;
  /** @throws NetworkError when no answer of the service came */
  send(request: Request, how?: HowToSend): Promise<Response>;
  /** Sends a request whole and goes away before it is answered; absent where that cannot be done. */
  drop?(request: Request): Promise<void>;
  close(): Promise<void>;
  /** What a bad network cost so far; absent where nothing is ever sent again. */
  network?: NetworkTally;
}

export interface HowToSend {
  /** The call only removes, and does no harm when it is made twice. */
  repeatable?: boolean;
}

/** What was sent again, and how long it was waited before that. */
export interface NetworkTally {
  /** Requests, beside those that are counted as calls. */
  repeated: number;
  /** Milliseconds, of all calls together. */
  waited: number;
  /** How often each thing was the cause. */
  because: Record<string, number>;
}

/** No whole answer of the service came. It says nothing about the cloud's API, so the verdict is `error` and never `fail`. */
export class NetworkError extends Error {
  override name = 'NetworkError';
  /** The connection ended after the request was sent and before its answer was whole. */
  readonly connectionLost: boolean;

  /** @param kind what happened, in words that finish "the target …" */
  constructor(
    readonly kind: string,
    readonly request: Request,
    options: ErrorOptions & { connectionLost?: boolean } = {},
  ) {
    super(`the target ${kind} (${request.method} ${request.path})`, options);
    this.connectionLost = options.connectionLost === true;
  }
}
