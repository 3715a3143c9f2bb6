/** A target behind a URL: undici with keep-alive, time limits, and a second try only where it is safe. */
import { Pool } from 'undici';
import type { Request, Response } from './exchange.ts';
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
  const pool = new Pool(origin, {
    connections: options.connections,
    pipelining: 1,
    connectTimeout: options.timeout * 1000,
    headersTimeout: options.timeout * 1000,
    bodyTimeout: options.timeout * 1000,
  });
  // Some servers, uWSGI among them, close every connection after its answer and do not say so. A write that is sent
  // on such a connection is lost, and must not be sent again: it may have been done. So once a server has closed a
  // connection by itself, each call gets a new one. The first calls of a run only read, which brings it to light.
  let fresh = false;
  pool.on('disconnect', () => {
    fresh = true;
  });
  return {
    name: root,
    root,
    send: (request) => withSecondTry(request, () => send(pool, mount, request, fresh)),
    close: () => pool.destroy(),
  };
}

async function send(pool: Pool, mount: string, request: Request, fresh: boolean): Promise<Response> {
  try {
    const answer = await pool.request({
      method: request.method as 'GET',
      path: `${mount}${request.path}`,
      headers: request.headers,
      body: request.body,
      responseHeaders: 'raw',
      reset: fresh,
    });
    const body = await answer.body.text();
    return { status: answer.statusCode, headers: pairs(answer.headers as unknown as string[]), body };
  } catch (error) {
    throw new NetworkError(inWords(error), request, { cause: error });
  }
}

/** A lost GET changed nothing, so it is asked once more; a lost write may have been done, so it is not. */
async function withSecondTry(request: Request, attempt: () => Promise<Response>): Promise<Response> {
  try {
    return await attempt();
  } catch (error) {
    const safe = request.method === 'GET' || request.method === 'HEAD';
    if (safe && isResetBeforeAnswer(error)) return attempt();
    throw error;
  }
}

function isResetBeforeAnswer(error: unknown): boolean {
  const code = ((error as Error).cause as { code?: string } | undefined)?.code;
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE';
}

function pairs(raw: readonly (string | Buffer)[]): [string, string][] {
  const result: [string, string][] = [];
  for (let index = 0; index < raw.length; index += 2)
    result.push([String(raw[index]), String(raw[index + 1])]);
  return result;
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses connections',
  ENOTFOUND: 'has a host name that cannot be resolved',
  EAI_AGAIN: 'has a host name that cannot be resolved',
  ECONNRESET: 'resets the connection',
  EPIPE: 'closes the connection',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached',
  UND_ERR_SOCKET: 'closes the connection before the answer is whole',
  UND_ERR_CONNECT_TIMEOUT: 'does not take the connection in time',
  UND_ERR_HEADERS_TIMEOUT: 'does not answer in time',
  UND_ERR_BODY_TIMEOUT: 'does not finish its answer in time',
  UND_ERR_RESPONSE_EXCEEDED_MAX_SIZE: 'sends an answer that is too large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'cuts its answer short',
};

function inWords(error: unknown): string {
  const { code, name, message, errors } = error as {
    code?: string;
    name: string;
    message: string;
    errors?: { code?: string }[];
  };
  const known = WORDS[code ?? errors?.[0]?.code ?? ''];
  if (known) return known;
  return name === 'HTTPParserError'
    ? `does not speak proper HTTP: ${message}`
    : `cannot be talked to: ${message}`;
}
