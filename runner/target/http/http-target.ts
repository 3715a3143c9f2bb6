/** A target at a URL, over undici with keep-alive and a time limit. Each request is sent once. */
import type { Dispatcher } from 'undici';
import type { Request, Response } from '../../exchange.ts';
import { NetworkError, type Target } from '../target.ts';
import { bodyText, isCutShort } from './answer-body.ts';
import { AnswerTooLate, collectAnswer } from './collect-answer.ts';
import { type ConnectionSettings, openDispatcher, tlsOptions } from './connection.ts';
import { dropRequest } from './drop-request.ts';
import { describeFailure, isInvalidHttp, isLostConnection } from './network-failures.ts';

export interface HttpTargetOptions {
  /** Seconds within which an answer must be complete. */
  timeout: number;
  /** The most connections that are open together. */
  connections: number;
  /** Those of the machine when absent. */
  connection?: ConnectionSettings;
}

/** @param url the service's root, with or without a slash at its end */
export function httpTarget(url: string, options: HttpTargetOptions): Target {
  const root = url.replace(/\/+$/, '');
  const { origin, pathname } = new URL(root);
  const mount = pathname.replace(/\/$/, '');
  const limit = options.timeout * 1000;
  // One limit for the whole call: an answer that arrives a byte at a time stays within undici's own.
  const { connections, connection = {} } = options;
  const { dispatcher, onDisconnect } = openDispatcher(origin, connection, {
    connections,
    connectTimeout: limit,
  });
  // Some servers, uWSGI among them, close every connection after its answer without announcing it. A write sent on such
  // a connection is lost and must not be retried, since it may have been done. So once a server has closed a connection
  // by itself, each call gets a new one. The first calls of a run only read, so they detect it. A connection that undici
  // closes, when its keep-alive time ends or the server announces the end, is not counted.
  let fresh = false;
  onDisconnect(({ code }) => {
    if (code === CLOSED_BY_THE_SERVER) fresh = true;
  });
  // Through a proxy it cannot be seen when the request has arrived.
  const isProxied = connection.proxyFor?.(new URL(origin)) !== undefined;
  return {
    name: root,
    root,
    send: (request) => send({ dispatcher, origin, mount, limit }, request, fresh),
    ...(!isProxied && { drop: (request) => dropRequest(root, request, tlsOptions(connection)) }),
    close: () => dispatcher.destroy(),
  };
}

/** undici's code; its code for connections that it closes itself is `UND_ERR_INFO`. */
const CLOSED_BY_THE_SERVER = 'UND_ERR_SOCKET';

interface Destination {
  dispatcher: Dispatcher;
  origin: string;
  /** The path of the service's root. */
  mount: string;
  /** Milliseconds. */
  limit: number;
}

/** @throws NetworkError without a complete answer within the limit */
async function send(
  { dispatcher, origin, mount, limit }: Destination,
  request: Request,
  fresh: boolean,
): Promise<Response> {
  try {
    const { method, headers, body } = request;
    const path = `${mount}${request.path}`;
    const call = { origin, method: method as 'GET', path, headers, body, reset: fresh };
    const answer = await collectAnswer(dispatcher, call, limit);
    return responseOf(answer.status, answer.headers, answer.bytes, request);
  } catch (error) {
    if (error instanceof NetworkError) throw error;
    throw networkErrorOf(error, request);
  }
}

function networkErrorOf(error: unknown, request: Request): NetworkError {
  if (error instanceof AnswerTooLate) {
    const words = error.hasBegun ? 'does not finish its answer in time' : 'does not answer in time';
    return new NetworkError(words, request, { cause: error });
  }
  const connectionLost = isLostConnection(error);
  const isInvalidAnswer = isInvalidHttp(error) && !connectionLost;
  return new NetworkError(describeFailure(error), request, { cause: error, connectionLost, isInvalidAnswer });
}

function responseOf(status: number, headers: Response['headers'], bytes: Buffer, request: Request): Response {
  const response = { status, headers, body: bodyText(bytes, headers, request) };
  if (!isCutShort(request, response)) return response;
  throw new NetworkError('ends its answer in the middle', request, { connectionLost: true });
}
