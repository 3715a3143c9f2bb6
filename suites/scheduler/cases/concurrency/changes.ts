/** Requests that run while hosts, cells or consumers are changed, moved or deleted. */

import { facts } from '../../facts.ts';
import type { AttemptOutcome, TestHost } from '../../scheduler-cloud.ts';
import { expectAllocationsMatch, outcomesOf, PLACED, selectionsOf } from './allocation-checks.ts';
import { callConcurrently } from './concurrent-calls.ts';
import {
  expectPlacedCount,
  NEWEST_ONLY,
  NO_VALID_HOST,
  OLDEST_AND_NEWEST,
  ROUNDS,
  repeatRounds,
  sendConcurrentRequests,
} from './concurrent-requests.ts';

const { fact, cases } = facts('concurrency');

export { cases };

fact(
  'placed-and-given-back',
  'concurrent placing and releasing of a consumer ends in one of the two serial orders',
  { since: '1.7', boundaries: NEWEST_ONLY, clause: 'values' },
  async (cloud) => {
    await repeatRounds(cloud, async () => {
      const hosts = await cloud.hosts(2);
      for (const isHeld of [false, true]) {
        const uuid = cloud.uuid();
        const body = await cloud.request({ consumers: [{ uuid }] });
        if (isHeld) await cloud.make('POST', '/selections', body);
        const [placing, releasing] = (await callConcurrently([
          () => cloud.attempt('POST', '/selections', body),
          () => cloud.attempt('DELETE', `/consumers/${uuid}`),
        ])) as [AttemptOutcome, AttemptOutcome];
        const wasPlaced = placing.status === 201;
        const { allocations } = await cloud.placement.readConsumer(uuid);
        const outcome = [isHeld, placing.status, releasing.status, Object.keys(allocations).length];
        cloud.holds(
          SERIAL_OUTCOMES.some((one) => one.join() === outcome.join()),
          'one of the two orders',
          outcome,
        );
        if (Object.keys(allocations).length > 0 && wasPlaced)
          await expectAllocationsMatch(cloud, hosts, selectionsOf([placing]));
        await cloud.attempt('DELETE', `/consumers/${uuid}`);
        cloud.same(await cloud.placement.totalUsageOf(hosts), 0, '');
      }
    });
  },
);

/** Whether the consumer had allocations, the two statuses, and its number of providers afterwards. */
const SERIAL_OUTCOMES = [
  [false, 201, 204, 0],
  [false, 201, 404, 1],
  [true, 409, 204, 0],
  [true, 201, 204, 1],
];

fact(
  'disabled-is-not-selected',
  'no request that begins after a host is disabled is placed there, whatever runs concurrently',
  { since: '1.0', boundaries: NEWEST_ONLY, clause: 'values' },
  async (cloud) => {
    await repeatRounds(cloud, async () => {
      const [host, other] = (await cloud.hosts(2, { capacity: 20 })) as [TestHost, TestHost];
      const meanwhile = sendConcurrentRequests(cloud, 4);
      const disabled = cloud
        .change(`/hosts/${host.uuid}`, { enabled: false })
        .then(() => sendConcurrentRequests(cloud, 5));
      const [before, after] = await settleBoth(meanwhile, disabled);
      const elsewhere = selectionsOf(after.tried).map((selection) => selection.host.uuid);
      cloud.same(
        elsewhere,
        after.tried.map(() => other.uuid),
        '/selections/0/host/uuid',
      );
      await expectAllocationsMatch(cloud, [host, other], selectionsOf([...before.tried, ...after.tried]));
    });
  },
);

/** Waits for both even when one fails, so that no call outlives the case. */
async function settleBoth<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}

fact(
  'removed-cell-is-not-selected',
  'while a cell is emptied and deleted, requests succeed or find no valid host, and none succeeds afterwards',
  { since: '1.0', boundaries: NEWEST_ONLY, clause: 'values' },
  async (cloud) => {
    await repeatRounds(cloud, async () => {
      const cell = await cloud.cell();
      const hosts = await cloud.hosts(2, { capacity: 20, cell });
      const meanwhile = sendConcurrentRequests(cloud, 4);
      const removing = (async () => {
        for (const { uuid } of hosts) await cloud.make('DELETE', `/hosts/${uuid}`);
        await cloud.make('DELETE', `/cells/${cell}`);
        return sendConcurrentRequests(cloud, 3);
      })();
      const [before, after] = await settleBoth(meanwhile, removing);
      expectPlacedCount(cloud, after.tried, 0);
      const others = outcomesOf(before.tried).filter((outcome) => outcome !== PLACED);
      cloud.same(
        others,
        others.map(() => NO_VALID_HOST),
        '',
      );
      await expectAllocationsMatch(cloud, hosts, selectionsOf(before.tried), [
        ...before.refused,
        ...after.refused,
      ]);
    });
  },
);

fact(
  'one-move-wins',
  'of concurrent reschedules with the same generation, one succeeds and the others are stale',
  { since: '1.2', boundaries: NEWEST_ONLY, clause: 'values' },
  async (cloud) => {
    await repeatRounds(cloud, async () => {
      const hosts = await cloud.hosts(4);
      const selection = await cloud.selectOne({ num_alternates: 3 });
      const { consumer_uuid, consumer_generation, alternates } = selection;
      const path = `/consumers/${consumer_uuid}/reschedule`;
      const bodies = alternates.map((alternate) => ({ consumer_generation, alternates: [alternate] }));
      const tried = await callConcurrently(bodies.map((body) => () => cloud.attempt('POST', path, body)));
      const won = tried.filter(({ status }) => status === 200);
      const stale = tried.filter(({ code }) => code === 'scheduler.concurrent_update');
      cloud.same([won.length, stale.length], [1, alternates.length - 1], '');
      await expectAllocationsMatch(
        cloud,
        hosts,
        won.map(({ json }) => json),
      );
    });
  },
);

fact(
  'one-change-wins',
  'of concurrent PUTs of a cell, host or group with the same generation, one succeeds and the others are stale',
  { since: '1.0', boundaries: OLDEST_AND_NEWEST, clause: 'status' },
  async (cloud) => {
    const { uuid, name, cell_uuid } = await cloud.registerHost();
    const resources: [path: string, body: object][] = [
      [`/cells/${await cloud.cell()}`, { name: cloud.name() }],
      [`/hosts/${uuid}`, { name, cell_uuid }],
      ...(cloud.since('1.12')
        ? ([[`/groups/${await cloud.group('affinity')}`, { policy: 'affinity' }]] as [string, object][])
        : []),
    ];
    for (const [path, body] of resources) {
      for (let generation = 0; generation < ROUNDS; generation += 1) {
        const changes = Array.from(
          { length: 4 },
          () => () => cloud.attempt('PUT', path, { ...body, generation }),
        );
        const tried = await callConcurrently(changes);
        const statuses = tried.map(({ status }) => status).sort();
        cloud.same(statuses, [200, 409, 409, 409], '');
      }
    }
  },
);
