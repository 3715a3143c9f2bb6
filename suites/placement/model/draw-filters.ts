/** Draws queries for lists of providers, with the filters that a microversion has. */
import type { Choices } from '../../../runner/case/generated/choices.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { drawAggregates, drawResources, drawTraits, type Pool } from './draw-terms.ts';
import type { ProvidersQuery } from './filters.ts';
import { type ModelWorld, treeOf } from './world.ts';

type Filter = keyof ProvidersQuery;

const FILTERS: Readonly<Record<Filter, Microversion>> = {
  name: '1.0',
  uuid: '1.0',
  member_of: '1.3',
  resources: '1.4',
  in_tree: '1.14',
  required: '1.18',
};

/**
 * Draws queries that match only the case's own providers, through a filter that no others pass.
 * First each filter alone, then random combinations.
 */
export function drawProvidersQueries(
  choose: Choices,
  world: ModelWorld,
  pool: Pool,
  { alone, combined }: { alone: number; combined: number },
): ProvidersQuery[] {
  const filters = (Object.keys(FILTERS) as Filter[]).filter((filter) => pool.since(FILTERS[filter]));
  const draw = (chosen: readonly Filter[]) => scopeQuery(drawQuestion(choose, world, pool, chosen), pool);
  const singles = filters.flatMap((filter) => Array.from({ length: alone }, () => draw([filter])));
  // A name or a UUID matches at most one provider, which leaves little for the other filters.
  const wide = filters.filter((filter) => filter !== 'name' && filter !== 'uuid');
  const several = () =>
    choose.chance(0.85) && wide.length > 1 ? choose.some(wide, 2, 4) : choose.some(filters, 2, 3);
  return [...singles, ...Array.from({ length: combined }, () => draw(several()))];
}

/** The values are mostly those of one provider, so that most queries match something. */
function drawQuestion(
  choose: Choices,
  world: ModelWorld,
  pool: Pool,
  filters: readonly Filter[],
): ProvidersQuery {
  const aim = choose.pick(world);
  const near = () => (choose.chance(0.85) ? aim : choose.pick(world));
  const values: { [filter in Filter]: () => ProvidersQuery[filter] } = {
    name: () => near().name,
    uuid: () => near().uuid,
    member_of: () => drawAggregates(choose, near(), pool),
    resources: () => drawResources(choose, near(), pool),
    in_tree: () => choose.pick(treeOf(world, near())).uuid,
    required: () => drawTraits(choose, near(), pool),
  };
  return Object.fromEntries(filters.map((filter) => [filter, values[filter]()]));
}

/** An aggregate of the case's own excludes providers of others. */
function scopeQuery(question: ProvidersQuery, pool: Pool): ProvidersQuery {
  if (isScoped(question, pool)) return question;
  const own = { not: false, anyOf: pool.aggregates };
  const { member_of = [] } = question;
  return pool.since('1.24') || member_of.length === 0
    ? { ...question, member_of: [...member_of, own] }
    : { ...question, member_of: [own] };
}

function isScoped({ name, uuid, in_tree, member_of, resources, required }: ProvidersQuery, pool: Pool) {
  return (
    name !== undefined ||
    uuid !== undefined ||
    in_tree !== undefined ||
    member_of?.some(({ not }) => !not) ||
    Object.keys(resources ?? {}).some((resource) => pool.ownClasses.includes(resource)) ||
    required?.some((term) => 'anyOf' in term || term.allOf.length > 0)
  );
}
