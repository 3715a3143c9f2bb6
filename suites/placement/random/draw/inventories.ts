/** Calls about what a provider has to give. */
import type { CallKind, Draft } from '../draft.ts';
import { type Drawing, INT } from '../drawing.ts';
import type { KnownProvider } from '../learn/world.ts';
import { look } from '../look.ts';
import { unknownClass } from './filters.ts';

export const INVENTORY_CALLS: readonly CallKind[] = [
  {
    operation: 'listInventories',
    since: '1.0',
    weight: 2,
    draft: (drawing) => read(drawing, 'listInventories', ''),
  },
  {
    operation: 'getInventory',
    since: '1.0',
    weight: 2,
    draft: (drawing) => ofOne(drawing, 'getInventory', 'GET'),
  },
  { operation: 'createInventory', since: '1.0', weight: 5, draft: create },
  { operation: 'replaceInventories', since: '1.0', weight: 8, draft: replace },
  { operation: 'updateInventory', since: '1.0', weight: 4, draft: update },
  {
    operation: 'deleteInventory',
    since: '1.0',
    weight: 1.5,
    draft: (drawing) => ofOne(drawing, 'deleteInventory', 'DELETE'),
  },
  {
    operation: 'deleteInventories',
    since: '1.5',
    weight: 0.7,
    draft: (drawing) => read(drawing, 'deleteInventories', '', 'DELETE'),
  },
];

function read(drawing: Drawing, operation: string, rest: string, method = 'GET'): Draft | undefined {
  const { world, wrong } = drawing;
  const unused = method === 'DELETE' && wrong !== 'limits';
  const provider = drawing.providerWhere(
    ({ uuid, inventories }) => inventories.size > 0 && (!unused || world.users(uuid).length === 0),
  );
  if (provider === undefined) return undefined;
  return {
    operation,
    method,
    path: `/resource_providers/${drawing.uuidOr(provider.uuid)}/inventories${rest}`,
  };
}

function ofOne(drawing: Drawing, operation: string, method: string): Draft | undefined {
  const { world, choose, wrong } = drawing;
  const unused = method === 'DELETE' && wrong !== 'limits';
  const fits = ({ uuid, inventories }: KnownProvider) =>
    [...inventories.keys()].filter((name) => !unused || world.users(uuid, name).length === 0);
  const provider = drawing.providerWhere((one) => fits(one).length > 0);
  if (provider === undefined) return undefined;
  const names = fits(provider);
  const name = names.length === 0 || wrong === 'stranger' ? unknownClass(drawing) : choose.pick(names);
  return { operation, method, path: `/resource_providers/${provider.uuid}/inventories/${name}` };
}

function create(drawing: Drawing): Draft | undefined {
  const { world, choose, wrong } = drawing;
  const lacks = ({ uuid, inventories }: KnownProvider) =>
    world.classesFor(uuid).filter((name) => !inventories.has(name));
  const provider = drawing.providerWhere((one) => lacks(one).length > 0);
  if (provider === undefined) return undefined;
  const missing = lacks(provider);
  const own = [...provider.inventories.keys()];
  const name =
    wrong === 'stranger'
      ? unknownClass(drawing)
      : choose.pick(
          missing.length === 0 || (wrong === 'limits' && choose.chance(0.4)) ? [...own, ...missing] : missing,
        );
  return {
    operation: 'createInventory',
    method: 'POST',
    path: `/resource_providers/${choose.chance(0.3) ? drawing.uuidOr(provider.uuid) : provider.uuid}/inventories`,
    body: { resource_class: name, ...inventory(drawing, 0) },
  };
}

function replace(drawing: Drawing): Draft | undefined {
  const { world, choose, wrong } = drawing;
  const provider = drawing.choose.chance(0.5)
    ? drawing.providerWhere(({ inventories }) => inventories.size === 0)
    : drawing.provider();
  if (provider === undefined) return undefined;
  if (provider.generation === undefined) return look(drawing, provider);
  const kept = [...provider.inventories.keys()].filter((name) => world.users(provider.uuid, name).length > 0);
  const names = new Set([
    ...(wrong === 'limits' ? [] : kept),
    ...choose.some(world.classesFor(provider.uuid), 1, 4),
  ]);
  if (wrong === 'stranger') names.add(unknownClass(drawing));
  const inventories = [...names].map((name) => [name, inventory(drawing, world.used(provider.uuid, name))]);
  return {
    operation: 'replaceInventories',
    method: 'PUT',
    path: `/resource_providers/${provider.uuid}/inventories`,
    body: {
      resource_provider_generation: drawing.generationOf(provider.generation),
      inventories: Object.fromEntries(choose.chance(0.03) ? [] : inventories),
    },
  };
}

function update(drawing: Drawing): Draft | undefined {
  const { world, choose, wrong } = drawing;
  const provider = drawing.providerWhere(({ inventories }) => inventories.size > 0);
  if (provider === undefined || provider.inventories.size === 0) return undefined;
  if (provider.generation === undefined) return look(drawing, provider);
  const known = choose.pick([...provider.inventories.keys()]);
  const name = wrong === 'stranger' ? unknownClass(drawing) : known;
  return {
    operation: 'updateInventory',
    method: 'PUT',
    path: `/resource_providers/${provider.uuid}/inventories/${name}`,
    body: {
      resource_provider_generation: drawing.generationOf(provider.generation),
      ...inventory(drawing, world.used(provider.uuid, known)),
    },
  };
}

/** An inventory, with room for what is used. Most have a few of their fields, as clients send them. */
export function inventory(drawing: Drawing, used: number): Record<string, number> {
  const { choose, wrong } = drawing;
  const total = used + choose.pick([1, 4, 8, 16, 64, 100, 1000, 4096]);
  const fields: Record<string, number> = {
    total,
    reserved: choose.pick([0, 0, Math.min(1, total - 1), Math.floor((total - used) / 4)]),
    min_unit: choose.pick([1, 1, 1, 2, 4]),
    max_unit: choose.pick([total, total, Math.ceil(total / 2), INT]),
    step_size: choose.pick([1, 1, 1, 2, 3]),
    allocation_ratio: choose.pick([1, 1, 1.5, 2, 16, 0.5, 1.0625]),
  };
  if (wrong === 'limits') Object.assign(fields, choose.pick(atLimits(total)));
  const left = ['total', ...choose.some(Object.keys(fields).slice(1), 0, 5)];
  const sent = wrong === 'limits' ? Object.keys(fields) : left;
  return Object.fromEntries(Object.entries(fields).filter(([name]) => sent.includes(name)));
}

function atLimits(total: number): Record<string, number>[] {
  return [
    { total: 0 },
    { total: INT },
    { total: INT + 1 },
    { total: -1 },
    { reserved: total },
    { reserved: total + 1 },
    { reserved: -1 },
    { reserved: INT },
    { min_unit: 0 },
    { min_unit: total + 1 },
    { max_unit: 0 },
    { max_unit: 1 },
    { max_unit: INT + 1 },
    { step_size: 0 },
    { step_size: INT },
    { allocation_ratio: 0 },
    { allocation_ratio: -1 },
    { allocation_ratio: 0.001 },
    { allocation_ratio: 3.40282e38 },
    { allocation_ratio: 3.5e38 },
    { reserved: total, allocation_ratio: 0.5 },
    { total: 1, reserved: 0, allocation_ratio: 0.5 },
  ];
}
