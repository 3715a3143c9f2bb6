/** Requests that run while something is changed, moved or given back. */

import { facts } from '../../facts.ts';
import type { TestHost, Tried } from '../../scheduler-cloud.ts';
import { balance, outcomes, PLACED, selectionsIn } from './books.ts';
import { counts, ends, inRounds, NONE, newest, ROUNDS, requests } from './racing.ts';
import { atOnce } from './watching.ts';

const { fact, cases } = facts('concurrency');

export { cases };

fact(
  'placed-and-given-back',
  'a consumer that is placed and gives back at once ends as if the one had come after the other',
  { since: '1.7', boundaries: newest, clause: 'values' },
  async (cloud) => {
    await inRounds(cloud, async () => {
      const hosts = await cloud.hosts(2);
      for (const isHeld of [false, true]) {
        const uuid = cloud.uuid();
        const body = await cloud.request({ consumers: [{ uuid }] });
        if (isHeld) await cloud.make('POST', '/selections', body);
        const [placing, giving] = (await atOnce([
          () => cloud.tried('POST', '/selections', body),
          () => cloud.tried('DELETE', `/consumers/${uuid}`),
        ])) as [Tried, Tried];
        const wasPlaced = placing.status === 201;
        const { allocations } = await cloud.placement.consumer(uuid);
        const outcome = [isHeld, placing.status, giving.status, Object.keys(allocations).length];
        cloud.holds(
          SERIAL.some((one) => one.join() === outcome.join()),
          'one of the two orders',
          outcome,
        );
        if (Object.keys(allocations).length > 0 && wasPlaced)
          await balance(cloud, hosts, selectionsIn([placing]));
        await cloud.tried('DELETE', `/consumers/${uuid}`);
        cloud.same(await cloud.placement.usedOf(hosts), 0, '');
      }
    });
  },
);

/** Whether it held something, what the two calls came to, and how many providers it holds something of then. */
const SERIAL = [
  [false, 201, 204, 0],
  [false, 201, 404, 1],
  [true, 409, 204, 0],
  [true, 201, 204, 1],
];

fact(
  'disabled-is-not-selected',
  'a request that begins once a host is disabled is never placed there, whatever ran meanwhile',
  { since: '1.0', boundaries: newest, clause: 'values' },
  async (cloud) => {
    await inRounds(cloud, async () => {
      const [host, other] = (await cloud.hosts(2, { room: 20 })) as [TestHost, TestHost];
      const meanwhile = requests(cloud, 4);
      const disabled = cloud.change(`/hosts/${host.uuid}`, { enabled: false }).then(() => requests(cloud, 5));
      const [before, after] = await bothEnded(meanwhile, disabled);
      const elsewhere = selectionsIn(after.tried).map((selection) => selection.host.uuid);
      cloud.same(
        elsewhere,
        after.tried.map(() => other.uuid),
        '/selections/0/host/uuid',
      );
      await balance(cloud, [host, other], selectionsIn([...before.tried, ...after.tried]));
    });
  },
);

/** Neither runs on when the other has failed. */
async function bothEnded<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}

fact(
  'removed-cell-is-not-selected',
  'while a cell is emptied and removed each request is placed there or finds no host, and none once it is gone',
  { since: '1.0', boundaries: newest, clause: 'values' },
  async (cloud) => {
    await inRounds(cloud, async () => {
      const cell = await cloud.cell();
      const hosts = await cloud.hosts(2, { room: 20, cell });
      const meanwhile = requests(cloud, 4);
      const removing = (async () => {
        for (const { uuid } of hosts) await cloud.make('DELETE', `/hosts/${uuid}`);
        await cloud.make('DELETE', `/cells/${cell}`);
        return requests(cloud, 3);
      })();
      const [before, after] = await bothEnded(meanwhile, removing);
      counts(cloud, after.tried, 0);
      const others = outcomes(before.tried).filter((outcome) => outcome !== PLACED);
      cloud.same(
        others,
        others.map(() => NONE),
        '',
      );
      await balance(cloud, hosts, selectionsIn(before.tried), [...before.refused, ...after.refused]);
    });
  },
);

fact(
  'one-move-wins',
  'of moves at once of one consumer with the same generation one is made, and the others are stale',
  { since: '1.2', boundaries: newest, clause: 'values' },
  async (cloud) => {
    await inRounds(cloud, async () => {
      const hosts = await cloud.hosts(4);
      const selection = await cloud.selectsOne({ num_alternates: 3 });
      const { consumer_uuid, consumer_generation, alternates } = selection;
      const path = `/consumers/${consumer_uuid}/reschedule`;
      const bodies = alternates.map((alternate) => ({ consumer_generation, alternates: [alternate] }));
      const tried = await atOnce(bodies.map((body) => () => cloud.tried('POST', path, body)));
      const won = tried.filter(({ status }) => status === 200);
      const stale = tried.filter(({ code }) => code === 'scheduler.concurrent_update');
      cloud.same([won.length, stale.length], [1, alternates.length - 1], '');
      await balance(
        cloud,
        hosts,
        won.map(({ json }) => json),
      );
    });
  },
);

fact(
  'one-change-wins',
  'of changes at once of a cell, a host or a group with the same generation one is made, and the others are stale',
  { since: '1.0', boundaries: ends, clause: 'status' },
  async (cloud) => {
    const { uuid, name, cell_uuid } = await cloud.registered();
    const things: [path: string, body: object][] = [
      [`/cells/${await cloud.cell()}`, { name: cloud.name() }],
      [`/hosts/${uuid}`, { name, cell_uuid }],
      ...(cloud.since('1.12')
        ? ([[`/groups/${await cloud.group('affinity')}`, { policy: 'affinity' }]] as [string, object][])
        : []),
    ];
    for (const [path, body] of things) {
      for (let generation = 0; generation < ROUNDS; generation += 1) {
        const changes = Array.from(
          { length: 4 },
          () => () => cloud.tried('PUT', path, { ...body, generation }),
        );
        const tried = await atOnce(changes);
        const statuses = tried.map(({ status }) => status).sort();
        cloud.same(statuses, [200, 409, 409, 409], '');
      }
    }
  },
);
