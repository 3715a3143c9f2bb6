/** `/resource_providers` and `/resource_providers/{uuid}`. */
import { randomUUID } from 'node:crypto';
import type { HandlerInput, HandlerResult, PathParameters, Refusal, Success } from '../http/handler.ts';
import type { Decision } from '../store/decision.ts';
import { toCanonicalUuid } from '../uuid.ts';
import type { PlacementBehaviours } from './behaviours.ts';
import { matchingProviders } from './providers/provider-query.ts';
import { badRequest, CODES, conflict, noProvider, type ProviderPath, providerIn } from './refusals.ts';
import { keyOf, lastChange, type Provider, withRevision } from './state/records.ts';
import type { PlacementState } from './state/state.ts';

export function listResourceProviders(
  state: PlacementState,
  { query, mount, now }: HandlerInput,
): HandlerResult {
  const providers = matchingProviders(state, query);
  if (!Array.isArray(providers)) return providers;
  return {
    body: { resource_providers: providers.map((provider) => shown(state, provider, mount)) },
    lastModified: lastChange(providers) ?? now,
  };
}

export function getResourceProvider(
  state: PlacementState,
  { path, mount }: HandlerInput<ProviderPath>,
): HandlerResult {
  const provider = providerIn(state, path);
  if ('refused' in provider) return provider;
  return showProvider(state, provider, mount, new Date(provider.updated ?? provider.created));
}

export function createResourceProvider(
  state: PlacementState,
  call: HandlerInput<PathParameters, ProviderBody>,
): Decision | Refusal {
  const { name, uuid: given, parent_provider_uuid: parent = null } = call.body;
  if (name === '') return badRequest('A resource provider needs a name.');
  const uuid = given === undefined ? randomUUID() : toCanonicalUuid(given);
  if (parent === uuid)
    return badRequest(
      `Unable to create resource provider "${name}", ${uuid}: parent provider UUID cannot be same as UUID`,
    );
  const above = parent === null ? undefined : state.provider(parent);
  if (parent !== null && !above) return badRequest(`parent provider UUID does not exist: ${parent}`);
  if (state.provider(uuid)) return duplicate(`uuid: ${uuid}`);
  if (state.providerNamed(name)) return duplicate(`name: ${name}`);
  const provider = newProvider(uuid, name, parent, call.now);
  return {
    put: [
      { key: keyOf.provider(uuid), value: provider },
      { key: keyOf.providerName(name), value: uuid },
      ...touched(above),
    ],
    answer: {
      ...showProvider(state, provider, call.mount, call.now),
      location: `/resource_providers/${uuid}`,
    },
  };
}

export function updateResourceProvider(
  state: PlacementState,
  call: HandlerInput<ProviderPath, ProviderBody>,
  { reparenting }: PlacementBehaviours,
): Decision | Refusal {
  const provider = providerIn(state, call.path);
  if ('refused' in provider) return provider;
  const { name, parent_provider_uuid: parent = provider.parent } = call.body;
  const refused = refuseParent(state, provider, parent, reparenting);
  if (refused) return refused;
  const namesake = state.providerNamed(name);
  if (namesake && namesake !== provider) return duplicate(`name: ${name}`);
  const changed = withRevision(provider, call.now, { name, parent });
  const renamed = name !== provider.name;
  const moved = parent !== provider.parent;
  // The time of the answer is that before the change: so Placement does it.
  const lastModified = provider.updated === null ? null : new Date(provider.updated);
  const answer = showProvider(state, changed, call.mount, lastModified);
  if (!renamed && !moved) return { answer };
  return {
    put: [
      { key: keyOf.provider(provider.uuid), value: changed },
      ...(renamed ? [{ key: keyOf.providerName(name), value: provider.uuid }] : []),
      ...(moved && parent !== null ? touched(state.provider(parent)) : []),
    ],
    delete: renamed ? [keyOf.providerName(provider.name)] : [],
    // No one above may move meanwhile: two moves at once could close a loop.
    guard: moved && parent !== null ? state.ancestry(parent).map(({ uuid }) => keyOf.provider(uuid)) : [],
    answer,
  };
}

export function deleteResourceProvider(
  state: PlacementState,
  { path }: HandlerInput<ProviderPath>,
): Decision | Refusal {
  const provider = providerIn(state, path);
  if ('refused' in provider) return { ...provider, detail: `${provider.detail} for delete` };
  if (state.trees.hasChildren(provider.uuid)) {
    return conflict(
      `Unable to delete parent resource provider ${provider.uuid}: It has child resource providers.`,
      CODES.cannotDeleteParent,
    );
  }
  if (state.usages.isInUse(provider.uuid)) {
    return conflict(
      `Unable to delete resource provider ${provider.uuid}: Resource provider has allocations.`,
      CODES.providerInUse,
    );
  }
  return { delete: [keyOf.provider(provider.uuid), keyOf.providerName(provider.name)], answer: {} };
}

/** Refuses when the path names no provider. */
export function locateProvider(state: PlacementState, { uuid }: ProviderPath): Refusal | undefined {
  return state.provider(uuid) ? undefined : noProvider(uuid);
}

interface ProviderBody {
  name: string;
  uuid?: string;
  parent_provider_uuid?: string | null;
}

function newProvider(uuid: string, name: string, parent: string | null, now: Date): Provider {
  const created = now.getTime();
  return {
    uuid,
    name,
    generation: 0,
    parent,
    inventories: {},
    traits: [],
    aggregates: [],
    created,
    // Placement writes a root a second time, to make it its own root; a child has never been updated.
    updated: parent === null ? created : null,
  };
}

/** Writes a parent as it is, so that whoever deletes it meanwhile finds it changed. */
function touched(parent: Provider | undefined): { key: string; value: unknown }[] {
  return parent ? [{ key: keyOf.provider(parent.uuid), value: parent }] : [];
}

function refuseParent(
  state: PlacementState,
  provider: Provider,
  parent: string | null,
  reparenting: boolean,
): Refusal | undefined {
  if (parent === provider.parent) return undefined;
  if (parent !== null && !state.provider(parent)) {
    return badRequest(`parent provider UUID does not exist: ${parent}`);
  }
  if (provider.parent !== null && !reparenting) {
    return badRequest(
      `${parent === null ? 'un-parenting' : 're-parenting'} a provider is not currently allowed.`,
    );
  }
  const above = parent === null ? [] : state.ancestry(parent);
  return above.includes(provider)
    ? badRequest('creating loop in the provider tree is not allowed.')
    : undefined;
}

function duplicate(what: string): Refusal {
  return conflict(`Conflicting resource provider ${what} already exists.`, CODES.duplicateName);
}

function showProvider(
  state: PlacementState,
  provider: Provider,
  mount: string,
  lastModified: Date | null,
): Success {
  return { body: shown(state, provider, mount), lastModified };
}

/** The same object for as long as nothing of it changes, so that long lists are written out fast. */
function shown(state: PlacementState, provider: Provider, mount: string): unknown {
  const { parent } = provider;
  // The parent's root, for the provider itself may be on its way to another tree.
  const root = parent === null ? provider.uuid : state.trees.rootOf(parent);
  const known = SHOWN.get(provider);
  if (known && known.root === root && known.mount === mount) return known.value;
  const value = Object.freeze(show(provider, root, mount));
  SHOWN.set(provider, { root, mount, value });
  return value;
}

const SHOWN = new WeakMap<Provider, { root: string; mount: string; value: object }>();

function show({ uuid, name, generation, parent }: Provider, root: string, mount: string): object {
  const url = `${mount}/resource_providers/${uuid}`;
  return {
    uuid,
    name,
    generation,
    links: [
      { rel: 'self', href: url },
      { rel: 'inventories', href: `${url}/inventories` },
      { rel: 'usages', href: `${url}/usages` },
      { rel: 'aggregates', href: `${url}/aggregates` },
      { rel: 'traits', href: `${url}/traits` },
      { rel: 'allocations', href: `${url}/allocations` },
    ],
    parent_provider_uuid: parent,
    root_provider_uuid: root,
  };
}
