/** Drafts calls for resource providers. */
import type { CallDraft, CallKind } from '../call-draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { draftAggregateQuery, draftResources, draftTraitQuery } from './filters.ts';

/** Below the minimum calls mostly create providers, above the maximum they often delete one. */
const MIN_PROVIDERS = 8;
const MAX_PROVIDERS = 13;

/** The maximum number of levels of a tree. */
const MAX_DEPTH = 3;

export const RESOURCE_PROVIDER_CALLS: readonly CallKind[] = [
  {
    operation: 'createResourceProvider',
    since: '1.0',
    weight: (state) => (state.providers.size < MIN_PROVIDERS ? 30 : 3),
    draft: create,
  },
  { operation: 'listResourceProviders', since: '1.0', weight: 8, draft: list },
  {
    operation: 'getResourceProvider',
    since: '1.0',
    weight: 3,
    draft: (context) => draftForProvider(context, 'getResourceProvider', 'GET'),
  },
  { operation: 'updateResourceProvider', since: '1.0', weight: 3, draft: update },
  {
    operation: 'deleteResourceProvider',
    since: '1.0',
    weight: (state) => (state.providers.size > MAX_PROVIDERS ? 12 : 1),
    draft: remove,
  },
];

function create(context: DraftContext): CallDraft | undefined {
  const { state, choose, mutation } = context;
  const { providers, providerNames } = state.names;
  const taken = [...state.providers.values()];
  const free = providers.filter((uuid) => !state.providers.has(uuid));
  const freeNames = providerNames.filter((name) => !taken.some((provider) => provider.name === name));
  if (free.length === 0 || freeNames.length === 0) return undefined;
  const isMutated = mutation === 'unknown-name' || mutation === 'boundary';
  const uuid = choose.chance(isMutated ? 0.4 : 0) ? choose.pick(providers) : choose.pick(free);
  const name = choose.chance(isMutated ? 0.5 : 0) ? choose.pick(providerNames) : choose.pick(freeNames);
  const parent = pickParent(context, uuid);
  return {
    operation: 'createResourceProvider',
    method: 'POST',
    path: '/resource_providers',
    body: { name, uuid: choose.chance(0.1) ? uuid.replaceAll('-', '') : uuid, ...parent },
    keep: ['uuid'],
  };
}

/** Sharing providers have no parent; about half of the others do. */
function pickParent(context: DraftContext, uuid: string): object {
  const { state, choose, mutation } = context;
  if (!context.isAtLeast('1.14') || state.isSharing(uuid)) return {};
  if (mutation === 'unknown-name')
    return { parent_provider_uuid: choose.pick([...state.names.unusedUuids, uuid]) };
  const fit = [...state.providers.values()].filter(
    (one) => !state.isSharing(one.uuid) && state.listAncestors(one.uuid).length < MAX_DEPTH - 1,
  );
  if (fit.length === 0 || choose.chance(0.45))
    return choose.chance(0.3) ? { parent_provider_uuid: null } : {};
  return { parent_provider_uuid: choose.pick(fit).uuid };
}

function list(context: DraftContext): CallDraft {
  const { state, choose } = context;
  const { names } = state;
  const some = context.pickProvider();
  const likely = some === undefined ? [] : [some];
  const filters: [since: `1.${number}`, () => [string, string][]][] = [
    ['1.0', () => [['name', some?.name ?? choose.pick(names.providerNames)]]],
    [
      '1.0',
      () => [['uuid', choose.pick([some?.uuid ?? names.providers[0], ...names.unusedUuids]) as string]],
    ],
    ['1.3', () => draftAggregateQuery(context, 'member_of', likely)],
    ['1.4', () => [['resources', draftResources(context)]]],
    ['1.14', () => [['in_tree', choose.chance(0.9) && some ? some.uuid : choose.pick(names.unusedUuids)]]],
    ['1.18', () => draftTraitQuery(context, 'required', likely)],
  ];
  const usable = filters.filter(([since]) => context.canUse(since));
  const chosen = choose.some(usable, 0, choose.pick([1, 1, 2, 3]));
  return {
    operation: 'listResourceProviders',
    method: 'GET',
    path: '/resource_providers',
    query: chosen.flatMap(([, pairs]) => pairs()),
  };
}

function draftForProvider(context: DraftContext, operation: string, method: string): CallDraft | undefined {
  const provider = context.pickProvider();
  return provider && { operation, method, path: `/resource_providers/${context.mutateUuid(provider.uuid)}` };
}

function update(context: DraftContext): CallDraft | undefined {
  const { state, choose, mutation } = context;
  const provider = context.pickProvider();
  if (provider === undefined) return undefined;
  const taken = [...state.providers.values()].map(({ name }) => name);
  const free = state.names.providerNames.filter((name) => !taken.includes(name));
  const isMutated = mutation === 'boundary' && choose.chance(0.5);
  const name = isMutated ? choose.pick(taken) : choose.pick([...free, provider.name]);
  return {
    operation: 'updateResourceProvider',
    method: 'PUT',
    path: `/resource_providers/${context.mutateUuid(provider.uuid)}`,
    body: { name, ...pickNewParent(context, provider.uuid, provider.parent) },
  };
}

/** Since 1.37 a provider may move anywhere except below itself; before, only from no parent to one. */
function pickNewParent(context: DraftContext, uuid: string, parent: string | null): object {
  const { state, choose, mutation } = context;
  if (!context.isAtLeast('1.14') || choose.chance(0.4)) return {};
  if (mutation === 'boundary' || mutation === 'unknown-name') {
    const below = state.listSubtree(uuid);
    return { parent_provider_uuid: choose.pick([...below, ...state.names.unusedUuids, null]) };
  }
  if (!context.isAtLeast('1.37') && parent !== null) return { parent_provider_uuid: parent };
  if (state.isSharing(uuid)) return { parent_provider_uuid: null };
  const height =
    Math.max(...state.listSubtree(uuid).map((one) => state.listAncestors(one).length)) -
    state.listAncestors(uuid).length;
  const fit = [...state.providers.keys()].filter(
    (one) =>
      !state.isSharing(one) &&
      !state.listSubtree(uuid).includes(one) &&
      state.listAncestors(one).length + 1 + height < MAX_DEPTH,
  );
  const targets = parent === null && !context.isAtLeast('1.37') ? [...fit, null] : [...fit, null, null];
  return { parent_provider_uuid: choose.pick(targets) };
}

function remove(context: DraftContext): CallDraft | undefined {
  const { state, mutation } = context;
  const provider =
    mutation === 'boundary'
      ? context.pickProvider()
      : context.pickProviderWhere(
          ({ uuid }) => state.listChildren(uuid).length === 0 && state.listUsers(uuid).length === 0,
        );
  return (
    provider && {
      operation: 'deleteResourceProvider',
      method: 'DELETE',
      path: `/resource_providers/${context.mutateUuid(provider.uuid)}`,
    }
  );
}
