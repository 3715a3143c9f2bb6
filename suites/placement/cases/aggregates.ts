import { facts } from '../facts.ts';

const { fact, cases } = facts('aggregates');

export { cases };

const aggregates = '/resource_providers/{uuid}/aggregates';

fact(
  'set-can-be-read',
  'a provider has the aggregates that were set last',
  { since: '1.1', until: '1.18', clause: 'type' },
  async (cloud) => {
    const { uuid } = await cloud.provider({ aggregates: [cloud.uuid()] });
    const wanted = [cloud.uuid(), cloud.uuid()].sort();
    const { json } = await cloud.expect(200).put(aggregates, { uuid }, { body: wanted });
    cloud.same([...json.aggregates].sort(), wanted, '/aggregates');
    const read = await cloud.expect(200).get(aggregates, { uuid });
    cloud.same([...read.json.aggregates].sort(), wanted, '/aggregates');
  },
);

fact(
  'set-keeps-the-generation-early',
  "before 1.19 setting aggregates does not increment the provider's generation",
  { since: '1.1', until: '1.18', clause: 'values' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider();
    await cloud.expect(200).put(aggregates, { uuid }, { body: [cloud.uuid()] });
    const { json } = await cloud.expect(200).get('/resource_providers/{uuid}', { uuid });
    cloud.same(json.generation, generation, '/generation');
  },
);

fact(
  'set-grows-the-generation',
  "setting aggregates increments the provider's generation",
  { since: '1.19', clause: 'values' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider();
    const wanted = [cloud.uuid(), cloud.uuid()].sort();
    const body = { resource_provider_generation: generation, aggregates: wanted };
    const { json } = await cloud.expect(200).put(aggregates, { uuid }, { body });
    cloud.same(
      [[...json.aggregates].sort(), json.resource_provider_generation],
      [wanted, generation + 1],
      '',
    );
    const read = await cloud.expect(200).get(aggregates, { uuid });
    cloud.same(read.json.resource_provider_generation, generation + 1, '/resource_provider_generation');
  },
);

fact(
  'stale-generation-is-refused',
  'setting aggregates with a stale provider generation is refused',
  { since: '1.19', clause: 'status' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider();
    const body = { resource_provider_generation: generation + 1, aggregates: [] };
    await cloud.expect(409, 'placement.concurrent_update').put(aggregates, { uuid }, { body });
  },
);

fact(
  'object-is-refused-early',
  'before 1.19 aggregates are set with a list, and an object is refused',
  { since: '1.1', until: '1.18', clause: 'type' },
  async (cloud) => {
    const { uuid } = await cloud.provider();
    const body = { resource_provider_generation: 0, aggregates: [] };
    await cloud.expect(400, 'placement.undefined_code').put(aggregates, { uuid }, { body });
  },
);

fact(
  'list-is-refused',
  'a list of aggregates without a generation is refused',
  { since: '1.19', clause: 'type' },
  async (cloud) => {
    const { uuid } = await cloud.provider();
    await cloud.expect(400, 'placement.undefined_code').put(aggregates, { uuid }, { body: [] });
  },
);

const BAD_LISTS = {
  'no-uuid': ['interop'],
  twice: ['5e8f2e1c-6c0f-4b8e-9d3a-2f7c1b0a9d8e', '5e8f2e1c-6c0f-4b8e-9d3a-2f7c1b0a9d8e'],
};

for (const [id, list] of Object.entries(BAD_LISTS)) {
  fact(
    `refuses.${id}`,
    `a malformed list of aggregates (${id}) is refused`,
    { since: '1.1', clause: 'status' },
    async (cloud) => {
      const { uuid } = await cloud.provider();
      const body = cloud.since('1.19') ? { resource_provider_generation: 0, aggregates: list } : list;
      await cloud.expect(400, 'placement.undefined_code').put(aggregates, { uuid }, { body });
    },
  );
}

fact(
  'of-a-stranger-are-not-found',
  'setting the aggregates of an unknown provider answers 404',
  { since: '1.1', clause: 'status' },
  async (cloud) => {
    const body = cloud.since('1.19') ? { resource_provider_generation: 0, aggregates: [] } : [];
    await cloud.expect(404, 'placement.undefined_code').put(aggregates, { uuid: cloud.uuid() }, { body });
  },
);
