/** All kinds of calls, with the weights of kinds and mutations. */
import { isWithin, type Microversion } from '../../../spec/contract/microversion.ts';
import type { CallKind } from './call-draft.ts';
import type { Mutation } from './draft-context.ts';
import { AGGREGATE_CALLS } from './drafts/aggregates.ts';
import { ALLOCATION_CANDIDATE_CALLS } from './drafts/allocation-candidates.ts';
import { ALLOCATION_CALLS } from './drafts/allocations.ts';
import { INVENTORY_CALLS } from './drafts/inventories.ts';
import { RESHAPER_CALLS } from './drafts/reshaper.ts';
import { RESOURCE_CLASS_CALLS } from './drafts/resource-classes.ts';
import { RESOURCE_PROVIDER_CALLS } from './drafts/resource-providers.ts';
import { ROOT_CALLS } from './drafts/root.ts';
import { TRAIT_CALLS } from './drafts/traits.ts';
import { USAGE_CALLS } from './drafts/usages.ts';
import type { StateModel } from './state/state-model.ts';

export const CALL_KINDS: readonly CallKind[] = [
  ...ROOT_CALLS,
  ...RESOURCE_PROVIDER_CALLS,
  ...INVENTORY_CALLS,
  ...AGGREGATE_CALLS,
  ...TRAIT_CALLS,
  ...RESOURCE_CLASS_CALLS,
  ...ALLOCATION_CALLS,
  ...USAGE_CALLS,
  ...RESHAPER_CALLS,
  ...ALLOCATION_CANDIDATE_CALLS,
];

/** The factor for operations that the microversion does not have: their refusal is compared as well. */
const UNAVAILABLE_FACTOR = 0.06;

type Weighted<T> = readonly (readonly [weight: number, item: T])[];

/** A kind's frequency at a microversion, in a state of the cloud. */
export function weighKinds(microversion: Microversion, state: StateModel): Weighted<CallKind> {
  return CALL_KINDS.map((kind) => {
    const weight = typeof kind.weight === 'number' ? kind.weight : kind.weight(state);
    return [isWithin(microversion, kind.since, kind.until) ? weight : weight * UNAVAILABLE_FACTOR, kind];
  });
}

/** Which mutations apply depends on whether the call has a body, a query or neither; operation ids begin with the verb. */
export function weighMutations({ operation }: CallKind): Weighted<Mutation> {
  if (/^(get|list)/.test(operation)) return READ_MUTATIONS;
  return /^(delete|ensure)/.test(operation) ? BODILESS_WRITE_MUTATIONS : WRITE_MUTATIONS;
}

const READ_MUTATIONS: Weighted<Mutation> = [
  [6, 'unknown-name'],
  [6, 'boundary'],
  [4, 'later-feature'],
  [6, 'query'],
  [3, 'headers'],
  [2, 'url'],
  [2, 'version'],
];

const BODILESS_WRITE_MUTATIONS: Weighted<Mutation> = [
  [6, 'unknown-name'],
  [6, 'boundary'],
  [2, 'headers'],
  [2, 'url'],
  [2, 'version'],
];

const WRITE_MUTATIONS: Weighted<Mutation> = [
  [5, 'generation'],
  [5, 'unknown-name'],
  [8, 'boundary'],
  [2, 'later-feature'],
  [8, 'body'],
  [2, 'headers'],
  [1.5, 'url'],
  [1.5, 'version'],
];
