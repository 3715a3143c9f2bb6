/** Bodies for the allocations of one consumer that are refused. */
import type { Microversion } from '../../../../spec/contract/microversion.ts';
import { allocationList, allocationsByProvider } from '../../claim-body.ts';
import { facts } from '../../facts.ts';
import type { PlacementCloud } from '../../placement-cloud.ts';

const { fact, cases } = facts('allocations');

export { cases };

const allocations = '/allocations/{consumer_uuid}';

interface BadBody {
  words: string;
  since?: Microversion;
  until?: Microversion;
  /** Placement may keep the consumer although nothing is written. */
  keepsConsumer?: true;
  /** A malformed body for one VCPU of the provider. @param good an accepted body */
  body(good: object, uuid: string, cloud: PlacementCloud): object;
}

/** A body in the form of the microversion, with resources that the type of the function would not permit. */
const taking = (cloud: PlacementCloud, uuid: string, resources: object) =>
  cloud.claimBody({ [uuid]: resources as Record<string, number> });

const without = (body: object, name: string) =>
  Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));

const one = (uuid: string) => ({ [uuid]: { VCPU: 1 } });

const BAD_BODIES: Record<string, BadBody> = {
  'no-allocations': { words: 'no allocations', body: (good) => without(good, 'allocations') },
  'undeclared-property': { words: 'an undeclared property', body: (good) => ({ ...good, interop: 1 }) },
  empty: { words: 'empty allocations', until: '1.27', body: (_good, _uuid, cloud) => cloud.claimBody({}) },
  'no-resources': { words: 'no resources', body: (_good, uuid, cloud) => taking(cloud, uuid, {}) },
  'amount-zero': {
    words: 'an amount of 0',
    body: (_good, uuid, cloud) => taking(cloud, uuid, { VCPU: 0 }),
  },
  'amount-of-another-type': {
    words: 'an amount that is a string',
    body: (_good, uuid, cloud) => taking(cloud, uuid, { VCPU: '1' }),
  },
  'amount-broken': {
    words: 'half a unit',
    body: (_good, uuid, cloud) => taking(cloud, uuid, { VCPU: 1.5 }),
  },
  'class-malformed': {
    words: 'the name of a class in lower case',
    body: (_good, uuid, cloud) => taking(cloud, uuid, { vcpu: 1 }),
  },
  'class-unknown': {
    words: 'an unknown resource class',
    body: (_good, uuid, cloud) => taking(cloud, uuid, { [cloud.customName()]: 1 }),
  },
  'provider-malformed': {
    words: 'a provider without a UUID',
    body: (_good, _uuid, cloud) => cloud.claimBody(one('interop')),
  },
  'provider-unknown': {
    words: 'an unknown provider',
    keepsConsumer: true,
    body: (_good, _uuid, cloud) => cloud.claimBody(one(cloud.uuid())),
  },
  'object-early': {
    words: 'an object instead of the list',
    until: '1.11',
    body: (good, uuid) => ({ ...good, allocations: allocationsByProvider(one(uuid)) }),
  },
  list: {
    words: 'a list instead of the object',
    since: '1.12',
    body: (good, uuid) => ({ ...good, allocations: allocationList(one(uuid)) }),
  },
  'owner-early': {
    words: 'an owner',
    until: '1.7',
    body: (good) => ({ ...good, project_id: 'interop-project', user_id: 'interop-user' }),
  },
  'no-project': { words: 'no project', since: '1.8', body: (good) => without(good, 'project_id') },
  'no-user': { words: 'no user', since: '1.8', body: (good) => without(good, 'user_id') },
  'project-empty': {
    words: 'an empty project',
    since: '1.8',
    body: (good) => ({ ...good, project_id: '' }),
  },
  'project-too-long': {
    words: 'a project of 256 characters',
    since: '1.8',
    body: (good) => ({ ...good, project_id: 'p'.repeat(256) }),
  },
  'generation-early': {
    words: 'a generation',
    until: '1.27',
    body: (good) => ({ ...good, consumer_generation: null }),
  },
  'no-generation': {
    words: 'no generation',
    since: '1.28',
    body: (good) => without(good, 'consumer_generation'),
  },
  'generation-of-another-type': {
    words: 'a generation that is a string',
    since: '1.28',
    body: (good) => ({ ...good, consumer_generation: '1' }),
  },
  'mappings-early': {
    words: 'mappings',
    until: '1.33',
    body: (good, uuid) => ({ ...good, mappings: { '': [uuid] } }),
  },
  'mappings-empty': {
    words: 'empty mappings',
    since: '1.34',
    body: (good) => ({ ...good, mappings: {} }),
  },
  'mappings-of-no-provider': {
    words: 'a mapping without providers',
    since: '1.34',
    body: (good) => ({ ...good, mappings: { _INTEROP: [] } }),
  },
  'mappings-malformed': {
    words: 'a mapping to something else than a UUID',
    since: '1.34',
    body: (good) => ({ ...good, mappings: { _INTEROP: ['interop'] } }),
  },
  'type-early': {
    words: 'a type',
    until: '1.37',
    body: (good) => ({ ...good, consumer_type: 'INTEROP' }),
  },
  'no-type': { words: 'no type', since: '1.38', body: (good) => without(good, 'consumer_type') },
  'type-malformed': {
    words: 'a type in lower case',
    since: '1.38',
    body: (good) => ({ ...good, consumer_type: 'interop' }),
  },
  'type-unknown': {
    words: 'the type "unknown"',
    since: '1.38',
    body: (good) => ({ ...good, consumer_type: 'unknown' }),
  },
  'type-too-long': {
    words: 'a type of 256 characters',
    since: '1.38',
    body: (good) => ({ ...good, consumer_type: 'T'.repeat(256) }),
  },
};

for (const [id, { words, since = '1.0', until, keepsConsumer, body }] of Object.entries(BAD_BODIES)) {
  fact(
    `refuses.${id}`,
    `allocations with ${words} are refused`,
    { since, ...(until && { until }), clause: 'status' },
    async (cloud) => {
      const host = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
      const consumer_uuid = cloud.uuid();
      const bad = body(cloud.claimBody(one(host.uuid)), host.uuid, cloud);
      await cloud.expect(400, 'placement.undefined_code').put(allocations, { consumer_uuid }, { body: bad });
      if (keepsConsumer) await cloud.removeRefusedConsumer(consumer_uuid, host);
    },
  );
}

fact(
  'refuses.consumer-malformed',
  'allocating for a malformed consumer UUID is refused',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const body = cloud.claimBody(one(uuid));
    await cloud
      .expect(400, 'placement.undefined_code')
      .put(allocations, { consumer_uuid: 'interop' }, { body });
  },
);
