/** Claims that differ from their response, and errors that leave allocations behind. */
import { randomUUID } from 'node:crypto';
import type { Fault } from '../../fault.ts';
import { claimDirectly, mapAmounts, rewriteAllocations } from '../allocations.ts';
import {
  type AnyJson,
  bodyOf,
  consumersOf,
  errorResponse,
  isSelectionRequest,
  NEWEST,
  withBody,
} from '../calls.ts';
import {
  ALREADY_CLAIMED,
  afterEachClaim,
  changeSelections,
  NO_VALID_HOST,
  onError,
} from '../selection-edits.ts';

const asAnswered = { cases: 'scheduler.selections.claims-what-it-says', at: NEWEST } as const;
const noValidHost = { cases: 'scheduler.selections.one-unit-short-is-no-valid-host', at: NEWEST } as const;
const alreadyClaimed = { cases: 'scheduler.selections.claimed-is-refused', at: NEWEST } as const;

export const SELECTION_FAULTS: readonly Fault[] = [
  {
    id: 'claims-on-none',
    rule: 'fact.holds',
    ...asAnswered,
    ...afterEachClaim(async ({ consumer_uuid }, { placement }) => {
      await placement('DELETE', `/allocations/${consumer_uuid}`);
    }),
  },
  {
    id: 'claims-half-of-the-amount',
    rule: 'status.expected',
    ...noValidHost,
    ...afterEachClaim(async (selection, backend) => ({
      ...selection,
      consumer_generation: await rewriteAllocations(backend, selection.consumer_uuid, ({ allocations }) => ({
        allocations: mapAmounts(allocations, (amount) => Math.ceil(amount / 2)),
      })),
    })),
  },
  ...claimsWithOtherOwner('claims-for-another-project', { project_id: 'interop-other' }),
  ...claimsWithOtherOwner('claims-for-another-user', { user_id: 'interop-other' }),
  ...claimsWithOtherOwner('claims-as-another-type', { consumer_type: 'MIGRATION' }),
  {
    id: 'tells-the-generation-of-before-the-claim',
    rule: 'fact.holds',
    ...asAnswered,
    ...changeSelections((one) => ({ ...one, consumer_generation: one.consumer_generation - 1 })),
  },
  {
    id: 'tells-another-host-than-it-holds',
    rule: 'fact.holds',
    ...asAnswered,
    ...changeSelections((one) => ({ ...one, host: { ...one.host, uuid: UNKNOWN_UUID } })),
  },
  {
    id: 'tells-more-than-was-asked-for',
    rule: 'fact.holds',
    cases: 'scheduler.selections.is-what-was-asked-for',
    at: NEWEST,
    ...changeSelections((one) => ({
      ...one,
      allocation_request: {
        ...one.allocation_request,
        allocations: mapAmounts(one.allocation_request.allocations, (amount) => amount + 1),
      },
    })),
  },
  {
    id: 'claims-for-a-second-consumer-too',
    rule: 'fact.holds',
    cases: 'scheduler.selections.names-its-consumer',
    at: NEWEST,
    ...afterEachClaim(async ({ allocation_request }, backend) =>
      claimDirectly(backend, randomUUID(), allocation_request.allocations),
    ),
  },
  {
    id: 'claimed-consumer-is-doubled',
    rule: 'fact.holds',
    ...alreadyClaimed,
    ...onError(ALREADY_CLAIMED, async (request, backend, response) => {
      const twice = ({ allocations }: AnyJson) => ({
        allocations: mapAmounts(allocations, (amount) => amount * 2),
      });
      for (const consumer of consumersOf(request)) await rewriteAllocations(backend, consumer, twice);
      return response;
    }),
  },
  {
    id: 'claimed-consumer-is-replaced',
    rule: 'status.expected',
    ...alreadyClaimed,
    ...onError(ALREADY_CLAIMED, async (request, backend) => {
      for (const consumer of consumersOf(request))
        await backend.placement('DELETE', `/allocations/${consumer}`);
      return backend.send(request);
    }),
  },
  {
    id: 'claimed-consumer-with-no-room-is-no-valid-host',
    rule: 'error.expected-code',
    cases: 'scheduler.selections.claimed-comes-before-no-valid-host',
    at: NEWEST,
    response: (r, q) =>
      isSelectionRequest(q) && r.status === 409 ? errorResponse(r, 409, NO_VALID_HOST) : r,
  },
  {
    id: 'no-valid-host-leaves-a-claim',
    rule: 'fact.holds',
    ...noValidHost,
    ...onError(NO_VALID_HOST, async (request, backend, response) => {
      const [name] = Object.keys(bodyOf(request).resources);
      const { json } = await backend.placement('GET', `/allocation_candidates?resources=${name}:1`);
      const [first] = json.allocation_requests;
      const [consumer] = consumersOf(request);
      if (first && consumer) await claimDirectly(backend, consumer, first.allocations);
      return response;
    }),
  },
  {
    id: 'one-unit-where-the-rest-does-not-fit',
    rule: 'status.expected',
    ...noValidHost,
    ...onError(NO_VALID_HOST, (request, { send }) => {
      const { resources } = bodyOf(request);
      const least = Object.fromEntries(Object.keys(resources).map((name) => [name, 1]));
      return send(withBody(request, { resources: least }));
    }),
  },
  {
    id: 'great-amounts-are-bad-requests',
    rule: 'status.expected',
    cases: 'scheduler.selections.far-more-than-there-is',
    at: NEWEST,
    ...onError(NO_VALID_HOST, async (_request, _behind, response) =>
      errorResponse(response, 400, 'request.bad_value'),
    ),
  },
  {
    id: 'unknown-class-is-no-valid-host',
    rule: 'status.expected',
    cases: 'scheduler.selections.unknown-class-is-a-bad-request',
    at: NEWEST,
    response: (r, q) =>
      isSelectionRequest(q) && r.status === 400 ? errorResponse(r, 409, NO_VALID_HOST) : r,
  },
  {
    id: 'parts-of-hosts-are-not-looked-at',
    rule: 'status.expected',
    cases: 'scheduler.selections.from-a-part-of-the-host',
    at: NEWEST,
    async exchange(request, { send, placement }) {
      const response = await send(request);
      const { selections = [] } = bodyOf(response);
      const hasRoot = ({ host, allocation_request }: AnyJson) => host.uuid in allocation_request.allocations;
      if (selections.every(hasRoot)) return response;
      for (const consumer of consumersOf(request)) await placement('DELETE', `/allocations/${consumer}`);
      return errorResponse(response, 409, NO_VALID_HOST);
    },
  },
  {
    id: 'no-valid-host-answers-404',
    rule: 'status.declared',
    ...noValidHost,
    ...onError(NO_VALID_HOST, async (_request, _behind, response) =>
      errorResponse(response, 404, NO_VALID_HOST),
    ),
  },
  {
    id: 'no-valid-host-has-an-invented-code',
    rule: 'error.code',
    ...noValidHost,
    ...onError(NO_VALID_HOST, async (_request, _behind, response) =>
      errorResponse(response, 409, 'selection.cloud_is_full'),
    ),
  },
  {
    id: 'selection-forgotten-with-its-consumer',
    rule: 'status.expected',
    cases: 'scheduler.selections.can-be-read-again',
    at: NEWEST,
    async exchange(request, { send }) {
      const response = await send(request);
      if (!request.path.startsWith('/selections/') || response.status !== 200) return response;
      const [{ consumer_uuid }] = bodyOf(response).selections;
      const path = `/consumers/${consumer_uuid}`;
      const consumer = await send({ ...request, path });
      return consumer.status === 200 ? response : errorResponse(response, 404, 'selection.not_found');
    },
  },
];

const UNKNOWN_UUID = '00000000-0000-4000-8000-000000000000';

/** Claims under another project, user or type than the request's; the response has the generation after the change. */
function claimsWithOtherOwner(id: string, owner: object): Fault[] {
  const changeOwner = async (selection: AnyJson, backend: Parameters<typeof rewriteAllocations>[0]) => ({
    ...selection,
    consumer_generation: await rewriteAllocations(backend, selection.consumer_uuid, () => owner),
  });
  return [{ id, rule: 'fact.holds', ...asAnswered, ...afterEachClaim(changeOwner) }];
}
