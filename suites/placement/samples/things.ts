/** Things for samples that only read: made for the case, or in a run that writes nothing borrowed from what the cloud has. */
import type { Taken } from '../claim-body.ts';
import type { PlacementCloud, ProviderNeeds, TestProvider } from '../placement-cloud.ts';

/** A provider with what is needed; one that is there, whatever it has, where nothing may be made. */
export async function host(cloud: PlacementCloud, needs: ProviderNeeds = {}): Promise<TestProvider> {
  return cloud.readOnly ? borrowed(cloud) : cloud.provider(needs);
}

/** A provider of which two consumers have something. */
export async function busyHost(cloud: PlacementCloud): Promise<TestProvider> {
  if (cloud.readOnly) return borrowed(cloud);
  const made = await cloud.provider({ inventories: { VCPU: { total: 8 }, MEMORY_MB: { total: 1024 } } });
  for (const memory of [64, 128]) await cloud.claim(made, { VCPU: 1, MEMORY_MB: memory });
  return made;
}

/** A provider with two inventories, and the class of one of them. */
export async function inventory(cloud: PlacementCloud): Promise<{ uuid: string; resourceClass: string }> {
  if (!cloud.readOnly) {
    const { uuid } = await host(cloud, { inventories: { VCPU: { total: 8 }, MEMORY_MB: { total: 1024 } } });
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
  return cloud.skip('needs a provider with an inventory, and the cloud has none that could be borrowed');
}

/** A consumer that has something of two providers; where nothing may be made, one that may have nothing. */
export async function consumer(cloud: PlacementCloud): Promise<string> {
  if (cloud.readOnly) return cloud.uuid();
  const inventories = { VCPU: { total: 8 }, MEMORY_MB: { total: 1024 } };
  const [one, other] = [await cloud.provider({ inventories }), await cloud.provider({ inventories })];
  const taken: Taken = { [one.uuid]: { VCPU: 1, MEMORY_MB: 64 }, [other.uuid]: { VCPU: 2 } };
  return (await cloud.claims(taken)).uuid;
}

async function borrowed(cloud: PlacementCloud): Promise<TestProvider> {
  const [first] = await providersOf(cloud);
  return first ?? cloud.skip('needs a provider, and the cloud has none that could be borrowed');
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
  return (await cloud.cleanup.ask('GET', path)).call.json as Json;
}
