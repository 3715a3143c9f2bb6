/** Calls about providers themselves. */

import type { CallKind, Draft } from '../draft.ts';
import type { Drawing } from '../drawing.ts';
import { aggregateQuery, resourcesText, traitQuery } from './filters.ts';

/** So many are kept alive, more or less. */
const FEWEST = 8;
const MOST = 13;

/** A tree has at most so many levels. */
const DEEPEST = 3;

export const RESOURCE_PROVIDER_CALLS: readonly CallKind[] = [
  {
    operation: 'createResourceProvider',
    since: '1.0',
    weight: (world) => (world.providers.size < FEWEST ? 30 : 3),
    draft: create,
  },
  { operation: 'listResourceProviders', since: '1.0', weight: 8, draft: list },
  {
    operation: 'getResourceProvider',
    since: '1.0',
    weight: 3,
    draft: (drawing) => ofProvider(drawing, 'getResourceProvider', 'GET'),
  },
  { operation: 'updateResourceProvider', since: '1.0', weight: 3, draft: update },
  {
    operation: 'deleteResourceProvider',
    since: '1.0',
    weight: (world) => (world.providers.size > MOST ? 12 : 1),
    draft: remove,
  },
];

function create(drawing: Drawing): Draft | undefined {
  const { world, choose, wrong } = drawing;
  const { providers, providerNames } = world.names;
  const taken = [...world.providers.values()];
  const free = providers.filter((uuid) => !world.providers.has(uuid));
  const freeNames = providerNames.filter((name) => !taken.some((provider) => provider.name === name));
  if (free.length === 0 || freeNames.length === 0) return undefined;
  const spoilt = wrong === 'stranger' || wrong === 'limits';
  const uuid = choose.chance(spoilt ? 0.4 : 0) ? choose.pick(providers) : choose.pick(free);
  const name = choose.chance(spoilt ? 0.5 : 0) ? choose.pick(providerNames) : choose.pick(freeNames);
  const parent = parentFor(drawing, uuid);
  return {
    operation: 'createResourceProvider',
    method: 'POST',
    path: '/resource_providers',
    body: { name, uuid: choose.chance(0.1) ? uuid.replaceAll('-', '') : uuid, ...parent },
    keep: ['uuid'],
  };
}

/** Sharing providers stand alone; of the others, half go below another. */
function parentFor(drawing: Drawing, uuid: string): object {
  const { world, choose, wrong } = drawing;
  if (!drawing.since('1.14') || world.isSharing(uuid)) return {};
  if (wrong === 'stranger') return { parent_provider_uuid: choose.pick([...world.names.strangers, uuid]) };
  const fit = [...world.providers.values()].filter(
    (one) => !world.isSharing(one.uuid) && world.ancestors(one.uuid).length < DEEPEST - 1,
  );
  if (fit.length === 0 || choose.chance(0.45))
    return choose.chance(0.3) ? { parent_provider_uuid: null } : {};
  return { parent_provider_uuid: choose.pick(fit).uuid };
}

function list(drawing: Drawing): Draft {
  const { world, choose } = drawing;
  const { names } = world;
  const some = drawing.provider();
  const likely = some === undefined ? [] : [some];
  const filters: [since: `1.${number}`, () => [string, string][]][] = [
    ['1.0', () => [['name', some?.name ?? choose.pick(names.providerNames)]]],
    ['1.0', () => [['uuid', choose.pick([some?.uuid ?? names.providers[0], ...names.strangers]) as string]]],
    ['1.3', () => aggregateQuery(drawing, 'member_of', likely)],
    ['1.4', () => [['resources', resourcesText(drawing)]]],
    ['1.14', () => [['in_tree', choose.chance(0.9) && some ? some.uuid : choose.pick(names.strangers)]]],
    ['1.18', () => traitQuery(drawing, 'required', likely)],
  ];
  const usable = filters.filter(([since]) => drawing.has(since));
  const chosen = choose.some(usable, 0, choose.pick([1, 1, 2, 3]));
  return {
    operation: 'listResourceProviders',
    method: 'GET',
    path: '/resource_providers',
    query: chosen.flatMap(([, pairs]) => pairs()),
  };
}

function ofProvider(drawing: Drawing, operation: string, method: string): Draft | undefined {
  const provider = drawing.provider();
  return provider && { operation, method, path: `/resource_providers/${drawing.uuidOr(provider.uuid)}` };
}

function update(drawing: Drawing): Draft | undefined {
  const { world, choose, wrong } = drawing;
  const provider = drawing.provider();
  if (provider === undefined) return undefined;
  const taken = [...world.providers.values()].map(({ name }) => name);
  const free = world.names.providerNames.filter((name) => !taken.includes(name));
  const spoilt = wrong === 'limits' && choose.chance(0.5);
  const name = spoilt ? choose.pick(taken) : choose.pick([...free, provider.name]);
  return {
    operation: 'updateResourceProvider',
    method: 'PUT',
    path: `/resource_providers/${drawing.uuidOr(provider.uuid)}`,
    body: { name, ...newParent(drawing, provider.uuid, provider.parent) },
  };
}

/** From 1.37 on a provider may go anywhere but below itself; before, only from no parent to one. */
function newParent(drawing: Drawing, uuid: string, parent: string | null): object {
  const { world, choose, wrong } = drawing;
  if (!drawing.since('1.14') || choose.chance(0.4)) return {};
  if (wrong === 'limits' || wrong === 'stranger') {
    const below = world.subtree(uuid);
    return { parent_provider_uuid: choose.pick([...below, ...world.names.strangers, null]) };
  }
  if (!drawing.since('1.37') && parent !== null) return { parent_provider_uuid: parent };
  if (world.isSharing(uuid)) return { parent_provider_uuid: null };
  const height =
    Math.max(...world.subtree(uuid).map((one) => world.ancestors(one).length)) - world.ancestors(uuid).length;
  const fit = [...world.providers.keys()].filter(
    (one) =>
      !world.isSharing(one) &&
      !world.subtree(uuid).includes(one) &&
      world.ancestors(one).length + 1 + height < DEEPEST,
  );
  const targets = parent === null && !drawing.since('1.37') ? [...fit, null] : [...fit, null, null];
  return { parent_provider_uuid: choose.pick(targets) };
}

function remove(drawing: Drawing): Draft | undefined {
  const { world, wrong } = drawing;
  const provider =
    wrong === 'limits'
      ? drawing.provider()
      : drawing.providerWhere(
          ({ uuid }) => world.children(uuid).length === 0 && world.users(uuid).length === 0,
        );
  return (
    provider && {
      operation: 'deleteResourceProvider',
      method: 'DELETE',
      path: `/resource_providers/${drawing.uuidOr(provider.uuid)}`,
    }
  );
}
