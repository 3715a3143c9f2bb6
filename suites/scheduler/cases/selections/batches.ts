/** Several consumers in one request: all or none. */
import { amountsOf, countOf } from '../../amounts.ts';
import { facts } from '../../facts.ts';

const { fact, cases } = facts('batches');

export { cases };

fact(
  'keep-the-order',
  'the selections are in the order of the consumers',
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(3);
    const consumers = Array.from({ length: 6 }, () => ({ uuid: cloud.uuid() }));
    const { selections } = await cloud.select({ consumers });
    cloud.same(
      selections.map(({ consumer_uuid: uuid }) => ({ uuid })),
      consumers,
      '/selections',
    );
  },
);

fact(
  'claim-what-they-say',
  'each consumer of a request has exactly the allocations of its selection in Placement',
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(2);
    const { selections } = await cloud.select({}, 5);
    for (const [index, selection] of selections.entries()) {
      const held = await cloud.placement.readConsumer(selection.consumer_uuid);
      const pointer = `/selections/${index}`;
      cloud.same(selection.consumer_generation, held.generation, `${pointer}/consumer_generation`);
      cloud.same(
        amountsOf(held.allocations),
        amountsOf(selection.allocation_request.allocations),
        `${pointer}/allocation_request`,
      );
    }
  },
);

fact(
  'get-the-amounts-each',
  "every consumer of a request gets the request's amounts",
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ capacity: 7 });
    const resources = { [await cloud.resourceClass()]: 2 };
    await cloud.expectNoValidHost({ resources }, 4);
    await cloud.select({ resources }, 3);
    cloud.same(await cloud.placement.usageOf(host), 6, '');
  },
);

fact(
  'may-share-a-host',
  'several consumers of a request may be placed on one host',
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    const { uuid } = await cloud.host({ capacity: 3 });
    const { selections } = await cloud.select({}, 3);
    cloud.same(countOf(selections.map(({ host }) => host.uuid)), { [uuid]: 3 }, '/selections');
  },
);

fact(
  'fill-hosts-exactly',
  'a request for as many consumers as fit on all hosts together fills every host',
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    const capacities = [1, 3, 2];
    const wanted: Record<string, number> = {};
    for (const capacity of capacities) wanted[(await cloud.host({ capacity })).uuid] = capacity;
    const { selections } = await cloud.select({}, 6);
    cloud.same(countOf(selections.map(({ host }) => host.uuid)), wanted, '/selections');
  },
);

fact(
  'all-or-none',
  'when one consumer does not fit, nothing is claimed for any, and a smaller request succeeds right after',
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(2, { capacity: 2 });
    const consumers = Array.from({ length: 5 }, () => ({ uuid: cloud.uuid() }));
    await cloud.expectNoValidHost({ consumers });
    cloud.same(await cloud.placement.totalUsageOf(hosts), 0, '');
    for (const { uuid } of consumers)
      cloud.same((await cloud.placement.readConsumer(uuid)).allocations, {}, '');
    await cloud.select({ consumers: consumers.slice(1) });
    cloud.same(await cloud.placement.totalUsageOf(hosts), 4, '');
  },
);

fact(
  'one-claimed-refuses-all',
  'when one consumer is already claimed, nothing is claimed for the others and it keeps its allocations',
  { since: '1.3', clause: 'status' },
  async (cloud) => {
    const hosts = await cloud.hosts(2);
    const { consumer_uuid: claimed } = await cloud.selectOne();
    const before = await cloud.placement.readConsumer(claimed);
    for (const place of [0, 1, 2]) {
      const consumers = [{ uuid: cloud.uuid() }, { uuid: cloud.uuid() }];
      consumers.splice(place, 0, { uuid: claimed });
      const body = await cloud.request({ consumers });
      await cloud.expect(409, 'scheduler.consumer.already_claimed').post('/selections', {}, { body });
    }
    cloud.same(await cloud.placement.readConsumer(claimed), before, '');
    cloud.same(await cloud.placement.totalUsageOf(hosts), 1, '');
  },
);

fact(
  'name-each-once',
  'a request that names a consumer twice is a bad request',
  { since: '1.3', clause: 'status' },
  async (cloud) => {
    const host = await cloud.host();
    const [one, other] = [{ uuid: cloud.uuid() }, { uuid: cloud.uuid() }];
    for (const consumers of [
      [one, one],
      [one, other, one],
    ]) {
      const body = await cloud.request({ consumers });
      await cloud.expect(400, 'scheduler.request.bad_value').post('/selections', {}, { body });
    }
    cloud.same(await cloud.placement.usageOf(host), 0, '');
  },
);

fact(
  'are-a-hundred-at-most',
  'a request can have 100 consumers and not 101',
  { since: '1.3', boundaries: ['1.3', '1.12'], clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(2, { capacity: 60 });
    const body = await cloud.request({}, 101);
    await cloud.expect(400, 'scheduler.request.bad_value').post('/selections', {}, { body });
    await cloud.select({}, 100);
    cloud.same(await cloud.placement.totalUsageOf(hosts), 100, '');
  },
);
