/** Drafts the allocations of a consumer, in the form that request bodies have since 1.12. */
import type { DraftContext } from '../draft-context.ts';
import type { KnownConsumer, KnownProvider } from '../state/state-model.ts';
import { pickUnknownClass } from './filters.ts';

type Allocations = Record<string, { resources: Record<string, number>; generation?: number }>;

function listProvidersWithInventory({ state }: DraftContext): KnownProvider[] {
  return [...state.providers.values()].filter(({ inventories }) => inventories.size > 0);
}

/** Whether any provider has inventory. */
export function canClaim(context: DraftContext): boolean {
  return listProvidersWithInventory(context).length > 0;
}

/** Drafts a claim with every property that the microversion requires. @param given its allocations; drafted where absent */
export function draftClaim(context: DraftContext, consumer: KnownConsumer, given?: Allocations): object {
  const { choose } = context;
  const empty = context.canUse('1.13') && choose.chance(0.15);
  const allocations = given ?? (empty ? {} : draftAllocations(context, consumer));
  return {
    allocations,
    ...draftOwner(context),
    ...draftGeneration(context, consumer),
    ...draftMappings(context, allocations),
    ...draftType(context),
  };
}

function draftAllocations(context: DraftContext, consumer: KnownConsumer): Allocations {
  const { state, choose, mutation } = context;
  const providers = choose.some(listProvidersWithInventory(context), 1, choose.pick([1, 1, 2, 3]));
  const entries = providers.flatMap((provider): [string, Allocations[string]][] => {
    const resources = draftResourcesOf(context, provider, consumer);
    if (Object.keys(resources).length === 0 && mutation !== 'boundary') return [];
    const generation = choose.chance(0.2) ? { generation: provider.generation ?? 0 } : {};
    return [[provider.uuid, { resources, ...(context.isAtLeast('1.12') && generation) }]];
  });
  const isMutated = mutation === 'unknown-name' && choose.chance(0.5);
  if (isMutated) entries.push([choose.pick(state.names.unusedUuids), { resources: { VCPU: 1 } }]);
  return Object.fromEntries(entries);
}

function draftResourcesOf(
  context: DraftContext,
  provider: KnownProvider,
  consumer: KnownConsumer,
): Record<string, number> {
  const { state, choose, mutation } = context;
  const chosen = choose.some([...provider.inventories], 1, 3);
  const amounts = chosen.flatMap(([name, inventory]): [string, number][] => {
    const amount = context.pickAmount(inventory, state.sumUsed(provider.uuid, name, consumer));
    return amount === undefined ? [] : [[name, amount]];
  });
  if (mutation === 'unknown-name' && choose.chance(0.4)) amounts.push([pickUnknownClass(context), 1]);
  return Object.fromEntries(amounts);
}

function draftOwner(context: DraftContext): object {
  const { state, choose, mutation } = context;
  if (!context.canUse('1.8')) return {};
  const isMutated = mutation === 'boundary' && choose.chance(0.2);
  const project = isMutated
    ? choose.pick(['', 'x'.repeat(255), 'x'.repeat(256)])
    : choose.pick(state.names.projects);
  return { project_id: project, user_id: choose.pick(state.names.users) };
}

function draftGeneration(context: DraftContext, { generation: current }: KnownConsumer): object {
  const { choose, mutation } = context;
  if (!context.canUse('1.28')) return {};
  if (mutation !== 'generation') return { consumer_generation: current ?? null };
  return { consumer_generation: choose.pick([null, 0, (current ?? 0) + 1, (current ?? 0) - 1]) };
}

/** The service validates only the form of mappings. */
function draftMappings(context: DraftContext, allocations: Allocations): object {
  const { choose } = context;
  const providers = Object.keys(allocations);
  if (!context.canUse('1.34') || providers.length === 0 || choose.chance(0.6)) return {};
  return { mappings: { [choose.pick(['', '1', '_A', 'COMPUTE'])]: choose.some(providers, 1, 3) } };
}

function draftType(context: DraftContext): object {
  const { state, choose, mutation } = context;
  if (!context.canUse('1.38')) return {};
  const isMutated = mutation === 'boundary' && choose.chance(0.2);
  return {
    consumer_type: isMutated
      ? choose.pick(['', 'instance', 'A-B', 'x'.repeat(256)])
      : choose.pick(state.names.consumerTypes),
  };
}
