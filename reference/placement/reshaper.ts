/** `/reshaper`: inventories and the allocations of them move from provider to provider, all at once. */
import type { HandlerInput, PathParameters, Refusal } from '../http/handler.ts';
import type { Decision } from '../store/decision.ts';
import { type ClaimBody, readClaims } from './claims/claim-bodies.ts';
import { refuseClaims, settleClaims, usedAfter } from './claims/claims.ts';
import { type Amounts, inventoriesOf, refuseInUse } from './inventories.ts';
import { badRequest, CODES, concurrentUpdate, noProvider, unknownClass } from './refusals.ts';
import { claimClasses } from './resource-classes.ts';
import { keyOf, type Provider, withNextGeneration } from './state/records.ts';
import type { PlacementState } from './state/state.ts';

/**
 * In three steps, as Placement does it and as the generations count it: new inventories beside the old ones, then the
 * allocations, and then the old inventories go, unless something of them is still allocated.
 */
export function reshape(
  state: PlacementState,
  { body, now }: HandlerInput<PathParameters, ReshapeBody>,
): Decision | Refusal {
  const { inventories, allocations } = body;
  const claims = readClaims(allocations);
  const refused =
    refuseProviders(state, inventories) ??
    refuseClaims(state, claims, now) ??
    refuseClasses(state, inventories);
  if (refused) return refused;
  const interim = new Map(
    Object.entries(inventories).map(([uuid, wanted]) => [uuid, grown(state, uuid, wanted, now)]),
  );
  const settled = settleClaims(state, claims, (uuid) => interim.get(uuid) ?? state.provider(uuid), now);
  if ('refused' in settled) return settled;
  const left = usedAfter(state, claims);
  const changed = new Map<string, Provider>([...interim, ...settled.providers]);
  for (const [uuid, { inventories: wanted }] of Object.entries(inventories)) {
    const provider = changed.get(uuid) as Provider;
    const kept = Object.fromEntries(Object.keys(wanted).map((name) => [name, provider.inventories[name]]));
    const final = kept as Provider['inventories'];
    const inUse = refuseInUse(provider, final, left);
    if (inUse) return inUse;
    changed.set(uuid, withNextGeneration(provider, now, { inventories: final }));
  }
  const classes = new Set(
    Object.values(inventories).flatMap(({ inventories: wanted }) => Object.keys(wanted)),
  );
  return {
    put: [
      ...settled.put,
      ...[...changed.values()].map((value) => ({ key: keyOf.provider(value.uuid), value })),
      ...claimClasses(state, [...classes]),
    ],
    delete: settled.delete,
    answer: {},
  };
}

interface ReshapeBody {
  inventories: Readonly<Record<string, Wanted>>;
  allocations: Readonly<Record<string, ClaimBody>>;
}

interface Wanted {
  inventories: Readonly<Record<string, Amounts>>;
  resource_provider_generation: number;
}

function refuseProviders(
  state: PlacementState,
  inventories: ReshapeBody['inventories'],
): Refusal | undefined {
  for (const [uuid, { resource_provider_generation: generation }] of Object.entries(inventories)) {
    const provider = state.provider(uuid);
    if (!provider) {
      const refusal = badRequest(
        `Resource provider ${uuid} in inventories not found: ${noProvider(uuid).detail}`,
      );
      return { ...refusal, code: CODES.providerNotFound };
    }
    if (provider.generation !== generation) {
      return concurrentUpdate(
        `resource provider generation conflict for provider ${uuid}: actual: ${provider.generation}, given: ${generation}`,
      );
    }
  }
  return undefined;
}

function refuseClasses(state: PlacementState, inventories: ReshapeBody['inventories']): Refusal | undefined {
  const names = Object.values(inventories).flatMap(({ inventories: wanted }) => Object.keys(wanted));
  const unknown = names.find((name) => !state.resourceClasses.has(name));
  return unknown === undefined ? undefined : badRequest(`malformed reshaper data: ${unknownClass(unknown)}`);
}

/** With what it is to have, beside what it has. Having nothing new does not count as a step. */
function grown(state: PlacementState, uuid: string, { inventories: wanted }: Wanted, now: Date): Provider {
  const provider = state.provider(uuid) as Provider;
  if (Object.keys(wanted).length === 0) return provider;
  const inventories = { ...provider.inventories, ...inventoriesOf(provider, wanted, now) };
  return withNextGeneration(provider, now, { inventories });
}
