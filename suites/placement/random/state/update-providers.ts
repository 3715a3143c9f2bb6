/** Updates the providers of the state model. */
import type { AnsweredCall } from './answered-call.ts';
import type { KnownProvider, StateModel } from './state-model.ts';

/** `/resource_providers` */
export function updateProviders(state: StateModel, { method, status, json, body }: AnsweredCall): void {
  if (status >= 300) return;
  if (method === 'GET') for (const one of json?.resource_providers ?? []) readProvider(state, one);
  if (method === 'POST' && typeof body?.uuid === 'string') {
    const uuid = addDashes(body.uuid);
    state.providers.set(uuid, {
      uuid,
      name: body.name,
      generation: 0,
      parent: body.parent_provider_uuid ?? null,
      inventories: new Map(),
      traits: [],
      aggregates: [],
    });
  }
}

/** `/resource_providers/{uuid}` and the paths below it */
export function updateProvider(state: StateModel, answered: AnsweredCall): void {
  const { segments, status, method } = answered;
  const [, uuid = '', part] = segments;
  const provider = state.providers.get(uuid);
  if (provider === undefined) return;
  if (status === 404 && part === undefined) state.providers.delete(uuid);
  if (status === 409) provider.generation = undefined;
  if (status >= 300) return;
  if (part === undefined) updateItself(state, provider, answered);
  else PARTS[part]?.(provider, answered);
  const generation = answered.json?.resource_provider_generation;
  if (typeof generation === 'number') provider.generation = generation;
  else if (method !== 'GET' && part !== undefined && part !== 'aggregates') provider.generation = undefined;
}

function updateItself(
  state: StateModel,
  provider: KnownProvider,
  { method, json, body }: AnsweredCall,
): void {
  if (method === 'DELETE') {
    state.providers.delete(provider.uuid);
    return;
  }
  readProvider(state, json);
  // Older microversions neither accept the parent nor return it.
  const { parent_provider_uuid: parent } = body ?? {};
  if (method === 'PUT' && parent !== undefined) provider.parent = parent;
}

// biome-ignore lint/suspicious/noExplicitAny: its shape depends on the microversion
function readProvider(state: StateModel, json: any): void {
  const provider = state.providers.get(json?.uuid);
  if (provider === undefined) return;
  provider.name = json.name;
  provider.generation = json.generation;
  if (json.parent_provider_uuid !== undefined) provider.parent = json.parent_provider_uuid;
}

const PARTS: Readonly<Record<string, (provider: KnownProvider, answered: AnsweredCall) => void>> = {
  inventories: updateInventories,
  aggregates(provider, { json }) {
    if (Array.isArray(json?.aggregates)) provider.aggregates = json.aggregates;
  },
  traits(provider, { json, method }) {
    if (Array.isArray(json?.traits)) provider.traits = json.traits;
    if (method === 'DELETE') provider.traits = [];
  },
};

function updateInventories(provider: KnownProvider, { method, segments, json, body }: AnsweredCall): void {
  const resourceClass = segments[3] ?? (method === 'POST' ? body?.resource_class : undefined);
  const { inventories } = provider;
  if (resourceClass === undefined) {
    inventories.clear();
    if (method === 'DELETE') return;
    for (const [name, inventory] of Object.entries(json?.inventories ?? {})) {
      inventories.set(name, inventory as never);
    }
  } else if (method === 'DELETE') inventories.delete(resourceClass);
  else inventories.set(resourceClass, json);
}

/** Writes a UUID in the canonical form, in which the service stores it. */
export function addDashes(uuid: string): string {
  const hex = uuid.toLowerCase().replaceAll(/[^0-9a-f]/g, '');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
