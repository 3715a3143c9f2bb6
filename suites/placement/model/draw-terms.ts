/** Draws the values of filters, mostly values that some provider matches. */
import type { Choices } from '../../../runner/case/generated/choices.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { AggregateTerm, TraitTerm } from './terms.ts';
import { capacityOf, type ModelProvider } from './world.ts';

/** What filters can name. Only the case's providers have the traits and aggregates. */
export interface Pool {
  traits: readonly string[];
  aggregates: readonly string[];
  /** Classes of the case's own. */
  ownClasses: readonly string[];
  /** True from a microversion on. */
  since(version: Microversion): boolean;
}

type Aim = Pick<ModelProvider, 'traits' | 'aggregates' | 'inventories' | 'used'>;

/** One to three terms where the microversion lets `member_of` be repeated, some of them forbidding where it can. */
export function drawAggregates(choose: Choices, aim: Aim, pool: Pool): AggregateTerm[] {
  const lacking = pool.aggregates.filter((one) => !aim.aggregates.includes(one));
  const count = pool.since('1.24')
    ? choose.weighted([
        [3, 1],
        [2, 2],
        [1, 3],
      ])
    : 1;
  return Array.from({ length: count }, () => {
    const not = pool.since('1.32') && choose.chance(0.35);
    const likely = choose.chance(0.85) ? (not ? lacking : aim.aggregates) : pool.aggregates;
    const first = choose.pick(likely.length > 0 ? likely : pool.aggregates);
    const more = choose.chance(0.5)
      ? choose.some(not && lacking.length > 0 ? lacking : pool.aggregates, 1, 2)
      : [];
    return { not, anyOf: [...new Set([first, ...more])] };
  });
}

/** One to three classes, with amounts around the bounds of what the provider permits. */
export function drawResources(choose: Choices, aim: Aim, pool: Pool): Record<string, number> {
  const some = choose.some(Object.entries(aim.inventories), 1, 3);
  if (some.length === 0) return { [choose.pick(pool.ownClasses)]: 1 };
  return Object.fromEntries(
    some.map(([name, inventory]) => {
      const room = Math.floor(capacityOf(inventory)) - (aim.used[name] ?? 0);
      const { total, min_unit, max_unit, step_size } = inventory;
      const about = [
        room,
        room,
        room + 1,
        total,
        min_unit,
        min_unit - 1,
        max_unit,
        max_unit + 1,
        step_size,
        3,
        2 * step_size,
      ];
      return [name, Math.max(1, choose.pick(about))];
    }),
  );
}

/** Several terms where the microversion lets `required` be repeated. A trait is never both required and forbidden. */
export function drawTraits(choose: Choices, aim: Aim, pool: Pool): TraitTerm[] {
  const having = aim.traits.filter((one) => pool.traits.includes(one));
  const wanted = choose.chance(0.85) && having.length > 0 ? having : pool.traits;
  const unwanted = pool.traits.filter((one) => !wanted.includes(one));
  const count = pool.since('1.39') ? choose.integer(1, 3) : 1;
  return Array.from({ length: count }, () => {
    if (pool.since('1.39') && choose.chance(0.4)) return { anyOf: anyOf(choose, wanted, pool) };
    const allOf = choose.some(wanted, 0, 2);
    const noneOf = pool.since('1.22') && choose.chance(0.6) ? choose.some(unwanted, 1, 2) : [];
    return allOf.length + noneOf.length > 0 ? { allOf, noneOf } : { allOf: [choose.pick(wanted)], noneOf };
  });
}

function anyOf(choose: Choices, wanted: readonly string[], pool: Pool): string[] {
  const first = choose.some(wanted, 1, 1);
  return [...new Set([...first, ...choose.some(pool.traits, 1, 2)])];
}
