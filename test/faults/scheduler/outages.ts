/** Wrong errors while Placement fails, such as no_valid_host. */
import type { Request } from '../../../runner/exchange.ts';
import { isCall } from '../conditions.ts';
import { asAccepted, withHeader } from '../edits.ts';
import type { Backend, Fault } from '../fault.ts';
import { errorResponse, isRescheduleRequest, isSelectionRequest, NEWEST } from './calls.ts';
import { NO_VALID_HOST } from './selection-edits.ts';

const of = (words: string) => ({ cases: `scheduler.outages.${words}`, at: NEWEST }) as const;

const GONE = 'consumer.not_found';

export const OUTAGE_FAULTS: readonly Fault[] = [
  {
    id: 'outage-is-no-valid-host',
    rule: 'status.expected',
    ...of('placement-failing-is-unavailable'),
    ...replace503((r) => errorResponse(r, 409, NO_VALID_HOST)),
  },
  {
    id: 'broken-connection-is-no-valid-host',
    rule: 'status.expected',
    ...of('placement-unreachable-is-unavailable'),
    ...replace503((r) => errorResponse(r, 409, NO_VALID_HOST)),
  },
  {
    id: 'outage-answers-500',
    rule: 'status.declared',
    ...of('placement-failing-is-unavailable'),
    ...replace503((r) => ({ ...r, status: 500 })),
  },
  {
    id: 'outage-without-a-time-to-try-again',
    rule: 'header.missing',
    ...of('placement-failing-is-unavailable'),
    ...replace503((r) => withHeader(r, 'retry-after', null)),
  },
  {
    id: 'time-to-try-again-is-a-date',
    rule: 'header.malformed',
    ...of('placement-failing-is-unavailable'),
    ...replace503((r) => withHeader(r, 'retry-after', 'Wed, 21 Oct 2026 07:28:00 GMT')),
  },
  {
    id: 'outage-is-an-unknown-claim',
    rule: 'error.expected-code',
    ...of('placement-failing-is-unavailable'),
    ...replace503((r) => ({ ...r, body: r.body.replace('placement.unavailable', 'claim.unknown') })),
  },
  {
    id: 'unknown-claim-is-an-outage',
    rule: 'error.expected-code',
    ...of('unknown-claim-is-settled-by-its-key'),
    ...replace503((r) => ({ ...r, body: r.body.replace('claim.unknown', 'contention') })),
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
    response: (r, q) =>
      isSelectionRequest(q) && r.status === 201 ? errorResponse(r, 409, NO_VALID_HOST) : r,
  },
  {
    id: 'contention-is-no-valid-host',
    rule: 'status.expected',
    ...of('conflicts-without-end-are-contention'),
    ...replace503((r) => errorResponse(r, 409, NO_VALID_HOST)),
  },
  {
    id: 'contention-is-an-outage',
    rule: 'error.expected-code',
    ...of('conflicts-without-end-are-contention'),
    ...replace503((r) => ({ ...r, body: r.body.replace('contention', 'placement.unavailable') })),
  },
  {
    id: 'consumer-that-cannot-be-read-is-none',
    rule: 'status.expected',
    ...of('consumers-with-placement-failing'),
    ...replace503((r) => errorResponse(r, 404, 'consumer.not_found'), isConsumer),
  },
  {
    id: 'what-cannot-be-given-back-is-said-to-be',
    rule: 'status.expected',
    ...of('consumers-with-placement-unreachable'),
    ...replace503(asAccepted, isCall('DELETE', '/consumers/')),
  },
  {
    id: 'unknown-giving-back-is-an-outage',
    rule: 'error.expected-code',
    ...of('unknown-giving-back-is-told'),
    ...replace503(
      (r) => ({ ...r, body: r.body.replace('claim.unknown', 'placement.unavailable') }),
      isConsumer,
    ),
  },
  {
    id: 'giving-back-twice-after-a-lost-reply',
    rule: 'status.expected',
    ...of('lost-reply-gives-back'),
    response: (r, q) => (q.method === 'DELETE' && r.status === 204 ? errorResponse(r, 404, GONE) : r),
  },
  {
    id: 'move-that-cannot-be-written-gives-back',
    rule: 'fact.holds',
    ...of('move-that-cannot-be-written'),
    ...afterFailedReschedule((path, { placement }) => placement('DELETE', path)),
  },
  {
    id: 'move-without-placement-has-no-alternates-left',
    rule: 'status.expected',
    ...of('move-with-placement-failing'),
    ...replace503((r) => errorResponse(r, 409, 'selection.alternates_exhausted'), isRescheduleRequest),
  },
  {
    id: 'unknown-move-is-an-outage',
    rule: 'error.expected-code',
    ...of('unknown-move-is-told'),
    ...replace503(
      (r) => ({ ...r, body: r.body.replace('claim.unknown', 'placement.unavailable') }),
      isRescheduleRequest,
    ),
  },
  {
    id: 'unknown-move-holds-nothing',
    rule: 'fact.holds',
    ...of('unknown-move-is-told'),
    ...afterFailedReschedule((path, { placement }) => placement('DELETE', path)),
  },
  {
    id: 'move-found-again-is-stale',
    rule: 'status.expected',
    ...of('lost-reply-moves-once'),
    response: (r, q) =>
      isRescheduleRequest(q) && r.status === 200 ? errorResponse(r, 409, 'concurrent_update') : r,
  },
  {
    id: 'conflicting-move-has-no-alternates-left',
    rule: 'status.expected',
    ...of('conflicting-move-is-tried-again'),
    response: (r, q) =>
      isRescheduleRequest(q) && r.status === 200
        ? errorResponse(r, 409, 'selection.alternates_exhausted')
        : r,
  },
];

function isConsumer({ method, path }: Request): boolean {
  return method !== 'POST' && path.startsWith('/consumers/');
}

/** Changes responses with status 503. */
function replace503(
  change: NonNullable<Fault['response']>,
  applies: (request: Request) => boolean = isSelectionRequest,
): Pick<Fault, 'response'> {
  return { response: (r, q) => (applies(q) && r.status === 503 ? change(r, q) : r) };
}

/** Changes the allocations of a consumer after its reschedule failed with 503. */
function afterFailedReschedule(
  work: (path: string, backend: Backend) => Promise<unknown>,
): Pick<Fault, 'exchange'> {
  return {
    async exchange(request, backend) {
      const response = await backend.send(request);
      if (isRescheduleRequest(request) && response.status === 503)
        await work(`/allocations/${request.path.split('/')[2]}`, backend);
      return response;
    },
  };
}
