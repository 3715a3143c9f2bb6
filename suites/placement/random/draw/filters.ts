/** Values of the filters that lists of providers and of allocation candidates have in common. */
import type { Drawing } from '../drawing.ts';
import type { KnownProvider } from '../learn/world.ts';
import { SHARING_TRAIT, STANDARD_TRAITS } from '../names.ts';

type Pairs = [name: string, value: string][];

/** `VCPU:2,MEMORY_MB:64` with classes that some provider has and amounts that it can likely give. */
export function resourcesText(drawing: Drawing): string {
  const { world, choose, wrong } = drawing;
  const provider = drawing.providerWhere(({ inventories }) => inventories.size > 0);
  const inventories = [...(provider?.inventories ?? [])];
  const chosen = choose.some(inventories, 1, 3);
  if (provider === undefined || chosen.length === 0) return `VCPU:${choose.integer(1, 4)}`;
  const amounts = chosen.map(([name, inventory]) => {
    const amount = drawing.amount(inventory, world.used(provider.uuid, name));
    return `${wrong === 'stranger' ? unknownClass(drawing) : name}:${amount ?? 1}`;
  });
  return amounts.join(',');
}

export function unknownClass({ world, choose }: Drawing): string {
  return choose.pick([
    world.names.strangeName,
    'NO_SUCH_CLASS',
    'custom_lower',
    ...world.names.customClasses,
  ]);
}

/** `required` in every form that the microversion has. @param from providers that are likely to satisfy it */
export function traitQuery(drawing: Drawing, name: string, from: readonly KnownProvider[]): Pairs {
  const { choose } = drawing;
  const count = drawing.has('1.39') && choose.chance(0.3) ? 2 : 1;
  return Array.from({ length: count }, () => [name, traitText(drawing, from)]);
}

function traitText(drawing: Drawing, from: readonly KnownProvider[]): string {
  const { world, choose, wrong } = drawing;
  const all = [...new Set([...drawing.traits(), ...STANDARD_TRAITS, SHARING_TRAIT])];
  const having = choose.chance(0.8) ? (choose.some(from, 1, 1)[0]?.traits ?? []) : all;
  const lacking = all.filter((trait) => !from.some(({ traits }) => traits.includes(trait)));
  const wanted = choose.some(having.length > 0 ? having : all, 1, 2);
  const bad = wrong === 'stranger' ? [choose.pick([world.names.strangeName, 'NO_SUCH_TRAIT', ''])] : [];
  if (drawing.has('1.39') && choose.chance(0.3))
    return `in:${[...wanted, ...choose.some(all, 0, 1), ...bad].join(',')}`;
  const unwanted = drawing.has('1.22') && choose.chance(0.4) ? choose.some(lacking, 1, 2) : [];
  const chosen = choose.some([...wanted, ...unwanted.map((trait) => `!${trait}`)], 1, 3);
  return [...chosen, ...bad].join(',');
}

/** `root_required`, which knows no `in:`. */
export function plainTraits(drawing: Drawing): string {
  const { world, choose, wrong } = drawing;
  const roots = [...world.providers.values()].filter(({ parent }) => parent === null);
  const there = roots.flatMap(({ traits }) => traits).filter((trait) => trait !== SHARING_TRAIT);
  const some = [...new Set(choose.some([...there, ...STANDARD_TRAITS], 1, 2))];
  if (wrong === 'stranger') some.push(choose.pick([world.names.strangeName, '', 'in:HW_CPU_X86_AVX2']));
  return some.map((trait) => (choose.chance(0.4) ? `!${trait}` : trait)).join(',');
}

/** `member_of` in every form that the microversion has. @param from providers that are likely to satisfy it */
export function aggregateQuery(drawing: Drawing, name: string, from: readonly KnownProvider[]): Pairs {
  const { choose } = drawing;
  const several = drawing.has('1.24') && choose.chance(0.3);
  return Array.from({ length: several ? 2 : 1 }, () => [name, aggregateText(drawing, from)]);
}

function aggregateText(drawing: Drawing, from: readonly KnownProvider[]): string {
  const { world, choose, wrong } = drawing;
  const having = from.flatMap(({ aggregates }) => aggregates);
  const lacking = world.names.aggregates.filter((aggregate) => !having.includes(aggregate));
  const any = () => choose.pick(world.names.aggregates);
  const one = () => (having.length > 0 && choose.chance(0.8) ? choose.pick(having) : any());
  if (wrong === 'stranger') {
    return choose.pick([
      ...world.names.strangers,
      'not-a-uuid',
      '',
      'in:',
      `${one()},${one()}`,
      `in:${one()},x`,
      '!',
    ]);
  }
  const list = choose.chance(0.4);
  if (drawing.has('1.32') && choose.chance(0.25)) {
    const unwanted = lacking.length > 0 && choose.chance(0.7) ? choose.pick(lacking) : any();
    return list ? `!in:${unwanted},${any()}` : `!${unwanted}`;
  }
  return list ? `in:${one()},${any()}` : one();
}
