/** A target behind a URL: undici with keep-alive and a time limit. Each request is sent once. */
import { Pool } from 'undici';
import type { Request, Response } from '../exchange.ts';
import { bodyText, isCutShort } from './answer-body.ts';
import { dropRequest } from './drop-request.ts';
import { failureInWords, isLostConnection } from './network-failures.ts';
import { NetworkError, type Target } from './target.ts';

export interface HttpTargetOptions {
  /** Seconds until an answer must have come whole. */
  timeout: number;
  /** Connections at once. */
  connections: number;
}

/** @param url the service's root, with or without a slash at its end */
export function httpTarget(url: string, options: HttpTargetOptions): Target {
  const root = url.replace(/\/+$/, '');
  const { origin, pathname } = new URL(root);
  const mount = pathname.replace(/\/$/, '');
  const limit = options.timeout * 1000;
  // The limit of a call is on the whole of it: an answer that comes a byte at a time would keep to any other.
  const pool = new Pool(origin, {
    connections: options.connections,
    pipelining: 1,
    connectTimeout: limit,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  // Some servers, uWSGI among them, close every connection after its answer and do not say so. A write that is sent
  // on such a connection is lost, and must not be sent again: it may have been done. So once a server has closed a
  // connection by itself, each call gets a new one. The first calls of a run only read, which brings it to light.
  // One that we close, because it was idle for as long as the server allows or because the server said so, is no sign.
  let fresh = false;
  pool.on('disconnect', (_origin, _targets, { code }) => {
    if (code === CLOSED_BY_THE_SERVER) fresh = true;
  });
  return {
    name: root,
    root,
    send: (request) => send(pool, mount, request, fresh, limit),
    drop: (request) => dropRequest(root, request),
    close: () => pool.destroy(),
  };
}

/** undici's word for it; `UND_ERR_INFO` is what it closed itself. */
const CLOSED_BY_THE_SERVER = 'UND_ERR_SOCKET';

/** @throws NetworkError when the answer is not whole by then, or anything else keeps it from coming */
async function send(
  pool: Pool,
  mount: string,
  request: Request,
  fresh: boolean,
  limit: number,
): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), limit);
  let begun = false;
  try {
    const answer = await pool.request({
      method: request.method as 'GET',
      path: `${mount}${request.path}`,
      headers: request.headers,
      body: request.body,
      responseHeaders: 'raw',
      reset: fresh,
      signal: late.signal,
    });
    begun = true;
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    return responseOf(answer.statusCode, pairs(answer.headers as unknown as string[]), bytes, request);
  } catch (error) {
    if (error instanceof NetworkError) throw error;
    if (!late.signal.aborted)
      throw new NetworkError(failureInWords(error), request, {
        cause: error,
        connectionLost: isLostConnection(error),
      });
    const words = begun ? 'does not finish its answer in time' : 'does not answer in time';
    throw new NetworkError(words, request, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

function responseOf(status: number, headers: Response['headers'], bytes: Buffer, request: Request): Response {
  const response = { status, headers, body: bodyText(bytes, headers, request) };
  if (!isCutShort(request, response)) return response;
  throw new NetworkError('ends its answer in the middle', request, { connectionLost: true });
}

function pairs(raw: readonly (string | Buffer)[]): [string, string][] {
  const result: [string, string][] = [];
  for (let index = 0; index < raw.length; index += 2)
    result.push([String(raw[index]), String(raw[index + 1])]);
  return result;
}
