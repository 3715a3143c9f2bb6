/** Edits of a request on its way, by its method and path. */
import type { Request } from '../../../runner/exchange.ts';
import { isCall } from '../conditions.ts';
import { withBody } from '../edits.ts';

export function editRequest(
  start: string,
  change: (request: Request) => Request,
): (request: Request) => Request {
  return (request) => (isCall('GET', start)(request) ? change(request) : request);
}

// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
export type AnswerChange = (json: any) => any;

/** Edits the JSON object that is sent to matching URLs. */
export function editBody(method: string, path: RegExp, change: AnswerChange): (request: Request) => Request {
  return (request) =>
    request.method === method && path.test(request.path) && request.body?.startsWith('{')
      ? withBody(request, change)
      : request;
}

export function withoutProperties(...names: string[]): AnswerChange {
  return (json) => Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)));
}

export function withOnlyProperties(...names: string[]): AnswerChange {
  return (json) => Object.fromEntries(Object.entries(json).filter(([name]) => names.includes(name)));
}

/** Applies the edit to every object of the body. */
export function atEveryObject(change: AnswerChange): AnswerChange {
  return (json) => {
    if (Array.isArray(json)) return json.map(atEveryObject(change));
    if (typeof json !== 'object' || json === null) return json;
    return change(
      Object.fromEntries(Object.entries(json).map(([key, value]) => [key, atEveryObject(change)(value)])),
    );
  };
}

export function mapValues(change: (value: unknown) => unknown): AnswerChange {
  return (json) => Object.fromEntries(Object.entries(json).map(([key, value]) => [key, change(value)]));
}
