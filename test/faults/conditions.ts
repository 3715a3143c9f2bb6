/** Which calls and answers a fault applies to. */
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
export const hasHeader =
  (header: string) =>
  (_request: Request, { headers }: Response) =>
    headers.some(([name]) => name.toLowerCase() === header);
export const hasStatus =
  (expected: number) =>
  (_request: Request, { status }: Response) =>
    status === expected;

/** True for a method, and paths that begin like this. */
export const isCall =
  (method: string, path: string) =>
  (request: Request): boolean =>
    request.method === method && request.path.startsWith(path);

/** The microversion that a request asks for; 1.0 without the header. */
export function versionOf(request: Request): string {
  const header = request.headers['openstack-api-version'];
  return [header ?? []].flat().join(',').split(' ')[1] ?? '1.0';
}
