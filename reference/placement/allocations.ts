/** `/allocations` and `/allocations/{consumer_uuid}`. */
import { isUuidLike } from '../../spec/contract/validate.ts';
import type { HandlerInput, HandlerResult, PathParameters, Refusal } from '../http/handler.ts';
import type { Decision } from '../store/decision.ts';
import { toCanonicalUuid } from '../uuid.ts';
import { type ClaimBody, readClaim, readClaims } from './claims/claim-bodies.ts';
import { refuseClaims, type Settled, settleClaims } from './claims/claims.ts';
import { badRequest, notFound } from './refusals.ts';
import { lastWritten } from './state/last-written.ts';
import { type Consumer, keyOf } from './state/records.ts';
import type { PlacementState } from './state/state.ts';

/** Nothing is known of what a consumer is: one that nobody named has no allocations. */
export function listAllocations(
  state: PlacementState,
  { path: { consumer_uuid: uuid }, now }: HandlerInput<ConsumerPath>,
): HandlerResult {
  const consumer = state.consumers.get(uuid);
  if (!consumer || consumer.allocations.length === 0) return { body: { allocations: {} }, lastModified: now };
  return { body: shown(state, consumer), lastModified: lastWritten([consumer]) };
}

export function replaceAllocations(
  state: PlacementState,
  { path: { consumer_uuid: given }, body, now }: HandlerInput<ConsumerPath, ClaimBody>,
): Decision | Refusal {
  if (!isUuidLike(given)) return badRequest(`Malformed consumer_uuid: ${given}`);
  return claiming(state, [readClaim(toCanonicalUuid(given), body)], now);
}

/** Several consumers at once, all or none. */
export function manageAllocations(
  state: PlacementState,
  { body, now }: HandlerInput<PathParameters, Readonly<Record<string, ClaimBody>>>,
): Decision | Refusal {
  return claiming(state, readClaims(body), now);
}

/** The generations of the providers stay: so Placement does it. */
export function deleteAllocations(
  state: PlacementState,
  { path: { consumer_uuid: uuid } }: HandlerInput<ConsumerPath>,
): Decision | Refusal {
  const consumer = state.consumers.get(uuid);
  if (!consumer || consumer.allocations.length === 0)
    return notFound(`No allocations for consumer '${uuid}'`);
  return { delete: [keyOf.consumer(uuid)], answer: {} };
}

type ConsumerPath = { consumer_uuid: string };

function claiming(
  state: PlacementState,
  claims: ReturnType<typeof readClaims>,
  now: Date,
): Decision | Refusal {
  const refused = refuseClaims(state, claims, now);
  if (refused) return refused;
  const settled = settleClaims(state, claims, (uuid) => state.provider(uuid), now);
  return 'refused' in settled ? settled : storing(settled);
}

function storing({ put, delete: deleted, providers }: Settled): Decision {
  const changed = [...providers.values()].map((value) => ({ key: keyOf.provider(value.uuid), value }));
  return { put: [...put, ...changed], delete: deleted, answer: {} };
}

function shown(state: PlacementState, { allocations, project, user, generation, type }: Consumer): unknown {
  return {
    allocations: Object.fromEntries(
      allocations.map(({ provider, resources }) => [
        provider,
        { resources, generation: state.provider(provider)?.generation },
      ]),
    ),
    project_id: project,
    user_id: user,
    consumer_generation: generation,
    consumer_type: type ?? UNKNOWN_TYPE,
  };
}

/** What a consumer without a type is shown as. */
export const UNKNOWN_TYPE = 'unknown';
