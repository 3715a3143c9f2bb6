/** The entries of a cloud as a store holds them, made from what Placement writes for one provider and one consumer. */
import { createPlacement } from '../../reference/placement/application.ts';
import { MemoryStore } from '../../reference/store/memory.ts';
import type { StoreEntry } from '../../reference/store/port.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import { callOperation } from '../data/call-operation.ts';
import { inventoriesOf, makeHosts } from '../data/hosts.ts';
import { uuidOf } from '../data/uuid-of.ts';

export interface CloudSize {
  providers: number;
  consumers: number;
}

/** Of a store entry. */
export type CloudEntry = Pick<StoreEntry, 'key' | 'value'>;

/** The hosts of `makeHosts`, and consumers by `consumerOf` on the hosts in turn. Pages of entries. */
export async function* makeCloudEntries({ providers, consumers }: CloudSize): AsyncGenerator<CloudEntry[]> {
  const sample = await writeSample();
  const hosts = makeHosts(providers);
  for (let from = 0; from < providers; from += PAGE)
    yield hosts.slice(from, from + PAGE).flatMap(({ uuid, name }) => sample.provider(uuid, name));
  for (let from = 0; from < consumers; from += PAGE)
    yield Array.from({ length: Math.min(PAGE, consumers - from) }, (_, at) =>
      sample.consumer(consumerOf(from + at), (hosts[(from + at) % providers] as { uuid: string }).uuid),
    ).flat();
}

/** The UUID of a consumer of such a cloud. */
export function consumerOf(index: number): string {
  return uuidOf(`consumer ${index}`);
}

const PAGE = 5000;

interface Sample {
  provider(uuid: string, name: string): CloudEntry[];
  consumer(uuid: string, provider: string): CloudEntry[];
}

/** Has Placement write a provider with inventories and a claim on it, and replaces their names in the entries. */
async function writeSample(): Promise<Sample> {
  const [host] = makeHosts(1) as [ReturnType<typeof makeHosts>[number]];
  const consumer = uuidOf('sample');
  const store = new MemoryStore();
  const placement = await createPlacement({ service: loadService('placement'), store });
  await callOperation(placement, 'createResourceProvider', { body: { name: host.name, uuid: host.uuid } });
  await callOperation(placement, 'replaceInventories', {
    path: { uuid: host.uuid },
    body: { resource_provider_generation: 0, inventories: completeInventories(inventoriesOf(host)) },
  });
  const withProvider = await readEntries(store);
  await callOperation(placement, 'replaceAllocations', {
    path: { consumer_uuid: consumer },
    body: {
      allocations: { [host.uuid]: { resources: { VCPU: 1, MEMORY_MB: 512, DISK_GB: 5 } } },
      ...{ project_id: 'project', user_id: 'user', consumer_generation: null, consumer_type: 'INSTANCE' },
    },
  });
  const withConsumer = await readEntries(store);
  await placement.close();
  const keys = new Set(withProvider.map(({ key }) => key));
  const ofProvider = withProvider.filter(({ key }) => key.startsWith('provider'));
  const ofConsumer = withConsumer.filter(({ key }) => !keys.has(key));
  return {
    provider: (uuid, name) => rename(ofProvider, { [host.uuid]: uuid, [host.name]: name }),
    consumer: (uuid, provider) => rename(ofConsumer, { [consumer]: uuid, [host.uuid]: provider }),
  };
}

/** With what the documents' defaults are, which HTTP fills in. */
function completeInventories(inventories: ReturnType<typeof inventoriesOf>) {
  const rest = { reserved: 0, min_unit: 1, max_unit: 2_147_483_647, step_size: 1, allocation_ratio: 1 };
  return Object.fromEntries(Object.entries(inventories).map(([name, each]) => [name, { ...rest, ...each }]));
}

async function readEntries(store: MemoryStore): Promise<CloudEntry[]> {
  const entries: CloudEntry[] = [];
  await store.load((page) => entries.push(...page.map(({ key, value }) => ({ key, value }))));
  return entries;
}

function rename(entries: readonly CloudEntry[], names: Readonly<Record<string, string>>): CloudEntry[] {
  let text = JSON.stringify(entries);
  for (const [from, to] of Object.entries(names)) text = text.replaceAll(from, to);
  return JSON.parse(text) as CloudEntry[];
}
