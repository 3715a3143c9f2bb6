/** Recognises the answers of load balancers and rate limiters in front of the service, which say nothing about its API. */
import { headerMap, type Request, type Response } from '../exchange.ts';

/**
 * True for 429, 502, 503 and 504 without `x-openstack-request-id`, which the service sends with each of its answers. The
 * version document at the root has no such header, so there each of these statuses is a gateway's. No document declares
 * any of them, nor 500; but a broken service answers 500 as well as a gateway, so 500 is always judged.
 */
export function isGatewayAnswer({ path }: Request, response: Response): boolean {
  if (!GATEWAY_STATUSES.has(response.status)) return false;
  return isRoot(path) || !headerMap(response).has('x-openstack-request-id');
}

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
