/** Bodies for the allocations of several consumers that are refused. */
import type { Microversion } from '../../../../spec/contract/microversion.ts';
import { allocationList } from '../../claim-body.ts';
import { facts } from '../../facts.ts';
import type { PlacementCloud } from '../../placement-cloud.ts';

const { fact, cases } = facts('allocations-at-once');

export { cases };

interface BadBody {
  words: string;
  since?: Microversion;
  until?: Microversion;
  /** Placement may keep the consumer although nothing is written. */
  keepsConsumer?: true;
  /** @param good an accepted entry for one consumer: one VCPU of the provider */
  body(good: object, uuid: string, cloud: PlacementCloud): object;
}

/** The body for one consumer of the case's own. */
const of = (cloud: PlacementCloud, what: object) => ({ [cloud.uuid()]: what });

const without = (body: object, name: string) =>
  Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));

const BAD_BODIES: Record<string, BadBody> = {
  'no-consumer': { words: 'no consumer', body: () => ({}) },
  'no-object': { words: 'a list of consumers', body: (good) => [good] },
  'consumer-malformed': { words: 'a consumer without a UUID', body: (good) => ({ interop: good }) },
  'no-allocations': {
    words: 'a consumer without allocations',
    body: (good, _uuid, cloud) => of(cloud, without(good, 'allocations')),
  },
  'no-owner': {
    words: 'a consumer without an owner',
    body: (good, _uuid, cloud) => of(cloud, without(good, 'project_id')),
  },
  'undeclared-property': {
    words: 'an undeclared property',
    body: (good, _uuid, cloud) => of(cloud, { ...good, interop: 1 }),
  },
  list: {
    words: 'a list instead of the object',
    body: (good, uuid, cloud) => of(cloud, { ...good, allocations: allocationList({ [uuid]: { VCPU: 1 } }) }),
  },
  'amount-zero': {
    words: 'an amount of 0',
    body: (_good, uuid, cloud) => of(cloud, cloud.claimBody({ [uuid]: { VCPU: 0 } })),
  },
  'no-resources': {
    words: 'a provider without resources',
    body: (_good, uuid, cloud) => of(cloud, cloud.claimBody({ [uuid]: {} })),
  },
  'class-unknown': {
    words: 'an unknown resource class',
    body: (_good, uuid, cloud) => of(cloud, cloud.claimBody({ [uuid]: { [cloud.customName()]: 1 } })),
  },
  'provider-unknown': {
    words: 'an unknown provider',
    keepsConsumer: true,
    body: (_good, _uuid, cloud) => of(cloud, cloud.claimBody({ [cloud.uuid()]: { VCPU: 1 } })),
  },
  'generation-early': {
    words: 'a generation',
    until: '1.27',
    body: (good, _uuid, cloud) => of(cloud, { ...good, consumer_generation: null }),
  },
  'no-generation': {
    words: 'a consumer without a generation',
    since: '1.28',
    body: (good, _uuid, cloud) => of(cloud, without(good, 'consumer_generation')),
  },
  'mappings-early': {
    words: 'mappings',
    until: '1.33',
    body: (good, uuid, cloud) => of(cloud, { ...good, mappings: { _NIC: [uuid] } }),
  },
  'mappings-empty': {
    words: 'empty mappings',
    since: '1.34',
    body: (good, _uuid, cloud) => of(cloud, { ...good, mappings: {} }),
  },
  'type-early': {
    words: 'a type',
    until: '1.37',
    body: (good, _uuid, cloud) => of(cloud, { ...good, consumer_type: 'INTEROP' }),
  },
  'no-type': {
    words: 'a consumer without a type',
    since: '1.38',
    body: (good, _uuid, cloud) => of(cloud, without(good, 'consumer_type')),
  },
};

for (const [id, { words, since = '1.13', until, keepsConsumer, body }] of Object.entries(BAD_BODIES)) {
  fact(
    `refuses.${id}`,
    `allocations of several consumers with ${words} are refused`,
    { since, ...(until && { until }), clause: 'status' },
    async (cloud) => {
      const host = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
      const bad = body(cloud.claimBody({ [host.uuid]: { VCPU: 1 } }), host.uuid, cloud);
      await cloud.expect(400, 'placement.undefined_code').post('/allocations', {}, { body: bad });
      if (keepsConsumer)
        for (const consumer of Object.keys(bad)) await cloud.removeRefusedConsumer(consumer, host);
    },
  );
}
