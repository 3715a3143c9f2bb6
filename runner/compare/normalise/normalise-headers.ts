/** Headers as they are compared. */
import type { ResponseContract } from '../../../spec/contract/contract.ts';
import { TRANSPORT_HEADERS } from '../../run/transport-headers.ts';
import { linkPath } from './place-of.ts';

/** Without those of the transport, unless the contract declares one; sorted by name. */
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
      .map(([name, value]): [string, string] => [name, FORMS[name]?.(value, root) ?? value])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What of a header's value is compared; of every other header all of it is. */
const FORMS: Readonly<Record<string, (value: string, root: string) => string>> = {
  allow: sorted,
  vary: sorted,
  'last-modified': (value) => (HTTP_DATE.test(value) ? '(a time)' : value),
  location: linkPath,
  'x-openstack-request-id': (value) => (REQUEST_ID.test(value) ? '(an id)' : value),
};

const REQUEST_ID = /^req-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The one form that RFC 9110 (5.6.7) lets a server send. */
const HTTP_DATE =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

function sorted(value: string): string {
  return value
    .split(',')
    .map((item) => item.trim())
    .sort()
    .join(', ');
}
