/** Calls to compute that faults match, and the microversions that they ask for. */
import type { Request, Response } from '../../../runner/exchange.ts';
import { withHeader } from '../edits.ts';

/** The two headers that ask for a version, and that echo it. */
export const VERSION_HEADER = 'openstack-api-version';
export const OLDER_VERSION_HEADER = 'x-openstack-nova-api-version';

/** The microversion that a call asks for, in either header; 2.1 without one. */
export function versionOf({ headers }: Request): string {
  const named = [headers[VERSION_HEADER] ?? []].flat().join(',');
  const [, own] = /(?:^|[\s,])compute ([\d.]+|latest)/.exec(named) ?? [];
  return own ?? [headers[OLDER_VERSION_HEADER] ?? '2.1'].flat().join(',');
}

/** The call at another microversion. */
export function atVersion(request: Request, version: string): Request {
  const { [OLDER_VERSION_HEADER]: _, ...headers } = request.headers;
  return { ...request, headers: { ...headers, [VERSION_HEADER]: `compute ${version}` } };
}

/** The answer with the echo of another microversion, in both headers. */
export function withEcho(response: Response, version: string): Response {
  const own = withHeader(response, VERSION_HEADER, `compute ${version}`);
  return withHeader(own, OLDER_VERSION_HEADER, version);
}

/** Answers at one microversion as at another, and echoes the one that was asked for. */
export function answersAs(at: string, other: string, applies: (request: Request) => boolean = () => true) {
  const isMeant = (request: Request) => versionOf(request) === at && applies(request);
  return {
    request: (request: Request) => (isMeant(request) ? atVersion(request, other) : request),
    response: (response: Response, request: Request) =>
      isMeant(request) ? withEcho(response, at) : response,
  };
}

/** The path without its query. */
export const pathOf = ({ path }: Request) => path.split('?')[0] as string;

/** True for a method and the whole path, as a pattern. */
export const isCallOf =
  (method: string, path: RegExp) =>
  (request: Request): boolean =>
    request.method === method && path.test(pathOf(request));

/** GET of one server. */
export const showsServer = isCallOf('GET', /^\/servers\/(?!detail$)[^/]+$/);

/** An answer as an Nova of another shape would give it. */
export function answer(response: Response, status: number, json: unknown): Response {
  const typed = withHeader(response, 'content-type', 'application/json');
  return { ...typed, status, body: JSON.stringify(json) };
}
