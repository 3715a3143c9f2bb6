/** Concurrent requests: no race overcommits a host, leaks allocations, or misses a host that has capacity. */

import { facts } from '../../facts.ts';
import { expectAllocationsMatch, outcomesOf, PLACED, selectionsOf } from './allocation-checks.ts';
import { callConcurrently, pollDuring } from './concurrent-calls.ts';
import {
  ALREADY_CLAIMED,
  comparePlacedFirst,
  expectPlacedCount,
  NEWEST_ONLY,
  OLDEST_AND_NEWEST,
  repeatRounds,
  sendConcurrentRequests,
} from './concurrent-requests.ts';

const { fact, cases } = facts('concurrency');

export { cases };

fact(
  'one-host-is-filled-exactly',
  'of concurrent requests for more than one host has, exactly as many succeed as fit',
  { since: '1.0', boundaries: OLDEST_AND_NEWEST, clause: 'values' },
  async (cloud) => {
    await repeatRounds(cloud, async () => {
      const host = await cloud.host({ capacity: 5 });
      const { tried, refused } = await sendConcurrentRequests(cloud, 8);
      expectPlacedCount(cloud, tried, 5);
      await expectAllocationsMatch(cloud, [host], selectionsOf(tried), refused);
    });
  },
);

fact(
  'several-hosts-are-filled-exactly',
  'of concurrent requests for more than several hosts have, exactly as many succeed as fit on all of them',
  { since: '1.0', boundaries: NEWEST_ONLY, clause: 'values' },
  async (cloud) => {
    await repeatRounds(cloud, async () => {
      const hosts = [
        await cloud.host({ capacity: 1 }),
        await cloud.host({ capacity: 3 }),
        await cloud.host({ capacity: 2 }),
      ];
      const { tried, refused } = await sendConcurrentRequests(cloud, 9, { num_alternates: 2 });
      expectPlacedCount(cloud, tried, 6);
      await expectAllocationsMatch(cloud, hosts, selectionsOf(tried), refused);
    });
  },
);

fact(
  'equal-hosts-are-filled-exactly',
  'concurrent requests fill identical hosts with capacity for one consumer each',
  { since: '1.0', boundaries: NEWEST_ONLY, clause: 'values' },
  async (cloud) => {
    await repeatRounds(cloud, async () => {
      const hosts = await cloud.hosts(6, { capacity: 1 });
      const { tried, refused } = await sendConcurrentRequests(cloud, 8);
      expectPlacedCount(cloud, tried, 6);
      await expectAllocationsMatch(cloud, hosts, selectionsOf(tried), refused);
    });
  },
);

fact(
  'no-host-is-ever-over-full',
  "while requests run concurrently, a host's usage never exceeds its capacity",
  { since: '1.0', boundaries: NEWEST_ONLY, clause: 'values' },
  async (cloud) => {
    await repeatRounds(cloud, async () => {
      const hosts = await cloud.hosts(2, { capacity: 3 });
      const most = hosts.map(() => 0);
      const { tried, refused } = await pollDuring(sendConcurrentRequests(cloud, 10), async () => {
        for (const [index, host] of hosts.entries())
          most[index] = Math.max(most[index] ?? 0, await cloud.placement.usageOf(host));
      });
      cloud.same(most, [3, 3], '');
      expectPlacedCount(cloud, tried, 6);
      await expectAllocationsMatch(cloud, hosts, selectionsOf(tried), refused);
    });
  },
);

fact(
  'books-balance',
  'after concurrent requests of all sizes and releases, the allocations are those that were answered and not released',
  { since: '1.3', boundaries: NEWEST_ONLY, clause: 'values' },
  async (cloud) => {
    await repeatRounds(cloud, async () => {
      const hosts = await cloud.hosts(3, { capacity: 4 });
      const before = selectionsOf((await sendConcurrentRequests(cloud, 3)).tried);
      const releases = before.map(
        ({ consumer_uuid }) =>
          () =>
            cloud.attempt('DELETE', `/consumers/${consumer_uuid}`),
      );
      const [released, one, two, three] = await Promise.all([
        callConcurrently(releases),
        sendConcurrentRequests(cloud, 3),
        sendConcurrentRequests(cloud, 2, {}, 2),
        sendConcurrentRequests(cloud, 2, {}, 3),
      ]);
      const statuses = released.map(({ status }) => status);
      cloud.same(
        statuses,
        statuses.map(() => 204),
        '',
      );
      const all = [one, two, three];
      const releasedConsumers = before.map(({ consumer_uuid }) => consumer_uuid);
      const selections = all.flatMap(({ tried }) => selectionsOf(tried));
      await expectAllocationsMatch(cloud, hosts, selections, [
        ...releasedConsumers,
        ...all.flatMap(({ refused }) => refused),
      ]);
    });
  },
);

fact(
  'one-consumer-is-placed-once',
  'of different concurrent requests for one consumer, one succeeds and the others find it already claimed',
  { since: '1.0', boundaries: OLDEST_AND_NEWEST, clause: 'values' },
  async (cloud) => {
    await repeatRounds(cloud, async () => {
      const hosts = await cloud.hosts(4, { capacity: 5 });
      const uuid = cloud.uuid();
      const named = cloud.since('1.3') ? { consumers: [{ uuid }] } : { consumer: { uuid } };
      const resourceClass = await cloud.resourceClass();
      const bodies: unknown[] = [];
      for (const amount of [1, 2, 3, 4, 5])
        bodies.push(await cloud.request({ ...named, resources: { [resourceClass]: amount } }));
      const tried = await callConcurrently(
        bodies.map((body) => () => cloud.attempt('POST', '/selections', body)),
      );
      const wanted = tried.map((_one, index) => (index === 0 ? PLACED : ALREADY_CLAIMED));
      cloud.same(outcomesOf(tried).sort(comparePlacedFirst), wanted, '');
      await expectAllocationsMatch(cloud, hosts, selectionsOf(tried));
    });
  },
);

fact(
  'one-of-two-batches-is-placed',
  'of two concurrent requests for three consumers each with capacity for four, one succeeds and one does not',
  { since: '1.3', boundaries: NEWEST_ONLY, clause: 'values' },
  async (cloud) => {
    await repeatRounds(cloud, async () => {
      const hosts = await cloud.hosts(2, { capacity: 2 });
      const { tried, refused } = await sendConcurrentRequests(cloud, 2, {}, 3);
      expectPlacedCount(cloud, tried, 1);
      await expectAllocationsMatch(cloud, hosts, selectionsOf(tried), refused);
    });
  },
);
