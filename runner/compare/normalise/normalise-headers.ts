/** Reduces response headers to what every target must have in common. */
import type { ResponseContract } from '../../../spec/contract/contract.ts';
import { TRANSPORT_HEADERS } from '../../target/transport-headers.ts';
import { normaliseLink } from './link-path.ts';

/** Drops the transport's headers unless the contract declares them, and sorts the rest by name. */
export function normaliseHeaders(
  headers: ReadonlyMap<string, string>,
  root: string,
  declared?: ResponseContract,
): Map<string, string> {
  const kept = [...headers].filter(
    ([name]) => !TRANSPORT_HEADERS.has(name) || declared?.headers.has(name) === true,
  );
  return new Map(
    kept
      .map(([name, value]): [string, string] => [name, NORMALISERS[name]?.(value, root) ?? value])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** By header; all other headers are compared verbatim. */
const NORMALISERS: Readonly<Record<string, (value: string, root: string) => string>> = {
  allow: sortItems,
  vary: sortItems,
  'last-modified': (value) => (HTTP_DATE.test(value) ? '(a time)' : value),
  location: normaliseLink,
  'x-openstack-request-id': (value) => (REQUEST_ID.test(value) ? '(an id)' : value),
};

const REQUEST_ID = /^req-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** IMF-fixdate, the one form that a server may send (RFC 9110, 5.6.7). */
const HTTP_DATE =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

export function sortItems(value: string): string {
  return value
    .split(',')
    .map((item) => item.trim())
    .sort()
    .join(', ');
}
