/** Drafts calls of the reshaper, which changes inventories and allocations atomically. */
import type { CallDraft, CallKind } from '../call-draft.ts';
import type { DraftContext } from '../draft-context.ts';
import type { KnownConsumer, KnownInventory, KnownProvider } from '../state/state-model.ts';
import { draftClaim } from './claims.ts';
import { pickUnknownClass } from './filters.ts';
import { draftConsumerRead, draftProviderRead } from './generation-reads.ts';
import { inventory } from './inventories.ts';

export const RESHAPER_CALLS: readonly CallKind[] = [
  { operation: 'reshape', since: '1.30', weight: 14, draft: reshape },
];

type Inventories = Map<string, Partial<KnownInventory>>;

function reshape(context: DraftContext): CallDraft | undefined {
  const { state, choose } = context;
  const from = context.pickProviderWhere(({ inventories }) => inventories.size > 0);
  const to = context.pickProviderWhere((one) => one !== from && !state.isSharing(one.uuid));
  if (from === undefined || to === undefined || from === to) return undefined;
  const unread = [from, to].find(({ generation }) => generation === undefined);
  if (unread) return draftProviderRead(context, unread);
  return choose.chance(0.6) ? draftMove(context, from, to) : draftChange(context, from);
}

/** Moves one class from a provider to another, with its allocations. */
function draftMove(context: DraftContext, from: KnownProvider, to: KnownProvider): CallDraft | undefined {
  const { state, choose, mutation } = context;
  const movable = [...from.inventories.keys()].filter((name) => !to.inventories.has(name));
  if (movable.length === 0) return draftChange(context, from);
  const moved = choose.pick(movable);
  const users = state.listUsers(from.uuid, moved);
  const unread = users.find(({ generation }) => generation === undefined);
  if (unread) return draftConsumerRead(context, unread);
  const rest: Inventories = new Map(from.inventories);
  const grown: Inventories = new Map(to.inventories).set(
    moved,
    from.inventories.get(moved) as KnownInventory,
  );
  // Removing an inventory in use without moving its allocations is the invalid variant.
  if (mutation !== 'boundary') rest.delete(moved);
  const claims = mutation === 'boundary' && choose.chance(0.5) ? [] : users;
  return buildDraft(
    context,
    [
      [from, rest],
      [to, grown],
    ],
    claims.map((user) => [user.uuid, draftClaim(context, user, moveAllocations(user, from, to, moved))]),
  );
}

function moveAllocations(user: KnownConsumer, from: KnownProvider, to: KnownProvider, moved: string) {
  const resources = new Map([...user.allocations].map(([uuid, amounts]) => [uuid, new Map(amounts)]));
  const target = resources.get(to.uuid) ?? new Map<string, number>();
  target.set(moved, resources.get(from.uuid)?.get(moved) as number);
  resources.set(to.uuid, target);
  resources.get(from.uuid)?.delete(moved);
  const left = [...resources].filter(([, amounts]) => amounts.size > 0);
  return Object.fromEntries(
    left.map(([uuid, amounts]) => [uuid, { resources: Object.fromEntries(amounts) }]),
  );
}

/** Changes a provider's inventories, with capacity for what is used. */
function draftChange(context: DraftContext, provider: KnownProvider): CallDraft {
  const { state, choose, mutation } = context;
  const names = new Set([
    ...provider.inventories.keys(),
    ...choose.some(state.listClasses(provider.uuid), provider.inventories.size === 0 ? 1 : 0, 2),
  ]);
  if (mutation === 'unknown-name') names.add(pickUnknownClass(context));
  const changed: Inventories = new Map(
    [...names].map((name) => [name, inventory(context, state.sumUsed(provider.uuid, name))]),
  );
  if (mutation === 'boundary') changed.delete(choose.pick([...names]));
  return buildDraft(context, [[provider, changed]], []);
}

function buildDraft(
  context: DraftContext,
  changes: readonly (readonly [KnownProvider, Inventories])[],
  claims: readonly (readonly [string, object])[],
): CallDraft {
  const { state, choose, mutation } = context;
  const inventories = changes.map(([provider, of]) => [
    mutation === 'unknown-name' && choose.chance(0.4) ? choose.pick(state.names.unusedUuids) : provider.uuid,
    {
      resource_provider_generation: context.mutateGeneration(provider.generation as number),
      inventories: Object.fromEntries(of),
    },
  ]);
  const body = { inventories: Object.fromEntries(inventories), allocations: Object.fromEntries(claims) };
  return { operation: 'reshape', method: 'POST', path: '/reshaper', body, ...draftServiceRole(context) };
}

/** Only services may reshape. Without Keystone the header names the caller's roles; with it, the token does. */
function draftServiceRole({ choose }: DraftContext): Pick<CallDraft, 'headers'> {
  return choose.chance(0.9) ? { headers: { 'x-roles': 'service' } } : {};
}
