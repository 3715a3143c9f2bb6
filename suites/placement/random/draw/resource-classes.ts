/** Calls about resource classes. */
import type { CallKind, Draft } from '../draft.ts';
import type { Drawing } from '../drawing.ts';
import type { ObservedWorld } from '../learn/world.ts';
import { unknownClass } from './filters.ts';

export const RESOURCE_CLASS_CALLS: readonly CallKind[] = [
  {
    operation: 'listResourceClasses',
    since: '1.2',
    weight: 1,
    draft: () => ({ operation: 'listResourceClasses', method: 'GET', path: '/resource_classes' }),
  },
  {
    operation: 'createResourceClass',
    since: '1.2',
    weight: (world) => (missing(world).length > 0 ? 2 : 0.3),
    draft: create,
  },
  {
    operation: 'getResourceClass',
    since: '1.2',
    weight: 1,
    draft: (drawing) => ofOne(drawing, 'getResourceClass', 'GET'),
  },
  {
    operation: 'renameResourceClass',
    since: '1.2',
    until: '1.6',
    weight: (world) => (world.classes.size > 0 && missing(world).length > 0 ? 4 : 0.5),
    draft: rename,
  },
  { operation: 'ensureResourceClass', since: '1.7', weight: 2, draft: ensure },
  {
    operation: 'deleteResourceClass',
    since: '1.2',
    weight: (world) => (unused(world).length > 0 ? 2 : 0.3),
    draft: (drawing) => ofOne(drawing, 'deleteResourceClass', 'DELETE'),
  },
];

function missing({ names, classes }: ObservedWorld): string[] {
  return names.customClasses.filter((name) => !classes.has(name));
}

/** Custom ones that no provider has. */
function unused({ providers, classes }: ObservedWorld): string[] {
  const used = new Set([...providers.values()].flatMap(({ inventories }) => [...inventories.keys()]));
  return [...classes].filter((name) => !used.has(name));
}

/** Names that none can have. */
function badName({ world, choose }: Drawing): string {
  return choose.pick([
    'CUSTOM_',
    'CUSTOM_a',
    'VCPU',
    'NO_SUCH_CLASS',
    `${world.names.customClasses.at(-1)}X`,
    'CUSTOM_A.B',
  ]);
}

function create(drawing: Drawing): Draft {
  const { world, choose, wrong } = drawing;
  const free = missing(world);
  const taken = free.length === 0 || wrong === 'limits';
  const name =
    wrong === 'stranger' ? badName(drawing) : choose.pick(taken ? world.names.customClasses : free);
  return { operation: 'createResourceClass', method: 'POST', path: '/resource_classes', body: { name } };
}

function ofOne(drawing: Drawing, operation: string, method: string): Draft {
  const { world, choose, wrong } = drawing;
  const fit = method === 'DELETE' && wrong !== 'limits' ? unused(world) : [...world.classes, 'VCPU'];
  const name = choose.pick(fit.length === 0 ? world.names.customClasses : fit);
  return {
    operation,
    method,
    path: `/resource_classes/${wrong === 'stranger' ? unknownClass(drawing) : name}`,
  };
}

function rename(drawing: Drawing): Draft {
  const { world, choose, wrong } = drawing;
  const free = missing(world);
  const there = [...world.classes];
  const from =
    there.length === 0 || wrong === 'stranger'
      ? choose.pick(['VCPU', unknownClass(drawing)])
      : choose.pick(there);
  const taken = free.length === 0 || wrong === 'limits';
  const name =
    wrong === 'limits' && choose.chance(0.4)
      ? badName(drawing)
      : choose.pick(taken ? world.names.customClasses : free);
  return {
    operation: 'renameResourceClass',
    method: 'PUT',
    path: `/resource_classes/${from}`,
    body: { name },
  };
}

function ensure(drawing: Drawing): Draft {
  const { world, choose, wrong } = drawing;
  const spoilt = wrong === 'limits' || wrong === 'stranger';
  const name = spoilt ? badName(drawing) : choose.pick([...missing(world), ...world.names.customClasses]);
  return { operation: 'ensureResourceClass', method: 'PUT', path: `/resource_classes/${name}` };
}
