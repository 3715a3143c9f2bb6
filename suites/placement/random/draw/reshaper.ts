/** Calls that move inventories and allocations at once. */

import type { CallKind, Draft } from '../draft.ts';
import type { Drawing } from '../drawing.ts';
import type { KnownConsumer, KnownInventory, KnownProvider } from '../learn/world.ts';
import { look, lookAtConsumer } from '../look.ts';
import { claim } from './claims.ts';
import { unknownClass } from './filters.ts';
import { inventory } from './inventories.ts';

export const RESHAPER_CALLS: readonly CallKind[] = [
  { operation: 'reshape', since: '1.30', weight: 14, draft: reshape },
];

type Inventories = Map<string, Partial<KnownInventory>>;

function reshape(drawing: Drawing): Draft | undefined {
  const { world, choose } = drawing;
  const from = drawing.providerWhere(({ inventories }) => inventories.size > 0);
  const to = drawing.providerWhere((one) => one !== from && !world.isSharing(one.uuid));
  if (from === undefined || to === undefined || from === to) return undefined;
  const unread = [from, to].find(({ generation }) => generation === undefined);
  if (unread) return look(drawing, unread);
  return choose.chance(0.6) ? move(drawing, from, to) : change(drawing, from);
}

/** One class goes from a provider to another, with all that is allocated of it. */
function move(drawing: Drawing, from: KnownProvider, to: KnownProvider): Draft | undefined {
  const { world, choose, wrong } = drawing;
  const movable = [...from.inventories.keys()].filter((name) => !to.inventories.has(name));
  if (movable.length === 0) return change(drawing, from);
  const moved = choose.pick(movable);
  const users = world.users(from.uuid, moved);
  const unread = users.find(({ generation }) => generation === undefined);
  if (unread) return lookAtConsumer(drawing, unread);
  const rest: Inventories = new Map(from.inventories);
  const grown: Inventories = new Map(to.inventories).set(
    moved,
    from.inventories.get(moved) as KnownInventory,
  );
  // What is in use is not let go unless its allocations go too.
  if (wrong !== 'limits') rest.delete(moved);
  const claims = wrong === 'limits' && choose.chance(0.5) ? [] : users;
  return draft(
    drawing,
    [
      [from, rest],
      [to, grown],
    ],
    claims.map((user) => [user.uuid, claim(drawing, user, movedAllocations(user, from, to, moved))]),
  );
}

function movedAllocations(user: KnownConsumer, from: KnownProvider, to: KnownProvider, moved: string) {
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

/** A provider's inventories become others, with room for what is used. */
function change(drawing: Drawing, provider: KnownProvider): Draft {
  const { world, choose, wrong } = drawing;
  const names = new Set([
    ...provider.inventories.keys(),
    ...choose.some(world.classesFor(provider.uuid), provider.inventories.size === 0 ? 1 : 0, 2),
  ]);
  if (wrong === 'stranger') names.add(unknownClass(drawing));
  const changed: Inventories = new Map(
    [...names].map((name) => [name, inventory(drawing, world.used(provider.uuid, name))]),
  );
  if (wrong === 'limits') changed.delete(choose.pick([...names]));
  return draft(drawing, [[provider, changed]], []);
}

function draft(
  drawing: Drawing,
  wanted: readonly (readonly [KnownProvider, Inventories])[],
  claims: readonly (readonly [string, object])[],
): Draft {
  const { world, choose, wrong } = drawing;
  const inventories = wanted.map(([provider, of]) => [
    wrong === 'stranger' && choose.chance(0.4) ? choose.pick(world.names.strangers) : provider.uuid,
    {
      resource_provider_generation: drawing.generationOf(provider.generation as number),
      inventories: Object.fromEntries(of),
    },
  ]);
  const body = { inventories: Object.fromEntries(inventories), allocations: Object.fromEntries(claims) };
  return { operation: 'reshape', method: 'POST', path: '/reshaper', body, ...byService(drawing) };
}

/** Only services may reshape. Without Keystone a caller's roles are those that it names; with it, those of its token. */
function byService({ choose }: Drawing): Pick<Draft, 'headers'> {
  return choose.chance(0.9) ? { headers: { 'x-roles': 'service' } } : {};
}
