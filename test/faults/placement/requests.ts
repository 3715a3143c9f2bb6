/** Requests of Placement that several faults match, and requests sent at another microversion. */
import type { Request, Response } from '../../../runner/exchange.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { versionOf } from '../conditions.ts';
import { withHeader } from '../edits.ts';

export const isRead = ({ method, path }: Request) =>
  method === 'GET' && /^\/resource_providers\/[^/]+$/.test(path);
export const CREATE_CASE = 'placement.resource-providers.created-can-be-read';

export function atVersion(request: Request, version: string): Request {
  return { ...request, headers: { ...request.headers, 'openstack-api-version': `placement ${version}` } };
}

/** The Location of the answer, with the UUID of an unknown provider. */
export function unknownLocation(response: Response): string {
  const location = response.headers.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? '';
  return location.replace(/[^/]+$/, '00000000-0000-4000-8000-000000000000');
}

/** Answers at one microversion as at another, and echoes the requested one. */
export function answersAs(at: Microversion, other: Microversion, applies: (request: Request) => boolean) {
  return {
    request: (q: Request) => (versionOf(q) === at && applies(q) ? atVersion(q, other) : q),
    response: (r: Response, q: Request) =>
      versionOf(q) === at && applies(q) ? withHeader(r, 'openstack-api-version', `placement ${at}`) : r,
  };
}
