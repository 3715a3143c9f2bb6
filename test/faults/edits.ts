/** Edits of requests and answers that several faults make. */
import type { Request, Response } from '../../runner/exchange.ts';

/** Replaces the headers of a name by one; null removes them. */
export function withHeader(response: Response, name: string, value: string | null): Response {
  const others = response.headers.filter(([other]) => other.toLowerCase() !== name);
  return { ...response, headers: value === null ? others : [...others, [name, value]] };
}

/** Changes a JSON body; other answers stay. */
// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
export function withJson(response: Response, change: (json: any) => any): Response {
  if (
    !response.headers.some(
      ([name, value]) => name.toLowerCase() === 'content-type' && value.startsWith('application/json'),
    )
  ) {
    return response;
  }
  const body = JSON.stringify(change(JSON.parse(response.body)));
  return withHeader({ ...response, body }, 'content-length', String(Buffer.byteLength(body)));
}

// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
export function changeEach(json: any, key: string, change: (item: any) => any): any {
  return Array.isArray(json[key]) ? { ...json, [key]: json[key].map(change) } : json;
}

/** The call without a parameter of its query. */
export function withoutParameter(request: Request, name: string): Request {
  const [path = '', query = ''] = request.path.split('?');
  const rest = query.split('&').filter((part) => part !== '' && !part.startsWith(`${name}=`));
  return { ...request, path: rest.length === 0 ? path : `${path}?${rest.join('&')}` };
}

/** Changes a JSON body on its way to the server; calls without a body stay. */
// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
export function withBody(request: Request, change: (json: any) => any): Request {
  return request.body === null
    ? request
    : { ...request, body: JSON.stringify(change(JSON.parse(request.body))) };
}

/** 204 without a body, whatever the service answered: a cloud that accepts a write without checking it. */
export function asAccepted(response: Response): Response {
  const headers = response.headers.filter(([name]) => !/^content-(type|length)$/i.test(name));
  return { ...response, status: 204, body: '', headers };
}
