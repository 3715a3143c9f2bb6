/** Every kind of call, how often each is made, and what can be wrong with it. */
import { isWithin, type Microversion } from '../../../spec/contract/microversion.ts';
import type { CallKind } from './draft.ts';
import { AGGREGATE_CALLS } from './draw/aggregates.ts';
import { ALLOCATION_CANDIDATE_CALLS } from './draw/allocation-candidates.ts';
import { ALLOCATION_CALLS } from './draw/allocations.ts';
import { INVENTORY_CALLS } from './draw/inventories.ts';
import { RESHAPER_CALLS } from './draw/reshaper.ts';
import { RESOURCE_CLASS_CALLS } from './draw/resource-classes.ts';
import { RESOURCE_PROVIDER_CALLS } from './draw/resource-providers.ts';
import { ROOT_CALLS } from './draw/root.ts';
import { TRAIT_CALLS } from './draw/traits.ts';
import { USAGE_CALLS } from './draw/usages.ts';
import type { Wrong } from './drawing.ts';
import type { ObservedWorld } from './learn/world.ts';

export const KINDS: readonly CallKind[] = [
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

/** Operations that the microversion does not have are called now and then. */
const MISSING = 0.06;

type Weighted<T> = readonly (readonly [weight: number, item: T])[];

export function weightsAt(microversion: Microversion, world: ObservedWorld): Weighted<CallKind> {
  return KINDS.map((kind) => {
    const weight = typeof kind.weight === 'number' ? kind.weight : kind.weight(world);
    return [isWithin(microversion, kind.since, kind.until) ? weight : weight * MISSING, kind];
  });
}

/** What can be wrong with a call depends on whether it has a body, a query or neither; its name begins with the verb. */
export function wrongsFor({ operation }: CallKind): Weighted<Wrong> {
  if (/^(get|list)/.test(operation)) return WRONG_READS;
  return /^(delete|ensure)/.test(operation) ? WRONG_NAMES : WRONG_WRITES;
}

const WRONG_READS: Weighted<Wrong> = [
  [6, 'stranger'],
  [6, 'limits'],
  [4, 'later'],
  [6, 'query'],
  [3, 'headers'],
  [2, 'url'],
  [2, 'version'],
];

const WRONG_NAMES: Weighted<Wrong> = [
  [6, 'stranger'],
  [6, 'limits'],
  [2, 'headers'],
  [2, 'url'],
  [2, 'version'],
];

const WRONG_WRITES: Weighted<Wrong> = [
  [5, 'generation'],
  [5, 'stranger'],
  [8, 'limits'],
  [2, 'later'],
  [8, 'body'],
  [2, 'headers'],
  [1.5, 'url'],
  [1.5, 'version'],
];
