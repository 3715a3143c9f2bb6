/** Calls of the scheduler: reads them, changes them, and builds the requests and responses that faults need. */
import type { Request, Response } from '../../../runner/exchange.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { withHeader, withJson } from '../edits.ts';
import type { Backend } from '../fault.ts';

// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
export type AnyJson = any;

export const NEWEST: Microversion = '1.12';

export const isSelectionRequest = ({ method, path }: Request) => method === 'POST' && path === '/selections';
export const isRescheduleRequest = ({ method, path }: Request) =>
  method === 'POST' && path.endsWith('/reschedule');

/** The JSON of a body; an empty object without one. */
export function bodyOf({ body }: { body: string | null }): AnyJson {
  try {
    return JSON.parse(body ?? '{}') ?? {};
  } catch {
    return {};
  }
}

export function hasCode(response: Response, code: string): boolean {
  return bodyOf(response).errors?.[0]?.code === `scheduler.${code}`;
}

/** The consumers of a selection request, in the form of any microversion. */
export function consumersOf(request: Request): string[] {
  const { consumer = [], consumers = [] } = bodyOf(request);
  return [consumer, consumers].flat().map(({ uuid }: { uuid: string }) => uuid);
}

/** Replaces properties of a request's body. */
export function withBody(request: Request, changes: object): Request {
  return { ...request, body: JSON.stringify({ ...bodyOf(request), ...changes }) };
}

/** Builds another call of the same user at the same microversion. */
export function buildCall(request: Request, method: string, path: string, body?: object): Request {
  const { 'idempotency-key': _key, 'content-type': _type, ...headers } = request.headers;
  if (body === undefined) return { method, path, headers, body: null };
  const typed = { ...headers, 'content-type': 'application/json' };
  return { method, path, headers: typed, body: JSON.stringify(body) };
}

/** Sends a GET to the server without the fault. */
export async function readJson({ send }: Backend, request: Request, path: string): Promise<AnyJson> {
  return bodyOf(await send(buildCall(request, 'GET', path)));
}

/** Replaces status and body of a response, and keeps the headers that every response has. */
export function replaceResponse(response: Response, status: number, json: object): Response {
  const plain = withHeader(withHeader(response, 'location', null), 'openstack-scheduler-replayed', null);
  return withJson({ ...plain, status }, () => json);
}

export function errorResponse(response: Response, status: number, code: string): Response {
  const request_id = response.headers.find(([name]) => name.toLowerCase() === 'x-openstack-request-id')?.[1];
  const error = { status, code: `scheduler.${code}`, title: 'Conflict', detail: 'No.', request_id };
  return replaceResponse(response, status, { errors: [error] });
}
