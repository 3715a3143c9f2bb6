/** To which answers a fault applies, and small changes that several faults make. */
import type { Request, Response } from '../../runner/exchange.ts';

/** Changes only the answers to one kind of call. */
export const onlyFor =
  (
    applies: (request: Request, response: Response) => boolean,
    change: (response: Response, request: Request) => Response,
  ) =>
  (response: Response, request: Request): Response =>
    applies(request, response) ? change(response, request) : response;

export const always = () => true;
export const isError = (_request: Request, { status }: Response) => status >= 400;
export const isSuccess = (_request: Request, { status }: Response) => status < 300;
export const has =
  (header: string) =>
  (_request: Request, { headers }: Response) =>
    headers.some(([name]) => name.toLowerCase() === header);
export const is =
  (wanted: number) =>
  (_request: Request, { status }: Response) =>
    status === wanted;

// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
export function changeEach(json: any, key: string, change: (item: any) => any): any {
  return Array.isArray(json[key]) ? { ...json, [key]: json[key].map(change) } : json;
}

/** Answers to one kind of call: a method, and how its path begins. */
export const isCall =
  (method: string, path: string) =>
  (request: Request): boolean =>
    request.method === method && request.path.startsWith(path);

/** The call without a parameter of its query. */
export function withoutParameter(request: Request, name: string): Request {
  const [path = '', query = ''] = request.path.split('?');
  const rest = query.split('&').filter((part) => part !== '' && !part.startsWith(`${name}=`));
  return { ...request, path: rest.length === 0 ? path : `${path}?${rest.join('&')}` };
}

/** Changes a JSON body on its way to the server; other calls stay. */
// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
export function withBody(request: Request, change: (json: any) => any): Request {
  return request.body === null
    ? request
    : { ...request, body: JSON.stringify(change(JSON.parse(request.body))) };
}

/** The answer to a write that was taken, in the place of whatever came: what a cloud answers that does not look. */
export function accepted(response: Response): Response {
  const headers = response.headers.filter(([name]) => !/^content-(type|length)$/i.test(name));
  return { ...response, status: 204, body: '', headers };
}
