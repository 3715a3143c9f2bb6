/**
 * Answers that are not the service's: a load balancer or a rate limiter before it can answer in its place. Such an
 * answer says nothing about the API.
 */
import { headerMap, type Request, type Response } from '../exchange.ts';

/**
 * True for 429, 502, 503 and 504 without the header that the service puts on each of its answers. The version document
 * at the root has none, so there each of these statuses is a gateway's. No document declares any of them, nor 500;
 * but a 500 comes out of a service that broke down as well as out of a gateway, and so is always judged.
 */
export function isGatewayAnswer({ path }: Request, response: Response): boolean {
  if (!GATEWAY_STATUSES.has(response.status)) return false;
  return isRoot(path) || !headerMap(response).has('x-openstack-request-id');
}

/**
 * How long the answer asks to wait, in milliseconds; undefined where it does not say.
 * @param now in milliseconds, for the form of `Retry-After` that is a date (RFC 9110, 10.2.3)
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
