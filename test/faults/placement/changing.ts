/** Changes of a request on its way, by what it is sent to. */
import type { Request } from '../../../runner/exchange.ts';
import { isCall } from '../conditions.ts';
import { withBody } from '../edits.ts';

export function onlyTo(start: string, change: (request: Request) => Request): (request: Request) => Request {
  return (request) => (isCall('GET', start)(request) ? change(request) : request);
}

// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
export type AnswerChange = (json: any) => any;

/** Changes an object that is sent to one kind of URL. */
export function onBody(method: string, path: RegExp, change: AnswerChange): (request: Request) => Request {
  return (request) =>
    request.method === method && path.test(request.path) && request.body?.startsWith('{')
      ? withBody(request, change)
      : request;
}

export function without(...names: string[]): AnswerChange {
  return (json) => Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)));
}

export function keeping(...names: string[]): AnswerChange {
  return (json) => Object.fromEntries(Object.entries(json).filter(([name]) => names.includes(name)));
}

/** The change at every object, however deep. */
export function deep(change: AnswerChange): AnswerChange {
  return (json) => {
    if (Array.isArray(json)) return json.map(deep(change));
    if (typeof json !== 'object' || json === null) return json;
    return change(Object.fromEntries(Object.entries(json).map(([key, value]) => [key, deep(change)(value)])));
  };
}

export function values(change: (value: unknown) => unknown): AnswerChange {
  return (json) => Object.fromEntries(Object.entries(json).map(([key, value]) => [key, change(value)]));
}
