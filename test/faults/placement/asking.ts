/** Calls of Placement: those that several faults are about, and another microversion than the one that was asked for. */
import type { Request, Response } from '../../../runner/exchange.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { versionOf } from '../conditions.ts';
import { withHeader } from '../edits.ts';

export const isRead = ({ method, path }: Request) =>
  method === 'GET' && /^\/resource_providers\/[^/]+$/.test(path);
export const created = 'placement.resource-providers.created-can-be-read';

export function atVersion(request: Request, version: string): Request {
  return { ...request, headers: { ...request.headers, 'openstack-api-version': `placement ${version}` } };
}

/** A well-formed URL of a provider that is not there. */
export function moved(response: Response): string {
  const location = response.headers.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? '';
  return location.replace(/[^/]+$/, '00000000-0000-4000-8000-000000000000');
}

/** Answers at one microversion as another one is to be answered, and says that it did not. */
export function answersAs(at: Microversion, other: Microversion, applies: (request: Request) => boolean) {
  return {
    request: (q: Request) => (versionOf(q) === at && applies(q) ? atVersion(q, other) : q),
    response: (r: Response, q: Request) =>
      versionOf(q) === at && applies(q) ? withHeader(r, 'openstack-api-version', `placement ${at}`) : r,
  };
}
