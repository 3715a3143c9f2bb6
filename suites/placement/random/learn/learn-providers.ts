/** What answers about providers teach. */
import type { Learned } from './learned.ts';
import type { KnownProvider, ObservedWorld } from './world.ts';

/** `/resource_providers` */
export function learnProviders(world: ObservedWorld, { method, status, json, body }: Learned): void {
  if (status >= 300) return;
  if (method === 'GET') for (const one of json?.resource_providers ?? []) read(world, one);
  if (method === 'POST' && typeof body?.uuid === 'string') {
    const uuid = dashed(body.uuid);
    world.providers.set(uuid, {
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

/** `/resource_providers/{uuid}` and what is below it */
export function learnProvider(world: ObservedWorld, learned: Learned): void {
  const { segments, status, method } = learned;
  const [, uuid = '', part] = segments;
  const provider = world.providers.get(uuid);
  if (provider === undefined) return;
  if (status === 404 && part === undefined) world.providers.delete(uuid);
  if (status === 409) provider.generation = undefined;
  if (status >= 300) return;
  if (part === undefined) learnItself(world, provider, learned);
  else PARTS[part]?.(provider, learned);
  const generation = learned.json?.resource_provider_generation;
  if (typeof generation === 'number') provider.generation = generation;
  else if (method !== 'GET' && part !== undefined && part !== 'aggregates') provider.generation = undefined;
}

function learnItself(world: ObservedWorld, provider: KnownProvider, { method, json, body }: Learned): void {
  if (method === 'DELETE') {
    world.providers.delete(provider.uuid);
    return;
  }
  read(world, json);
  // Older microversions do not name the parent in their answers, nor take it.
  const { parent_provider_uuid: parent } = body ?? {};
  if (method === 'PUT' && parent !== undefined) provider.parent = parent;
}

// biome-ignore lint/suspicious/noExplicitAny: its shape depends on the microversion
function read(world: ObservedWorld, json: any): void {
  const provider = world.providers.get(json?.uuid);
  if (provider === undefined) return;
  provider.name = json.name;
  provider.generation = json.generation;
  if (json.parent_provider_uuid !== undefined) provider.parent = json.parent_provider_uuid;
}

const PARTS: Readonly<Record<string, (provider: KnownProvider, learned: Learned) => void>> = {
  inventories: learnInventories,
  aggregates(provider, { json }) {
    if (Array.isArray(json?.aggregates)) provider.aggregates = json.aggregates;
  },
  traits(provider, { json, method }) {
    if (Array.isArray(json?.traits)) provider.traits = json.traits;
    if (method === 'DELETE') provider.traits = [];
  },
};

function learnInventories(provider: KnownProvider, { method, segments, json, body }: Learned): void {
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

/** The form in which the service keeps a UUID. */
export function dashed(uuid: string): string {
  const hex = uuid.toLowerCase().replaceAll(/[^0-9a-f]/g, '');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
