/** Which providers are candidates, and what a candidate and its summaries contain. */
import { facts } from '../../facts.ts';
import type { InventoryNeeds } from '../../placement-cloud.ts';
import { expectCandidates } from './expect-candidates.ts';

const { fact, cases } = facts('candidates');

export { cases };

const candidates = '/allocation_candidates';

fact(
  'none-where-nothing-fits',
  'there is no candidate where no provider has the resources',
  { since: '1.10', clause: 'property' },
  async (cloud) => {
    const resources = `${await cloud.resourceClass()}:1`;
    const { json } = await cloud.expect(200).get(candidates, {}, { query: { resources } });
    cloud.same(json, { allocation_requests: [], provider_summaries: {} }, '');
  },
);

fact(
  'has-what-was-asked-for',
  'a candidate has the amounts of each class for each provider',
  { since: '1.10', clause: 'property' },
  async (cloud) => {
    const [cpu, memory] = [await cloud.resourceClass(), await cloud.resourceClass()];
    const host = await cloud.provider({ inventories: { [cpu]: { total: 8 }, [memory]: { total: 64 } } });
    const small = await cloud.provider({ inventories: { [cpu]: { total: 8 }, [memory]: { total: 16 } } });
    const query = { resources: `${cpu}:2,${memory}:32` };
    const { taken, requests } = await expectCandidates(cloud, query, { host, small }, ['host']);
    cloud.same(taken, [{ [host.uuid]: { [cpu]: 2, [memory]: 32 } }], '/allocation_requests');
    if (cloud.since('1.34')) {
      const { mappings } = requests[0] as { mappings?: object };
      cloud.same(mappings, { '': [host.uuid] }, '/allocation_requests/0/mappings');
    }
  },
);

fact(
  'can-be-taken-as-it-stands',
  'the allocations of a candidate can be written as they are, with project and user',
  { since: '1.10', clause: 'property' },
  async (cloud) => {
    const cpu = await cloud.resourceClass();
    const host = await cloud.provider({ inventories: { [cpu]: { total: 8 } } });
    const { requests } = await expectCandidates(cloud, { resources: `${cpu}:2` }, { host }, ['host']);
    const consumer_uuid = cloud.uuid();
    const body = { ...cloud.claimBody({}), ...requests[0] };
    await cloud.expect(204).put('/allocations/{consumer_uuid}', { consumer_uuid }, { body });
    const { json } = await cloud.expect(200).get('/allocations/{consumer_uuid}', { consumer_uuid });
    cloud.same(json.allocations[host.uuid]?.resources, { [cpu]: 2 }, `/allocations/${host.uuid}/resources`);
  },
);

fact(
  'limits',
  'a provider is a candidate for amounts that its inventory permits, by total, reserved, ratio, units and step size',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const cpu = await cloud.resourceClass();
    const host = (inventory: InventoryNeeds) => cloud.provider({ inventories: { [cpu]: inventory } });
    const own = {
      plain: await host({ total: 8 }),
      kept: await host({ total: 8, reserved: 4 }),
      wide: await host({ total: 8, allocation_ratio: 2 }),
      stepped: await host({ total: 8, step_size: 4, min_unit: 4 }),
      capped: await host({ total: 8, max_unit: 2 }),
    };
    const offered = {
      2: ['plain', 'kept', 'wide', 'capped'],
      3: ['plain', 'kept', 'wide'],
      4: ['plain', 'kept', 'wide', 'stepped'],
      6: ['plain', 'wide'],
      8: ['plain', 'wide', 'stepped'],
      9: ['wide'],
      17: [],
    };
    for (const [amount, names] of Object.entries(offered))
      await expectCandidates(cloud, { resources: `${cpu}:${amount}` }, own, names);
  },
);

fact(
  'used-is-not-offered',
  'allocated resources are not offered again until they are deleted',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const cpu = await cloud.resourceClass();
    const inventories = { [cpu]: { total: 4 } };
    const [free, used] = [await cloud.provider({ inventories }), await cloud.provider({ inventories })];
    const { uuid: consumer_uuid } = await cloud.claim(used, { [cpu]: 2 });
    const query = { resources: `${cpu}:3` };
    await expectCandidates(cloud, query, { free, used }, ['free']);
    await cloud.expect(204).delete('/allocations/{consumer_uuid}', { consumer_uuid });
    await expectCandidates(cloud, query, { free, used }, ['free', 'used']);
  },
);

fact(
  'of-repeated-resources-the-last-count',
  'when resources is repeated, the last one counts',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const cpu = await cloud.resourceClass();
    const host = await cloud.provider({ inventories: { [cpu]: { total: 4 } } });
    const { taken } = await expectCandidates(cloud, { resources: [`${cpu}:5`, `${cpu}:2`] }, { host }, [
      'host',
    ]);
    cloud.same(taken, [{ [host.uuid]: { [cpu]: 2 } }], '/allocation_requests');
  },
);

fact(
  'summary-has-capacity-and-use',
  'a summary has the capacity of a provider, total minus reserved times the ratio, and its usage',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const cpu = await cloud.resourceClass();
    const inventories = { [cpu]: { total: 8, reserved: 2, allocation_ratio: 1.5 } };
    const host = await cloud.provider({ inventories });
    await cloud.claim(host, { [cpu]: 3 });
    const { summaries } = await expectCandidates(cloud, { resources: `${cpu}:1` }, { host }, ['host']);
    cloud.same(summaries.host?.resources, { [cpu]: { capacity: 9, used: 3 } }, '/provider_summaries');
  },
);

fact(
  'summary-has-all-classes',
  'a summary has all classes of a provider from 1.27 on, and before those of the query',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const [cpu, other] = [await cloud.resourceClass(), await cloud.resourceClass()];
    const host = await cloud.provider({ inventories: { [cpu]: { total: 4 }, [other]: { total: 7 } } });
    const { summaries } = await expectCandidates(cloud, { resources: `${cpu}:1` }, { host }, ['host']);
    cloud.same(
      summaries.host?.resources,
      {
        [cpu]: { capacity: 4, used: 0 },
        ...(cloud.since('1.27') && { [other]: { capacity: 7, used: 0 } }),
      },
      '/provider_summaries',
    );
  },
);

fact(
  'summary-has-traits',
  'a summary has the traits of a provider',
  { since: '1.17', clause: 'values' },
  async (cloud) => {
    const [cpu, trait] = [await cloud.resourceClass(), await cloud.trait()];
    const traits = ['HW_CPU_X86_AVX', trait];
    const host = await cloud.provider({ inventories: { [cpu]: { total: 4 } }, traits });
    const bare = await cloud.provider({ inventories: { [cpu]: { total: 4 } } });
    const own = { host, bare };
    const { summaries } = await expectCandidates(cloud, { resources: `${cpu}:1` }, own, ['host', 'bare']);
    cloud.same([...(summaries.host?.traits ?? [])].sort(), [...traits].sort(), '/provider_summaries');
    cloud.same(summaries.bare?.traits, [], '/provider_summaries');
  },
);

fact(
  'limit',
  'limit returns that many candidates, and the summaries of those',
  { since: '1.16', clause: 'values' },
  async (cloud) => {
    const cpu = await cloud.resourceClass();
    const inventories = { [cpu]: { total: 4 } };
    for (let count = 0; count < 3; count += 1) await cloud.provider({ inventories });
    const left = async (limit: string | string[]) => {
      const query = { resources: `${cpu}:1`, limit };
      const { json } = await cloud.expect(200).get(candidates, {}, { query });
      const { allocation_requests, provider_summaries } = json;
      return [allocation_requests.length, Object.keys(provider_summaries).length];
    };
    cloud.same(await left('2'), [2, 2], '/allocation_requests');
    cloud.same(await left('5'), [3, 3], '/allocation_requests');
    cloud.same(await left(['1', '3']), [1, 1], '/allocation_requests');
  },
);
