/**
 * Things for samples that only read: made for the case, or in a run that writes nothing borrowed from what the cloud
 * has.
 */
import type { AllocationsByProvider } from '../claim-body.ts';
import type { PlacementCloud, ProviderNeeds, TestProvider } from '../placement-cloud.ts';

/** A provider with the given properties; in a read-only run any existing provider. */
export async function createHost(cloud: PlacementCloud, needs: ProviderNeeds = {}): Promise<TestProvider> {
  return cloud.readOnly ? existingProvider(cloud) : cloud.provider(needs);
}

/** A provider with two consumers. */
export async function createBusyHost(cloud: PlacementCloud): Promise<TestProvider> {
  if (cloud.readOnly) return existingProvider(cloud);
  const made = await cloud.provider({ inventories: { VCPU: { total: 8 }, MEMORY_MB: { total: 1024 } } });
  for (const memory of [64, 128]) await cloud.claim(made, { VCPU: 1, MEMORY_MB: memory });
  return made;
}

/** A provider with two inventories, and the class of one of them. */
export async function inventory(cloud: PlacementCloud): Promise<{ uuid: string; resourceClass: string }> {
  if (!cloud.readOnly) {
    const { uuid } = await createHost(cloud, {
      inventories: { VCPU: { total: 8 }, MEMORY_MB: { total: 1024 } },
    });
    return { uuid, resourceClass: 'VCPU' };
  }
  for (const { uuid } of await providersOf(cloud)) {
    const { inventories } = await read<{ inventories: object }>(
      cloud,
      `/resource_providers/${uuid}/inventories`,
    );
    const [resourceClass] = Object.keys(inventories);
    if (resourceClass !== undefined) return { uuid, resourceClass };
  }
  return cloud.skip('needs a provider with an inventory, and the cloud has none');
}

/** A consumer with allocations from two providers; in a read-only run a UUID that may be unknown. */
export async function createConsumer(cloud: PlacementCloud): Promise<string> {
  if (cloud.readOnly) return cloud.uuid();
  const inventories = { VCPU: { total: 8 }, MEMORY_MB: { total: 1024 } };
  const [one, other] = [await cloud.provider({ inventories }), await cloud.provider({ inventories })];
  const taken: AllocationsByProvider = { [one.uuid]: { VCPU: 1, MEMORY_MB: 64 }, [other.uuid]: { VCPU: 2 } };
  return (await cloud.claims(taken)).uuid;
}

async function existingProvider(cloud: PlacementCloud): Promise<TestProvider> {
  const [first] = await providersOf(cloud);
  return first ?? cloud.skip('needs a provider, and the cloud has none');
}

/** The first few: a cloud may have thousands. */
async function providersOf(cloud: PlacementCloud): Promise<TestProvider[]> {
  const { resource_providers } = await read<{ resource_providers: TestProvider[] }>(
    cloud,
    '/resource_providers',
  );
  return resource_providers.slice(0, 20);
}

async function read<Json>(cloud: PlacementCloud, path: string): Promise<Json> {
  return (await cloud.cleanup.sendAtNewest('GET', path)).call.json as Json;
}
