/** Bodies that the reshaper refuses. */
import type { Microversion } from '../../../../spec/contract/microversion.ts';
import { facts } from '../../facts.ts';
import type { PlacementCloud } from '../../placement-cloud.ts';

const { fact, cases } = facts('reshaper');

export { cases };

interface Good {
  inventories: Record<string, object>;
  allocations: Record<string, object>;
}

interface BadBody {
  words: string;
  since?: Microversion;
  until?: Microversion;
  /** @param good an accepted body: one inventory of the provider, and a consumer with an allocation from it */
  body(good: Good, uuid: string, cloud: PlacementCloud): object;
}

const withInventory = (good: Good, uuid: string, name: string, inventory: object): Good => ({
  ...good,
  inventories: { [uuid]: { resource_provider_generation: 0, inventories: { [name]: inventory } } },
});

/** Changes the part of the body that is about the consumer. */
const withConsumer = (good: Good, change: (consumer: object) => object): Good => ({
  ...good,
  allocations: Object.fromEntries(
    Object.entries(good.allocations).map(([uuid, consumer]) => [uuid, change(consumer)]),
  ),
});

const BAD_BODIES: Record<string, BadBody> = {
  'no-inventories': { words: 'no inventories', body: ({ allocations }) => ({ allocations }) },
  'inventories-empty': {
    words: 'no provider',
    body: ({ allocations }) => ({ inventories: {}, allocations }),
  },
  'no-allocations': { words: 'no allocations', body: ({ inventories }) => ({ inventories }) },
  'undeclared-property': { words: 'an undeclared property', body: (good) => ({ ...good, interop: 1 }) },
  'provider-malformed': {
    words: 'a provider without a UUID',
    body: (good, uuid) => ({ ...good, inventories: { interop: good.inventories[uuid] } }),
  },
  'no-generation-of-the-provider': {
    words: 'a provider without a generation',
    body: (good, uuid) => ({ ...good, inventories: { [uuid]: { inventories: {} } } }),
  },
  'no-total': { words: 'no total', body: (good, uuid) => withInventory(good, uuid, 'VCPU', { reserved: 1 }) },
  'class-unknown': {
    words: 'an unknown resource class',
    body: (good, uuid, cloud) => withInventory(good, uuid, cloud.customName(), { total: 4 }),
  },
  'consumer-malformed': {
    words: 'a consumer without a UUID',
    body: (good) => ({ ...good, allocations: { interop: Object.values(good.allocations)[0] } }),
  },
  'no-generation-of-the-consumer': {
    words: 'a consumer without a generation',
    body: (good) =>
      withConsumer(good, ({ consumer_generation: _, ...rest }: { consumer_generation?: 0 }) => rest),
  },
  'mappings-early': {
    words: 'mappings',
    until: '1.33',
    body: (good, uuid) => withConsumer(good, (consumer) => ({ ...consumer, mappings: { _NIC: [uuid] } })),
  },
  'mappings-empty': {
    words: 'empty mappings',
    since: '1.34',
    body: (good) => withConsumer(good, (consumer) => ({ ...consumer, mappings: {} })),
  },
  'type-early': {
    words: 'a type',
    until: '1.37',
    body: (good) => withConsumer(good, (consumer) => ({ ...consumer, consumer_type: 'INTEROP' })),
  },
  'no-type': {
    words: 'a consumer without a type',
    since: '1.38',
    body: (good) => withConsumer(good, ({ consumer_type: _, ...rest }: { consumer_type?: string }) => rest),
  },
};

for (const [id, { words, since = '1.30', until, body }] of Object.entries(BAD_BODIES)) {
  fact(
    `refuses.${id}`,
    `a reshaper body with ${words} is refused`,
    { since, ...(until && { until }), clause: 'status' },
    async (cloud) => {
      const headers = await cloud.asService();
      const { uuid } = await cloud.provider();
      const good = {
        inventories: { [uuid]: { resource_provider_generation: 0, inventories: { VCPU: { total: 4 } } } },
        allocations: { [cloud.uuid()]: cloud.claimBody({ [uuid]: { VCPU: 1 } }) },
      };
      await cloud
        .expect(400, 'placement.undefined_code')
        .post('/reshaper', {}, { headers, body: body(good, uuid, cloud) });
    },
  );
}

fact(
  'mappings-are-accepted',
  'mappings are accepted',
  { since: '1.34', clause: 'property' },
  async (cloud) => {
    const headers = await cloud.asService();
    const { uuid } = await cloud.provider();
    const body = {
      inventories: { [uuid]: { resource_provider_generation: 0, inventories: { VCPU: { total: 4 } } } },
      allocations: {
        [cloud.uuid()]: { ...cloud.claimBody({ [uuid]: { VCPU: 1 } }), mappings: { _NIC: [uuid] } },
      },
    };
    await cloud.expect(204).post('/reshaper', {}, { headers, body });
  },
);
