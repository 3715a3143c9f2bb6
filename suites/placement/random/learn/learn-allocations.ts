/** What answers about allocations teach. */
import { INT } from '../drawing.ts';
import { dashed } from './learn-providers.ts';
import type { Learned } from './learned.ts';
import type { KnownConsumer, ObservedWorld } from './world.ts';

/** `/allocations`, `/allocations/{consumer_uuid}` and `/reshaper` */
export function learnAllocations(world: ObservedWorld, learned: Learned): void {
  const { segments, method, status, body } = learned;
  const [collection, consumer] = segments;
  if (consumer !== undefined) learnConsumer(world, world.consumer(dashed(consumer)), learned);
  else if (status === 409)
    for (const uuid of Object.keys(body?.allocations ?? body ?? {})) doubt(world, uuid);
  else if (method === 'POST' && status < 300) {
    const claims = collection === 'reshaper' ? body?.allocations : body;
    for (const [uuid, claim] of Object.entries(claims ?? {})) write(world, world.consumer(uuid), claim);
    if (collection === 'reshaper') reshape(world, body?.inventories ?? {});
  }
}

function learnConsumer(
  world: ObservedWorld,
  consumer: KnownConsumer,
  { method, status, body, json }: Learned,
): void {
  if (status === 409 || status === 404) consumer.generation = undefined;
  if (status >= 300) return;
  if (method === 'GET') readConsumer(world, consumer, json);
  if (method === 'PUT') write(world, consumer, body);
  if (method === 'DELETE') write(world, consumer, { allocations: {} });
}

/** A generation was not the current one, and which of them is not said. */
function doubt(world: ObservedWorld, uuid: string): void {
  const consumer = world.consumers.get(uuid);
  if (consumer) consumer.generation = undefined;
  for (const provider of world.providers.values()) provider.generation = undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: its shape depends on the microversion
function readConsumer(world: ObservedWorld, consumer: KnownConsumer, json: any): void {
  consumer.allocations = amountsIn(json?.allocations);
  if (consumer.allocations.size === 0) consumer.generation = null;
  else if (json.consumer_generation !== undefined) consumer.generation = json.consumer_generation;
  for (const [uuid, { generation }] of Object.entries<{ generation?: number }>(json?.allocations ?? {})) {
    const provider = world.providers.get(uuid);
    if (provider) provider.generation = generation;
  }
}

/** Replaces what a consumer has. Every provider that it had or has now counts on. */
// biome-ignore lint/suspicious/noExplicitAny: its shape depends on the microversion
function write(world: ObservedWorld, consumer: KnownConsumer, claim: any): void {
  const before = consumer.allocations;
  consumer.allocations = amountsIn(claim?.allocations);
  consumer.generation = consumer.allocations.size === 0 ? null : undefined;
  for (const uuid of [...before.keys(), ...consumer.allocations.keys()]) {
    const provider = world.providers.get(uuid);
    if (provider) provider.generation = undefined;
  }
}

/** Of both forms: a list before 1.12, and since then a map by provider. */
// biome-ignore lint/suspicious/noExplicitAny: its shape depends on the microversion
function amountsIn(allocations: any): Map<string, Map<string, number>> {
  const pairs: [string, { resources: Record<string, number> }][] = Array.isArray(allocations)
    ? allocations.map((one) => [one.resource_provider.uuid, one])
    : Object.entries(allocations ?? {});
  return new Map(pairs.map(([uuid, { resources }]) => [uuid, new Map(Object.entries(resources))]));
}

function reshape(
  world: ObservedWorld,
  inventories: Record<string, { inventories: Record<string, object> }>,
): void {
  for (const [uuid, { inventories: wanted }] of Object.entries(inventories)) {
    const provider = world.providers.get(uuid);
    if (provider === undefined) continue;
    provider.generation = undefined;
    provider.inventories = new Map(
      Object.entries(wanted).map(([name, given]) => [name, { ...INVENTORY_DEFAULTS, ...given } as never]),
    );
  }
}

/** What an inventory has where nothing else was asked for. */
export const INVENTORY_DEFAULTS = {
  reserved: 0,
  min_unit: 1,
  max_unit: INT,
  step_size: 1,
  allocation_ratio: 1,
};
