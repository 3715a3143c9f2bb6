/** Reads what a Placement has by its API, as the records of the reference's store. */
import { InputError } from '../../spec/openapi/reading/input-error.ts';
import type { InventoryAmounts } from '../inventory-capacity.ts';
import {
  type Allocation,
  type Consumer,
  keyOf,
  type Provider,
  STORE_CREATED,
} from '../placement/state/records.ts';
import { STANDARD_RESOURCE_CLASSES, STANDARD_TRAITS } from '../placement/state/standard-names.ts';
import { PLACEMENT_VERSION, type Placement } from '../scheduler/placement/port.ts';
import { forEachAtOnce } from './for-each-at-once.ts';

export interface ReadPlacement {
  entries: readonly { key: string; value: unknown }[];
  providers: number;
  consumers: number;
}

/** Calls at once. */
const AT_ONCE = 8;

/** @throws InputError where it cannot be read, or changed meanwhile */
export async function readPlacement(placement: Placement, now: Date): Promise<ReadPlacement> {
  const get = <T>(path: string): Promise<T> => read<T>(placement, path);
  const { resource_providers: listed } = await get<ProviderList>('/resource_providers');
  const providers = new Map<string, Provider>();
  const holders = new Set<string>();
  await forEachAtOnce(AT_ONCE, listed, async (each) => {
    providers.set(each.uuid, await readProvider(get, each, now));
    const { allocations } = await get<{ allocations: object }>(`${pathOf(each)}/allocations`);
    for (const consumer of Object.keys(allocations)) holders.add(consumer);
  });
  const consumers = new Map<string, Consumer>();
  await forEachAtOnce(AT_ONCE, [...holders], async (uuid) => {
    const consumer = await readConsumer(get, uuid, now);
    if (consumer) consumers.set(uuid, consumer);
  });
  await requireUnchanged(get, listed);
  const { traits } = await get<{ traits: string[] }>('/traits');
  const { resource_classes: classes } = await get<{ resource_classes: { name: string }[] }>(
    '/resource_classes',
  );
  const named = (name: string) => ({ name, created: now.getTime(), updated: null });
  const customTraits = traits.filter((name) => !STANDARD_TRAITS.has(name));
  const customClasses = classes
    .map(({ name }) => name)
    .filter((name) => !STANDARD_RESOURCE_CLASSES.has(name));
  return {
    entries: [
      { key: STORE_CREATED, value: now.getTime() },
      ...customTraits.map((name) => ({ key: keyOf.trait(name), value: named(name) })),
      ...customClasses.map((name) => ({ key: keyOf.resourceClass(name), value: named(name) })),
      ...Array.from(providers.values(), (each) => ({ key: keyOf.provider(each.uuid), value: each })),
      ...Array.from(providers.values(), (each) => ({ key: keyOf.providerName(each.name), value: each.uuid })),
      ...Array.from(consumers.values(), (each) => ({ key: keyOf.consumer(each.uuid), value: each })),
    ],
    providers: providers.size,
    consumers: consumers.size,
  };
}

type Get = <T>(path: string) => Promise<T>;

interface ListedProvider {
  uuid: string;
  name: string;
  generation: number;
  parent_provider_uuid: string | null;
}

interface ProviderList {
  resource_providers: ListedProvider[];
}

async function read<T>(placement: Placement, path: string): Promise<T> {
  const { status, body, detail } = await placement
    .call({ method: 'GET', path, requestId: 'req-import' })
    .catch((error) => {
      throw new InputError(`the Placement cannot be read: ${(error as Error).message}.`);
    });
  if (status === 406)
    throw new InputError(
      `the Placement does not have microversion ${PLACEMENT_VERSION}: it can be read from release 8.0.0 on.`,
    );
  if (status !== 200)
    throw new InputError(`the Placement cannot be read: GET ${path} answered ${status} ${detail}`);
  return body as T;
}

function pathOf({ uuid }: { uuid: string }): string {
  return `/resource_providers/${uuid}`;
}

async function readProvider(get: Get, listed: ListedProvider, now: Date): Promise<Provider> {
  const path = pathOf(listed);
  const { inventories } = await get<{ inventories: Record<string, InventoryAmounts> }>(`${path}/inventories`);
  const { traits } = await get<{ traits: string[] }>(`${path}/traits`);
  const { aggregates } = await get<{ aggregates: string[] }>(`${path}/aggregates`);
  const times = { created: now.getTime(), updated: null };
  const { uuid, name, generation, parent_provider_uuid: parent } = listed;
  const withTimes = Object.entries(inventories).map(([resourceClass, amounts]) => [
    resourceClass,
    { ...amounts, ...times },
  ]);
  return {
    ...{ uuid, name, generation, parent, traits, aggregates },
    inventories: Object.fromEntries(withTimes),
    ...times,
  };
}

interface ReadConsumer {
  allocations: Record<string, { resources: Record<string, number> }>;
  project_id: string;
  user_id: string;
  consumer_generation: number;
  consumer_type: string;
}

/** Undefined where its allocations were deleted meanwhile. */
async function readConsumer(get: Get, uuid: string, now: Date): Promise<Consumer | undefined> {
  const found = await get<ReadConsumer>(`/allocations/${uuid}`);
  const allocations = Object.entries(found.allocations).map(
    ([provider, { resources }]): Allocation => ({ provider, resources }),
  );
  if (allocations.length === 0) return undefined;
  return {
    uuid,
    generation: found.consumer_generation,
    project: found.project_id,
    user: found.user_id,
    type: found.consumer_type === 'unknown' ? null : found.consumer_type,
    allocations,
    allocated: now.getTime(),
  };
}

/** Each change of a provider and each new claim raises a generation. */
async function requireUnchanged(get: Get, before: readonly ListedProvider[]): Promise<void> {
  const { resource_providers: after } = await get<ProviderList>('/resource_providers');
  const generations = new Map(after.map(({ uuid, generation }) => [uuid, generation]));
  const changed = before.filter(({ uuid, generation }) => generations.get(uuid) !== generation);
  if (changed.length > 0 || after.length !== before.length)
    throw new InputError(
      `the Placement changed while it was read${changed[0] ? `, such as the provider ${changed[0].name}` : ''}. Stop what writes to it, and import again.`,
    );
}
