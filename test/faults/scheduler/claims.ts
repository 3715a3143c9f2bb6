/** Claims that are not what the answer says, and refusals that leave something behind. */
import { randomUUID } from 'node:crypto';
import type { Fault } from '../fault.ts';
import { bodyOf, changed, consumersOf, isSelecting, type Json, NEWEST, refusal } from './asking.ts';
import {
  ALREADY_CLAIMED,
  afterEachClaim,
  amounts,
  claim,
  NO_VALID_HOST,
  rewrite,
  telling,
  whenRefused,
} from './doing.ts';

const told = { cases: 'scheduler.selections.claims-what-it-says', at: NEWEST } as const;
const refused = { cases: 'scheduler.selections.one-unit-short-is-no-valid-host', at: NEWEST } as const;
const claimed = { cases: 'scheduler.selections.claimed-is-refused', at: NEWEST } as const;

export const CLAIM_FAULTS: readonly Fault[] = [
  {
    id: 'claims-on-none',
    rule: 'fact.holds',
    ...told,
    ...afterEachClaim(async ({ consumer_uuid }, { placement }) => {
      await placement('DELETE', `/allocations/${consumer_uuid}`);
    }),
  },
  {
    id: 'claims-half-of-the-amount',
    rule: 'status.expected',
    ...refused,
    ...afterEachClaim(async (selection, behind) => ({
      ...selection,
      consumer_generation: await rewrite(behind, selection.consumer_uuid, ({ allocations }) => ({
        allocations: amounts(allocations, (amount) => Math.ceil(amount / 2)),
      })),
    })),
  },
  ...owned('claims-for-another-project', { project_id: 'interop-other' }),
  ...owned('claims-for-another-user', { user_id: 'interop-other' }),
  ...owned('claims-as-another-type', { consumer_type: 'MIGRATION' }),
  {
    id: 'tells-the-generation-of-before-the-claim',
    rule: 'fact.holds',
    ...told,
    ...telling((one) => ({ ...one, consumer_generation: one.consumer_generation - 1 })),
  },
  {
    id: 'tells-another-host-than-it-holds',
    rule: 'fact.holds',
    ...told,
    ...telling((one) => ({ ...one, host: { ...one.host, uuid: OTHER } })),
  },
  {
    id: 'tells-more-than-was-asked-for',
    rule: 'fact.holds',
    cases: 'scheduler.selections.is-what-was-asked-for',
    at: NEWEST,
    ...telling((one) => ({
      ...one,
      allocation_request: {
        ...one.allocation_request,
        allocations: amounts(one.allocation_request.allocations, (amount) => amount + 1),
      },
    })),
  },
  {
    id: 'claims-for-a-second-consumer-too',
    rule: 'fact.holds',
    cases: 'scheduler.selections.names-its-consumer',
    at: NEWEST,
    ...afterEachClaim(async ({ allocation_request }, behind) =>
      claim(behind, randomUUID(), allocation_request.allocations),
    ),
  },
  {
    id: 'claimed-consumer-is-doubled',
    rule: 'fact.holds',
    ...claimed,
    ...whenRefused(ALREADY_CLAIMED, async (request, behind, response) => {
      const twice = ({ allocations }: Json) => ({
        allocations: amounts(allocations, (amount) => amount * 2),
      });
      for (const consumer of consumersOf(request)) await rewrite(behind, consumer, twice);
      return response;
    }),
  },
  {
    id: 'claimed-consumer-is-replaced',
    rule: 'status.expected',
    ...claimed,
    ...whenRefused(ALREADY_CLAIMED, async (request, behind) => {
      for (const consumer of consumersOf(request))
        await behind.placement('DELETE', `/allocations/${consumer}`);
      return behind.send(request);
    }),
  },
  {
    id: 'claimed-consumer-with-no-room-is-no-valid-host',
    rule: 'error.expected-code',
    cases: 'scheduler.selections.claimed-comes-before-no-valid-host',
    at: NEWEST,
    response: (r, q) => (isSelecting(q) && r.status === 409 ? refusal(r, 409, NO_VALID_HOST) : r),
  },
  {
    id: 'no-valid-host-leaves-a-claim',
    rule: 'fact.holds',
    ...refused,
    ...whenRefused(NO_VALID_HOST, async (request, behind, response) => {
      const [name] = Object.keys(bodyOf(request).resources);
      const { json } = await behind.placement('GET', `/allocation_candidates?resources=${name}:1`);
      const [first] = json.allocation_requests;
      const [consumer] = consumersOf(request);
      if (first && consumer) await claim(behind, consumer, first.allocations);
      return response;
    }),
  },
  {
    id: 'one-unit-where-the-rest-does-not-fit',
    rule: 'status.expected',
    ...refused,
    ...whenRefused(NO_VALID_HOST, (request, { send }) => {
      const { resources } = bodyOf(request);
      const least = Object.fromEntries(Object.keys(resources).map((name) => [name, 1]));
      return send(changed(request, { resources: least }));
    }),
  },
  {
    id: 'great-amounts-are-bad-requests',
    rule: 'status.expected',
    cases: 'scheduler.selections.far-more-than-there-is',
    at: NEWEST,
    ...whenRefused(NO_VALID_HOST, async (_request, _behind, response) =>
      refusal(response, 400, 'request.bad_value'),
    ),
  },
  {
    id: 'unknown-class-is-no-valid-host',
    rule: 'status.expected',
    cases: 'scheduler.selections.unknown-class-is-a-bad-request',
    at: NEWEST,
    response: (r, q) => (isSelecting(q) && r.status === 400 ? refusal(r, 409, NO_VALID_HOST) : r),
  },
  {
    id: 'parts-of-hosts-are-not-looked-at',
    rule: 'status.expected',
    cases: 'scheduler.selections.from-a-part-of-the-host',
    at: NEWEST,
    async exchange(request, { send, placement }) {
      const response = await send(request);
      const { selections = [] } = bodyOf(response);
      const hasRoot = ({ host, allocation_request }: Json) => host.uuid in allocation_request.allocations;
      if (selections.every(hasRoot)) return response;
      for (const consumer of consumersOf(request)) await placement('DELETE', `/allocations/${consumer}`);
      return refusal(response, 409, NO_VALID_HOST);
    },
  },
  {
    id: 'no-valid-host-answers-404',
    rule: 'status.declared',
    ...refused,
    ...whenRefused(NO_VALID_HOST, async (_request, _behind, response) =>
      refusal(response, 404, NO_VALID_HOST),
    ),
  },
  {
    id: 'no-valid-host-has-an-invented-code',
    rule: 'error.code',
    ...refused,
    ...whenRefused(NO_VALID_HOST, async (_request, _behind, response) =>
      refusal(response, 409, 'selection.cloud_is_full'),
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
      return consumer.status === 200 ? response : refusal(response, 404, 'selection.not_found');
    },
  },
];

const OTHER = '00000000-0000-4000-8000-000000000000';

/** Whoever the request names, the claim is another's; the generation is told as it is then. */
function owned(id: string, owner: object): Fault[] {
  const work = async (selection: Json, behind: Parameters<typeof rewrite>[0]) => ({
    ...selection,
    consumer_generation: await rewrite(behind, selection.consumer_uuid, () => owner),
  });
  return [{ id, rule: 'fact.holds', ...told, ...afterEachClaim(work) }];
}
