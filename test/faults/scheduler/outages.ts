/** What a scheduler says while its Placement fails, which must not sound like a full cloud. */
import type { Fault } from '../fault.ts';
import { withHeader } from '../fault.ts';
import { isSelecting, NEWEST, refusal } from './asking.ts';
import { NO_VALID_HOST } from './doing.ts';

const of = (words: string) => ({ cases: `scheduler.outages.${words}`, at: NEWEST }) as const;

export const OUTAGE_FAULTS: readonly Fault[] = [
  {
    id: 'outage-is-no-valid-host',
    rule: 'status.expected',
    ...of('placement-failing-is-unavailable'),
    ...instead((r) => refusal(r, 409, NO_VALID_HOST)),
  },
  {
    id: 'broken-connection-is-no-valid-host',
    rule: 'status.expected',
    ...of('placement-unreachable-is-unavailable'),
    ...instead((r) => refusal(r, 409, NO_VALID_HOST)),
  },
  {
    id: 'outage-answers-500',
    rule: 'status.declared',
    ...of('placement-failing-is-unavailable'),
    ...instead((r) => ({ ...r, status: 500 })),
  },
  {
    id: 'outage-without-a-time-to-try-again',
    rule: 'header.missing',
    ...of('placement-failing-is-unavailable'),
    ...instead((r) => withHeader(r, 'retry-after', null)),
  },
  {
    id: 'time-to-try-again-is-a-date',
    rule: 'header.malformed',
    ...of('placement-failing-is-unavailable'),
    ...instead((r) => withHeader(r, 'retry-after', 'Wed, 21 Oct 2026 07:28:00 GMT')),
  },
  {
    id: 'outage-is-an-unknown-claim',
    rule: 'error.expected-code',
    ...of('placement-failing-is-unavailable'),
    ...instead((r) => ({ ...r, body: r.body.replace('placement.unavailable', 'claim.unknown') })),
  },
  {
    id: 'unknown-claim-is-an-outage',
    rule: 'error.expected-code',
    ...of('unknown-claim-is-settled-by-its-key'),
    ...instead((r) => ({ ...r, body: r.body.replace('claim.unknown', 'contention') })),
  },
  {
    id: 'key-does-not-settle-an-unknown-claim',
    rule: 'status.expected',
    ...of('unknown-claim-is-settled-by-its-key'),
    request: (q) => {
      const { 'idempotency-key': _key, ...headers } = q.headers;
      return { ...q, headers };
    },
  },
  {
    id: 'conflict-is-told-at-once',
    rule: 'status.expected',
    ...of('conflicts-are-tried-again'),
    response: (r, q) => (isSelecting(q) && r.status === 201 ? refusal(r, 409, NO_VALID_HOST) : r),
  },
];

/** In the place of a 503. */
function instead(change: NonNullable<Fault['response']>): Pick<Fault, 'response'> {
  return { response: (r, q) => (isSelecting(q) && r.status === 503 ? change(r, q) : r) };
}
