/** `/allocations` and `/allocations/{consumer_uuid}`. */
import { isUuidLike } from '../../spec/contract/validate.ts';
import type { HandlerResult, Refusal } from '../handler-result.ts';
import type { HandlerInput, PathParameters } from '../http/handler.ts';
import type { Decision } from '../store/decision.ts';
import { toCanonicalUuid } from '../uuid.ts';
import { type ClaimBody, readClaim, readClaims } from './claims/claim-bodies.ts';
import { refuseClaims, type SettledClaims, settleClaims } from './claims/claims.ts';
import { badRequest, notFound } from './refusals.ts';
import { lastAllocated } from './state/last-written.ts';
import { type Consumer, keyOf } from './state/records.ts';
import type { PlacementState } from './state/state.ts';

/** Placement does not know which consumers exist: an unknown one has no allocations, and is not a 404. */
export function listAllocations(
  state: PlacementState,
  { path: { consumer_uuid: uuid }, now }: HandlerInput<ConsumerPath>,
): HandlerResult {
  const consumer = state.consumers.get(uuid);
  if (!consumer || consumer.allocations.length === 0) return { body: { allocations: {} }, lastModified: now };
  return { body: renderAllocations(state, consumer), lastModified: lastAllocated([consumer]) };
}

export function replaceAllocations(
  state: PlacementState,
  { path: { consumer_uuid: given }, body, now }: HandlerInput<ConsumerPath, ClaimBody>,
): Decision | Refusal {
  if (!isUuidLike(given)) return badRequest(`Malformed consumer_uuid: ${given}`);
  return decideClaims(state, [readClaim(toCanonicalUuid(given), body)], now);
}

/** Replaces the allocations of several consumers, all or none. */
export function manageAllocations(
  state: PlacementState,
  { body, now }: HandlerInput<PathParameters, Readonly<Record<string, ClaimBody>>>,
): Decision | Refusal {
  return decideClaims(state, readClaims(body), now);
}

/** Leaves the providers' generations as they are, as Placement does. */
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

function decideClaims(
  state: PlacementState,
  claims: ReturnType<typeof readClaims>,
  now: Date,
): Decision | Refusal {
  const refused = refuseClaims(state, claims, now);
  if (refused) return refused;
  const settled = settleClaims(state, claims, (uuid) => state.provider(uuid), now);
  return 'refused' in settled ? settled : decideToStore(settled);
}

function decideToStore({ put, delete: deleted, providers }: SettledClaims): Decision {
  const changed = [...providers.values()].map((value) => ({ key: keyOf.provider(value.uuid), value }));
  return { put: [...put, ...changed], delete: deleted, answer: {} };
}

function renderAllocations(
  state: PlacementState,
  { allocations, project, user, generation, type }: Consumer,
): unknown {
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

/** The type in responses for a consumer without one. */
export const UNKNOWN_TYPE = 'unknown';
