/** To which answers a fault applies, and small changes that several faults make. */
import type { Request, Response } from '../../runner/exchange.ts';

export const isRead = ({ method, path }: Request) =>
  method === 'GET' && /^\/resource_providers\/[^/]+$/.test(path);
export const created = 'placement.resource-providers.created-can-be-read';

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

export function atVersion(request: Request, version: string): Request {
  return { ...request, headers: { ...request.headers, 'openstack-api-version': `placement ${version}` } };
}

/** A well-formed URL of a provider that is not there. */
export function moved(response: Response): string {
  const location = response.headers.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? '';
  return location.replace(/[^/]+$/, '00000000-0000-4000-8000-000000000000');
}

// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
export function changeEach(json: any, key: string, change: (item: any) => any): any {
  return Array.isArray(json[key]) ? { ...json, [key]: json[key].map(change) } : json;
}
