/** What a consumer is to have, as the body of a request says it since 1.12. */
import type { Drawing } from '../drawing.ts';
import type { KnownConsumer, KnownProvider } from '../learn/world.ts';
import { unknownClass } from './filters.ts';

type Allocations = Record<string, { resources: Record<string, number>; generation?: number }>;

/** Providers that have anything to give. */
function giving({ world }: Drawing): KnownProvider[] {
  return [...world.providers.values()].filter(({ inventories }) => inventories.size > 0);
}

/** True when there is anything to claim. */
export function canClaim(drawing: Drawing): boolean {
  return giving(drawing).length > 0;
}

/** The claim with everything that the microversion asks for. */
export function claim(drawing: Drawing, consumer: KnownConsumer, given?: Allocations): object {
  const { choose } = drawing;
  const empty = drawing.has('1.13') && choose.chance(0.15);
  const allocations = given ?? (empty ? {} : allocationsFor(drawing, consumer));
  return {
    allocations,
    ...owner(drawing),
    ...generation(drawing, consumer),
    ...mappings(drawing, allocations),
    ...type(drawing),
  };
}

function allocationsFor(drawing: Drawing, consumer: KnownConsumer): Allocations {
  const { world, choose, wrong } = drawing;
  const providers = choose.some(giving(drawing), 1, choose.pick([1, 1, 2, 3]));
  const entries = providers.flatMap((provider): [string, Allocations[string]][] => {
    const resources = resourcesFrom(drawing, provider, consumer);
    if (Object.keys(resources).length === 0 && wrong !== 'limits') return [];
    const generation = choose.chance(0.2) ? { generation: provider.generation ?? 0 } : {};
    return [[provider.uuid, { resources, ...(drawing.since('1.12') && generation) }]];
  });
  const spoilt = wrong === 'stranger' && choose.chance(0.5);
  if (spoilt) entries.push([choose.pick(world.names.strangers), { resources: { VCPU: 1 } }]);
  return Object.fromEntries(entries);
}

function resourcesFrom(
  drawing: Drawing,
  provider: KnownProvider,
  consumer: KnownConsumer,
): Record<string, number> {
  const { world, choose, wrong } = drawing;
  const chosen = choose.some([...provider.inventories], 1, 3);
  const amounts = chosen.flatMap(([name, inventory]): [string, number][] => {
    const amount = drawing.amount(inventory, world.used(provider.uuid, name, consumer));
    return amount === undefined ? [] : [[name, amount]];
  });
  if (wrong === 'stranger' && choose.chance(0.4)) amounts.push([unknownClass(drawing), 1]);
  return Object.fromEntries(amounts);
}

function owner(drawing: Drawing): object {
  const { world, choose, wrong } = drawing;
  if (!drawing.has('1.8')) return {};
  const spoilt = wrong === 'limits' && choose.chance(0.2);
  const project = spoilt
    ? choose.pick(['', 'x'.repeat(255), 'x'.repeat(256)])
    : choose.pick(world.names.projects);
  return { project_id: project, user_id: choose.pick(world.names.users) };
}

function generation(drawing: Drawing, { generation: current }: KnownConsumer): object {
  const { choose, wrong } = drawing;
  if (!drawing.has('1.28')) return {};
  if (wrong !== 'generation') return { consumer_generation: current ?? null };
  return { consumer_generation: choose.pick([null, 0, (current ?? 0) + 1, (current ?? 0) - 1]) };
}

/** They are checked for their form alone. */
function mappings(drawing: Drawing, allocations: Allocations): object {
  const { choose } = drawing;
  const providers = Object.keys(allocations);
  if (!drawing.has('1.34') || providers.length === 0 || choose.chance(0.6)) return {};
  return { mappings: { [choose.pick(['', '1', '_A', 'COMPUTE'])]: choose.some(providers, 1, 3) } };
}

function type(drawing: Drawing): object {
  const { world, choose, wrong } = drawing;
  if (!drawing.has('1.38')) return {};
  const spoilt = wrong === 'limits' && choose.chance(0.2);
  return {
    consumer_type: spoilt
      ? choose.pick(['', 'instance', 'A-B', 'x'.repeat(256)])
      : choose.pick(world.names.consumerTypes),
  };
}
