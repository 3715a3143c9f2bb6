/** A cloud under test: where requests go and answers come from. */
import type { Request, Response } from './exchange.ts';

export interface Target {
  /** As the user knows it. */
  name: string;
  /** The root of the service as a URL without a slash at its end. */
  root: string;
  /** @throws NetworkError when no answer came */
  send(request: Request): Promise<Response>;
  close(): Promise<void>;
}

/** No whole answer came. It says nothing about the cloud's API, so the verdict is `error` and never `fail`. */
export class NetworkError extends Error {
  override name = 'NetworkError';

  /** @param kind what happened, in words that finish "the target …" */
  constructor(
    readonly kind: string,
    readonly request: Request,
    options?: ErrorOptions,
  ) {
    super(`the target ${kind} (${request.method} ${request.path})`, options);
  }
}
