/** Sends requests: by the global `fetch`, by the user's, or by undici's with the user's dispatcher. */
import type { ClientOptions } from '../types/client-options.ts';

export interface Transport {
  fetch: (request: Request) => Promise<Response>;
  /** The class whose objects `fetch` takes. */
  Request: typeof Request;
}

/**
 * Node's `fetch` does not take a dispatcher of another version of undici than its own, so that a dispatcher gets the `fetch` of
 * undici itself. It is loaded for that alone.
 */
export async function openTransport({ dispatcher, fetch }: ClientOptions): Promise<Transport> {
  if (fetch) return { fetch, Request: globalThis.Request };
  if (dispatcher === undefined)
    return { fetch: (request) => globalThis.fetch(request), Request: globalThis.Request };
  const undici = await import('undici');
  return {
    fetch: (request) =>
      undici.fetch(request as never, { dispatcher } as never) as unknown as Promise<Response>,
    Request: undici.Request as unknown as typeof Request,
  };
}
