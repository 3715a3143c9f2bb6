/** Draws queries for allocation candidates, with the parameters that a microversion has. */

import type { Choices } from '../../../runner/case/generated/choices.ts';
import type { QueryInput } from '../../../runner/case/paths.ts';
import type { CandidatesQuery } from './candidates.ts';
import type { ModelGroup } from './choices.ts';
import { drawAggregates, drawTraits, type Pool } from './draw-terms.ts';
import { aggregateText, resourcesText, traitText } from './terms.ts';
import { hasCapacity, type ModelProvider, type ModelWorld, treeOf } from './world.ts';

/**
 * Draws a query for classes of the case's own. It avoids what OpenStack's Placement answers by chance: a class in the
 * unsuffixed group and in another, and an unsuffixed group that sharing providers alone can satisfy, beside others.
 * So with several groups no two share a class unless both have a suffix, and the unsuffixed group requests a class
 * that is not shared.
 * @param unshared a class that no sharing provider has
 */
export function drawCandidatesQuery(
  choose: Choices,
  world: ModelWorld,
  pool: Pool,
  unshared: string,
): CandidatesQuery {
  const aim = choose.pick(world);
  const others = pool.ownClasses.filter((name) => name !== unshared);
  const group = (classes: readonly string[]) => drawGroup(choose, world, pool, aim, classes);
  if (!pool.since('1.25') || choose.chance(0.5))
    return { groups: { '': group(choose.some(pool.ownClasses, 1, 3)) } };
  const policy = choose.pick(['none', 'isolate'] as const);
  if (choose.chance(0.4)) return { groups: { '': group([unshared]), 1: group(choose.some(others, 1, 2)) } };
  return {
    groups: { 1: group(choose.some(pool.ownClasses, 1, 2)), 2: group(choose.some(others, 1, 2)) },
    policy,
  };
}

function drawGroup(
  choose: Choices,
  world: ModelWorld,
  pool: Pool,
  aim: ModelProvider,
  classes: readonly string[],
): ModelGroup {
  const near = () => (choose.chance(0.85) ? aim : choose.pick(world));
  return {
    resources: Object.fromEntries(classes.map((name) => [name, drawAmount(choose, world, name)])),
    ...(pool.since('1.21') && choose.chance(0.3) && { member_of: drawAggregates(choose, near(), pool) }),
    ...(pool.since('1.17') && choose.chance(0.35) && { required: drawTraits(choose, near(), pool) }),
    ...(pool.since('1.31') && choose.chance(0.2) && { in_tree: choose.pick(treeOf(world, near())).uuid }),
  };
}

/** Mostly an amount that some provider has capacity for. */
function drawAmount(choose: Choices, world: ModelWorld, name: string): number {
  const able = [1, 2, 3, 4, 6].filter((amount) =>
    world.some((provider) => hasCapacity(provider, name, amount)),
  );
  return choose.chance(0.8) && able.length > 0 ? choose.pick(able) : choose.integer(1, 14);
}

/** The query string of the request. */
export function candidatesQueryString({ groups, policy }: CandidatesQuery): QueryInput {
  const parameters = Object.entries(groups).flatMap(
    ([suffix, { resources, member_of, required, in_tree }]) => [
      [`resources${suffix}`, resourcesText(resources)],
      ...(member_of ? [[`member_of${suffix}`, member_of.map(aggregateText)]] : []),
      ...(required ? [[`required${suffix}`, required.map(traitText)]] : []),
      ...(in_tree ? [[`in_tree${suffix}`, in_tree]] : []),
    ],
  );
  return { ...Object.fromEntries(parameters), ...(policy && { group_policy: policy }) };
}
