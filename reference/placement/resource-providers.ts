/** `/resource_providers` and `/resource_providers/{uuid}`. */
import { randomUUID } from 'node:crypto';
import type { HandlerResult, Refusal, Success } from '../handler-result.ts';
import type { HandlerInput, PathParameters } from '../http/handler.ts';
import type { Decision } from '../store/decision.ts';
import { toCanonicalUuid } from '../uuid.ts';
import type { PlacementBehaviours } from './behaviours.ts';
import { findMatchingProviders } from './providers/provider-query.ts';
import { renderProvider } from './providers/render-provider.ts';
import {
  badRequest,
  CODES,
  conflict,
  findProvider,
  type ProviderPath,
  refuseUnknownProvider,
} from './refusals.ts';
import { keyOf, lastChange, type Provider, withRevision } from './state/records.ts';
import type { PlacementState } from './state/state.ts';

export function listResourceProviders(
  state: PlacementState,
  { query, mount, now }: HandlerInput,
): HandlerResult {
  const providers = findMatchingProviders(state, query);
  if (!Array.isArray(providers)) return providers;
  return {
    body: { resource_providers: providers.map((provider) => renderProvider(state, provider, mount)) },
    lastModified: lastChange(providers) ?? now,
  };
}

export function getResourceProvider(
  state: PlacementState,
  { path, mount }: HandlerInput<ProviderPath>,
): HandlerResult {
  const provider = findProvider(state, path);
  if ('refused' in provider) return provider;
  return succeedWith(state, provider, mount, new Date(provider.updated ?? provider.created));
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
  if (state.provider(uuid)) return refuseDuplicate(`uuid: ${uuid}`);
  if (state.providerNamed(name)) return refuseDuplicate(`name: ${name}`);
  const provider = newProvider(uuid, name, parent, call.now);
  return {
    put: [
      { key: keyOf.provider(uuid), value: provider },
      { key: keyOf.providerName(name), value: uuid },
      ...pinParent(above),
    ],
    answer: {
      ...succeedWith(state, provider, call.mount, call.now),
      location: `/resource_providers/${uuid}`,
    },
  };
}

export function updateResourceProvider(
  state: PlacementState,
  call: HandlerInput<ProviderPath, ProviderBody>,
  { reparenting }: PlacementBehaviours,
): Decision | Refusal {
  const provider = findProvider(state, call.path);
  if ('refused' in provider) return provider;
  const { name, parent_provider_uuid: parent = provider.parent } = call.body;
  const refused = refuseParent(state, provider, parent, reparenting);
  if (refused) return refused;
  const namesake = state.providerNamed(name);
  if (namesake && namesake !== provider) return refuseDuplicate(`name: ${name}`);
  const changed = withRevision(provider, call.now, { name, parent });
  const renamed = name !== provider.name;
  const moved = parent !== provider.parent;
  // As in Placement, `last-modified` is the time before this change.
  const lastModified = provider.updated === null ? null : new Date(provider.updated);
  const answer = succeedWith(state, changed, call.mount, lastModified);
  if (!renamed && !moved) return { answer };
  return {
    put: [
      { key: keyOf.provider(provider.uuid), value: changed },
      ...(renamed ? [{ key: keyOf.providerName(name), value: provider.uuid }] : []),
      ...(moved && parent !== null ? pinParent(state.provider(parent)) : []),
    ],
    delete: renamed ? [keyOf.providerName(provider.name)] : [],
    // Two concurrent moves could form a loop, so no ancestor may move in between.
    guard: moved && parent !== null ? state.ancestryOf(parent).map(({ uuid }) => keyOf.provider(uuid)) : [],
    answer,
  };
}

export function deleteResourceProvider(
  state: PlacementState,
  { path }: HandlerInput<ProviderPath>,
): Decision | Refusal {
  const provider = findProvider(state, path);
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

/** Refuses a path whose provider does not exist. */
export function locateProvider(state: PlacementState, { uuid }: ProviderPath): Refusal | undefined {
  return state.provider(uuid) ? undefined : refuseUnknownProvider(uuid);
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
    // Placement updates a root once, to make it its own root; a child has never been updated.
    updated: parent === null ? created : null,
  };
}

/** Rewrites the parent unchanged, so that a concurrent deletion of it conflicts. */
function pinParent(parent: Provider | undefined): { key: string; value: unknown }[] {
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
  const above = parent === null ? [] : state.ancestryOf(parent);
  return above.includes(provider)
    ? badRequest('creating loop in the provider tree is not allowed.')
    : undefined;
}

function refuseDuplicate(what: string): Refusal {
  return conflict(`Conflicting resource provider ${what} already exists.`, CODES.duplicateName);
}

function succeedWith(
  state: PlacementState,
  provider: Provider,
  mount: string,
  lastModified: Date | null,
): Success {
  return { body: renderProvider(state, provider, mount), lastModified };
}
