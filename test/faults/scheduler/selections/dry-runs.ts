/** Dry runs that claim, or that differ from the claim that follows. */
import { randomUUID } from 'node:crypto';
import type { Request } from '../../../../runner/exchange.ts';
import { withHeader, withJson } from '../../edits.ts';
import type { Fault } from '../../fault.ts';
import { claimDirectly } from '../allocations.ts';
import { type AnyJson, bodyOf, errorResponse, isSelectionRequest, NEWEST, withBody } from '../calls.ts';
import { ALREADY_CLAIMED, changeSelections, onError } from '../selection-edits.ts';

const of = (words: string) => ({ cases: `scheduler.dry-runs.${words}`, at: NEWEST }) as const;

const isDryRun = (request: Request) => isSelectionRequest(request) && bodyOf(request).dry_run === true;

export const DRY_RUN_FAULTS: readonly Fault[] = [
  {
    id: 'dry-run-claims',
    rule: 'fact.holds',
    ...of('change-nothing'),
    async exchange(request, backend) {
      const response = await backend.send(request);
      if (!isDryRun(request) || response.status !== 200) return response;
      for (const { consumer_uuid, allocation_request } of bodyOf(response).selections)
        await claimDirectly(backend, consumer_uuid, allocation_request.allocations);
      return response;
    },
  },
  {
    id: 'dry-run-claims-and-gives-back',
    rule: 'fact.holds',
    ...of('change-nothing'),
    async exchange(request, backend) {
      const response = await backend.send(request);
      if (!isDryRun(request) || response.status !== 200) return response;
      for (const { consumer_uuid, allocation_request } of bodyOf(response).selections) {
        await claimDirectly(backend, consumer_uuid, allocation_request.allocations);
        await backend.placement('DELETE', `/allocations/${consumer_uuid}`);
      }
      return response;
    },
  },
  {
    id: 'dry-run-has-a-location',
    rule: 'header.undeclared',
    ...of('have-no-url'),
    response: (r, q) => (isDryRun(q) ? withHeader(r, 'location', `/selections/${randomUUID()}`) : r),
  },
  {
    id: 'dry-run-has-an-id',
    rule: 'body.undeclared-property',
    ...of('have-no-url'),
    response: (r, q) => (isDryRun(q) ? withJson(r, (json) => ({ id: randomUUID(), ...json })) : r),
  },
  {
    id: 'dry-run-answers-201',
    rule: 'status.expected',
    ...of('have-no-url'),
    response: (r, q) => (isDryRun(q) && r.status === 200 ? { ...r, status: 201 } : r),
  },
  {
    id: 'dry-run-asked-for-is-not-read',
    rule: 'status.expected',
    ...of('have-no-url'),
    request: (q) => (isDryRun(q) ? withBody(q, { dry_run: false }) : q),
  },
  {
    id: 'dry-run-of-each-consumer-alone',
    rule: 'fact.holds',
    ...of('count-what-goes-before'),
    ...changeSelections((one, [first]) => ({
      ...one,
      host: first.host,
      allocation_request: first.allocation_request,
    })),
  },
  {
    id: 'dry-run-of-who-holds-something',
    rule: 'status.expected',
    ...of('refuse-who-holds-something'),
    ...onError(ALREADY_CLAIMED, async (request, { send }, response) => {
      if (!isDryRun(request)) return response;
      const { consumers } = bodyOf(request);
      const other = await send(
        withBody(request, { consumers: consumers.map(() => ({ uuid: randomUUID() })) }),
      );
      return withJson(other, (json) => ({
        ...json,
        selections: json.selections?.map((one: AnyJson, index: number) => ({
          ...one,
          consumer_uuid: consumers[index].uuid,
        })),
      }));
    }),
  },
  {
    id: 'dry-run-refused-for-a-key-that-was-used',
    rule: 'status.expected',
    ...of('look-at-no-key'),
    ...rejectUsedKeys(),
  },
  {
    id: 'all-requests-are-dry-runs',
    rule: 'status.expected',
    ...of('are-wanted-only-when-said'),
    request: (q) => (isSelectionRequest(q) ? withBody(q, { dry_run: true }) : q),
  },
];

function rejectUsedKeys(): Pick<Fault, 'exchange'> {
  const used = new Set<unknown>();
  return {
    async exchange(request, { send }) {
      const response = await send(request);
      const key = request.headers['idempotency-key'];
      if (!isSelectionRequest(request) || key === undefined) return response;
      if (isDryRun(request) && used.has(key)) return errorResponse(response, 409, 'idempotency_key.mismatch');
      used.add(key);
      return response;
    },
  };
}
