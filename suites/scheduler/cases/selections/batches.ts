/** Several consumers in one request: all or none. */
import { amountsOf, countOf } from '../../amounts.ts';
import { facts } from '../../facts.ts';

const { fact, cases } = facts('batches');

export { cases };

fact(
  'keep-the-order',
  'the selections come in the order of the consumers',
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(3);
    const consumers = Array.from({ length: 6 }, () => ({ uuid: cloud.uuid() }));
    const { selections } = await cloud.selects({ consumers });
    cloud.same(
      selections.map(({ consumer_uuid: uuid }) => ({ uuid })),
      consumers,
      '/selections',
    );
  },
);

fact(
  'claim-what-they-say',
  'each consumer of a request holds in Placement exactly what its selection says',
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(2);
    const { selections } = await cloud.selects({}, 5);
    for (const [index, selection] of selections.entries()) {
      const held = await cloud.placement.consumer(selection.consumer_uuid);
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
  'every consumer of a request gets the amounts that it names',
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ room: 7 });
    const resources = { [await cloud.thing()]: 2 };
    await cloud.findsNone({ resources }, 4);
    await cloud.selects({ resources }, 3);
    cloud.same(await cloud.placement.used(host), 6, '');
  },
);

fact(
  'may-share-a-host',
  'several consumers of a request may be placed on one host',
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    const { uuid } = await cloud.host({ room: 3 });
    const { selections } = await cloud.selects({}, 3);
    cloud.same(countOf(selections.map(({ host }) => host.uuid)), { [uuid]: 3 }, '/selections');
  },
);

fact(
  'fill-hosts-exactly',
  'as many consumers as the hosts have room for together are placed, on each host as many as it has room for',
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    const rooms = [1, 3, 2];
    const wanted: Record<string, number> = {};
    for (const room of rooms) wanted[(await cloud.host({ room })).uuid] = room;
    const { selections } = await cloud.selects({}, 6);
    cloud.same(countOf(selections.map(({ host }) => host.uuid)), wanted, '/selections');
  },
);

fact(
  'all-or-none',
  'where one of the consumers has no room nothing is claimed for any, and fewer are placed right after',
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(2, { room: 2 });
    const consumers = Array.from({ length: 5 }, () => ({ uuid: cloud.uuid() }));
    await cloud.findsNone({ consumers });
    cloud.same(await cloud.placement.usedOf(hosts), 0, '');
    for (const { uuid } of consumers) cloud.same((await cloud.placement.consumer(uuid)).allocations, {}, '');
    await cloud.selects({ consumers: consumers.slice(1) });
    cloud.same(await cloud.placement.usedOf(hosts), 4, '');
  },
);

fact(
  'one-claimed-refuses-all',
  'where one of the consumers holds something already nothing is claimed for the others, and that one keeps it',
  { since: '1.3', clause: 'status' },
  async (cloud) => {
    const hosts = await cloud.hosts(2);
    const { consumer_uuid: claimed } = await cloud.selectsOne();
    const before = await cloud.placement.consumer(claimed);
    for (const place of [0, 1, 2]) {
      const consumers = [{ uuid: cloud.uuid() }, { uuid: cloud.uuid() }];
      consumers.splice(place, 0, { uuid: claimed });
      const body = await cloud.request({ consumers });
      await cloud.expect(409, 'scheduler.consumer.already_claimed').post('/selections', {}, { body });
    }
    cloud.same(await cloud.placement.consumer(claimed), before, '');
    cloud.same(await cloud.placement.usedOf(hosts), 1, '');
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
    cloud.same(await cloud.placement.used(host), 0, '');
  },
);

fact(
  'are-a-hundred-at-most',
  'a hundred consumers can be placed at once, and one more cannot',
  { since: '1.3', boundaries: ['1.3', '1.12'], clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(2, { room: 60 });
    const body = await cloud.request({}, 101);
    await cloud.expect(400, 'scheduler.request.bad_value').post('/selections', {}, { body });
    await cloud.selects({}, 100);
    cloud.same(await cloud.placement.usedOf(hosts), 100, '');
  },
);
