/** Calls of the scheduler: which ones a fault is about, those that it makes itself, and answers in another's place. */
import type { Request, Response } from '../../../runner/exchange.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { versionOf } from '../conditions.ts';
import { withHeader, withJson } from '../edits.ts';
import type { Backend, Fault } from '../fault.ts';

// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
export type Json = any;

export const NEWEST: Microversion = '1.12';

export const isSelecting = ({ method, path }: Request) => method === 'POST' && path === '/selections';
export const isRescheduling = ({ method, path }: Request) =>
  method === 'POST' && path.endsWith('/reschedule');

/** The JSON of a body; an empty object where it has none. */
export function bodyOf({ body }: { body: string | null }): Json {
  try {
    return JSON.parse(body ?? '{}') ?? {};
  } catch {
    return {};
  }
}

export function hasCode(response: Response, code: string): boolean {
  return bodyOf(response).errors?.[0]?.code === `scheduler.${code}`;
}

/** The consumers that a request is to place, in the form of whatever microversion. */
export function consumersOf(request: Request): string[] {
  const { consumer = [], consumers = [] } = bodyOf(request);
  return [consumer, consumers].flat().map(({ uuid }: { uuid: string }) => uuid);
}

/** The same call with other properties in its body. */
export function changed(request: Request, changes: object): Request {
  return { ...request, body: JSON.stringify({ ...bodyOf(request), ...changes }) };
}

/** Another call of the same user, at the same microversion. */
export function call(request: Request, method: string, path: string, body?: object): Request {
  const { 'idempotency-key': _key, 'content-type': _type, ...headers } = request.headers;
  if (body === undefined) return { method, path, headers, body: null };
  const typed = { ...headers, 'content-type': 'application/json' };
  return { method, path, headers: typed, body: JSON.stringify(body) };
}

/** What the clean server has to say. */
export async function read({ send }: Backend, request: Request, path: string): Promise<Json> {
  return bodyOf(await send(call(request, 'GET', path)));
}

/** Another answer, with the headers that all have. */
export function answer(response: Response, status: number, json: object): Response {
  const plain = withHeader(withHeader(response, 'location', null), 'openstack-scheduler-replayed', null);
  return withJson({ ...plain, status }, () => json);
}

export function refusal(response: Response, status: number, code: string): Response {
  const request_id = response.headers.find(([name]) => name.toLowerCase() === 'x-openstack-request-id')?.[1];
  const error = { status, code: `scheduler.${code}`, title: 'Conflict', detail: 'No.', request_id };
  return answer(response, status, { errors: [error] });
}

/** Answers at one microversion as another one is to be answered, and says that it did not. */
export function answersAs(
  at: Microversion,
  other: Microversion,
  applies: (request: Request) => boolean,
): Pick<Fault, 'request' | 'response'> {
  const isMeant = (request: Request) => versionOf(request) === at && applies(request);
  const name = 'openstack-api-version';
  return {
    request: (q) => (isMeant(q) ? { ...q, headers: { ...q.headers, [name]: `scheduler ${other}` } } : q),
    response: (r, q) => (isMeant(q) ? withHeader(r, name, `scheduler ${at}`) : r),
  };
}
