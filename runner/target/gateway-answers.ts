/** Recognises answers that do not come from the service, which say nothing about its API. */
import type { Service } from '../../spec/contract/service.ts';
import { headerMap, mediaTypeOf, type Request, type Response } from '../exchange.ts';

/**
 * Says who answers in the service's place, in words that finish "the target …"; undefined for the service's own answer,
 * which has `x-openstack-request-id`. Not the service's own are:
 *
 * - 429, 502, 503 and 504 without that header, of a load balancer or a rate limiter. The version document at the root has
 *   no such header in every release, so there each of these statuses is a gateway's. No document declares any of them, nor
 *   500; but a broken service answers 500 as well as a gateway, so 500 is always judged.
 * - a page in HTML with 4xx and without that header, such as the 403 of a rate limiter.
 * - 503 of keystonemiddleware, which stands in front of the service and cannot ask Keystone about the token. It has the
 *   header.
 *
 * @param hasRequestIds as `declaresRequestIds` has it. Where no answer has the header, its absence says nothing: each of those
 *   statuses is a gateway's, and a page is the service's.
 */
export function explainForeignAnswer(
  request: Request,
  response: Response,
  hasRequestIds = true,
): string | undefined {
  const { status } = response;
  if (status === 503 && KEYSTONE_IS_DOWN.test(response.body))
    return 'cannot reach its Keystone, which checks the token, and answers 503';
  return isOfGateway(request, response, hasRequestIds)
    ? `is behind a gateway that answers ${status}`
    : undefined;
}

/** True for a service whose documents or profile declare `x-openstack-request-id`, as OpenStack's do. */
export function declaresRequestIds({ contracts }: Service): boolean {
  return contracts.some(({ responses }) =>
    [...responses.values()].some(({ headers }) => headers.has(REQUEST_ID)),
  );
}

function isOfGateway({ path }: Request, response: Response, hasRequestIds: boolean): boolean {
  const { status } = response;
  const headers = headerMap(response);
  if (GATEWAY_STATUSES.has(status)) return !hasRequestIds || isRoot(path) || !headers.has(REQUEST_ID);
  const isPage = status >= 400 && status < 500 && mediaTypeOf(headers) === 'text/html';
  return hasRequestIds && isPage && !isRoot(path) && !headers.has(REQUEST_ID);
}

const REQUEST_ID = 'x-openstack-request-id';

/** The words of keystonemiddleware, the same in all releases since 2016. */
const KEYSTONE_IS_DOWN = /Keystone service is (temporarily )?unavailable/i;

/**
 * The wait that `Retry-After` asks for, in milliseconds; undefined without that header.
 * @param now in milliseconds, for a `Retry-After` that is a date (RFC 9110, 10.2.3)
 */
export function retryAfter(response: Response, now = Date.now()): number | undefined {
  const value = headerMap(response).get('retry-after')?.trim();
  if (value === undefined || value === '') return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

const GATEWAY_STATUSES: ReadonlySet<number> = new Set([429, 502, 503, 504]);

function isRoot(path: string): boolean {
  return path === '/' || path === '' || path.startsWith('/?');
}
