/** Drafts the filters that lists of providers and of allocation candidates have in common. */
import type { DraftContext } from '../draft-context.ts';
import { SHARING_TRAIT, STANDARD_TRAITS } from '../names.ts';
import type { KnownProvider } from '../state/state-model.ts';

type Pairs = [name: string, value: string][];

/** `VCPU:2,MEMORY_MB:64`, with classes and amounts that some provider probably has. */
export function draftResources(context: DraftContext): string {
  const { state, choose, mutation } = context;
  const provider = context.pickProviderWhere(({ inventories }) => inventories.size > 0);
  const inventories = [...(provider?.inventories ?? [])];
  const chosen = choose.some(inventories, 1, 3);
  if (provider === undefined || chosen.length === 0) return `VCPU:${choose.integer(1, 4)}`;
  const amounts = chosen.map(([name, inventory]) => {
    const amount = context.pickAmount(inventory, state.sumUsed(provider.uuid, name));
    return `${mutation === 'unknown-name' ? pickUnknownClass(context) : name}:${amount ?? 1}`;
  });
  return amounts.join(',');
}

export function pickUnknownClass({ state, choose }: DraftContext): string {
  return choose.pick([state.names.unusedName, 'NO_SUCH_CLASS', 'custom_lower', ...state.names.customClasses]);
}

/** `required`, in every form that the microversion has. @param from providers that probably satisfy it */
export function draftTraitQuery(context: DraftContext, name: string, from: readonly KnownProvider[]): Pairs {
  const { choose } = context;
  const count = context.canUse('1.39') && choose.chance(0.3) ? 2 : 1;
  return Array.from({ length: count }, () => [name, draftTraits(context, from)]);
}

function draftTraits(context: DraftContext, from: readonly KnownProvider[]): string {
  const { state, choose, mutation } = context;
  const all = [...new Set([...context.listTraits(), ...STANDARD_TRAITS, SHARING_TRAIT])];
  const having = choose.chance(0.8) ? (choose.some(from, 1, 1)[0]?.traits ?? []) : all;
  const lacking = all.filter((trait) => !from.some(({ traits }) => traits.includes(trait)));
  const wanted = choose.some(having.length > 0 ? having : all, 1, 2);
  const bad = mutation === 'unknown-name' ? [choose.pick([state.names.unusedName, 'NO_SUCH_TRAIT', ''])] : [];
  if (context.canUse('1.39') && choose.chance(0.3))
    return `in:${[...wanted, ...choose.some(all, 0, 1), ...bad].join(',')}`;
  const unwanted = context.canUse('1.22') && choose.chance(0.4) ? choose.some(lacking, 1, 2) : [];
  const chosen = choose.some([...wanted, ...unwanted.map((trait) => `!${trait}`)], 1, 3);
  return [...chosen, ...bad].join(',');
}

/** `root_required`, which has no `in:`. */
export function draftTraitList(context: DraftContext): string {
  const { state, choose, mutation } = context;
  const roots = [...state.providers.values()].filter(({ parent }) => parent === null);
  const there = roots.flatMap(({ traits }) => traits).filter((trait) => trait !== SHARING_TRAIT);
  const some = [...new Set(choose.some([...there, ...STANDARD_TRAITS], 1, 2))];
  if (mutation === 'unknown-name') some.push(choose.pick([state.names.unusedName, '', 'in:HW_CPU_X86_AVX2']));
  return some.map((trait) => (choose.chance(0.4) ? `!${trait}` : trait)).join(',');
}

/** `member_of`, in every form that the microversion has. @param from providers that probably satisfy it */
export function draftAggregateQuery(
  context: DraftContext,
  name: string,
  from: readonly KnownProvider[],
): Pairs {
  const { choose } = context;
  const several = context.canUse('1.24') && choose.chance(0.3);
  return Array.from({ length: several ? 2 : 1 }, () => [name, draftAggregates(context, from)]);
}

function draftAggregates(context: DraftContext, from: readonly KnownProvider[]): string {
  const { state, choose, mutation } = context;
  const having = from.flatMap(({ aggregates }) => aggregates);
  const lacking = state.names.aggregates.filter((aggregate) => !having.includes(aggregate));
  const any = () => choose.pick(state.names.aggregates);
  const one = () => (having.length > 0 && choose.chance(0.8) ? choose.pick(having) : any());
  if (mutation === 'unknown-name') {
    return choose.pick([
      ...state.names.unusedUuids,
      'not-a-uuid',
      '',
      'in:',
      `${one()},${one()}`,
      `in:${one()},x`,
      '!',
    ]);
  }
  const list = choose.chance(0.4);
  if (context.canUse('1.32') && choose.chance(0.25)) {
    const unwanted = lacking.length > 0 && choose.chance(0.7) ? choose.pick(lacking) : any();
    return list ? `!in:${unwanted},${any()}` : `!${unwanted}`;
  }
  return list ? `in:${one()},${any()}` : one();
}
