/** Members of a server group that are placed concurrently. */

import { facts } from '../../facts.ts';
import { expectAllocationsMatch, selectionsOf } from './allocation-checks.ts';
import {
  expectPlacedCount,
  NEWEST_ONLY,
  repeatRounds,
  sendConcurrentRequests,
} from './concurrent-requests.ts';

const { fact, cases } = facts('concurrency');

export { cases };

fact(
  'anti-affinity-holds',
  'concurrently placed members of an anti-affinity group are on different hosts, one for each host',
  { since: '1.12', boundaries: NEWEST_ONLY, clause: 'values' },
  async (cloud) => {
    await repeatRounds(cloud, async () => {
      const hosts = await cloud.hosts(4, { capacity: 9 });
      const group_uuid = await cloud.group('anti-affinity');
      const { tried, refused } = await sendConcurrentRequests(cloud, 6, { group_uuid, num_alternates: 1 });
      expectPlacedCount(cloud, tried, 4);
      const selections = selectionsOf(tried);
      cloud.same(new Set(selections.map(({ host }) => host.uuid)).size, 4, '/selections/0/host/uuid');
      await expectAllocationsMatch(cloud, hosts, selections, refused);
    });
  },
);

fact(
  'anti-affinity-counts',
  'concurrently placed members of an anti-affinity group never exceed max_per_host',
  { since: '1.12', boundaries: NEWEST_ONLY, clause: 'values' },
  async (cloud) => {
    await repeatRounds(cloud, async () => {
      const hosts = await cloud.hosts(2, { capacity: 9 });
      const group_uuid = await cloud.group('anti-affinity', { max_per_host: 2 });
      const { tried, refused } = await sendConcurrentRequests(cloud, 6, { group_uuid });
      expectPlacedCount(cloud, tried, 4);
      for (const host of hosts) cloud.same(await cloud.placement.usageOf(host), 2, '');
      await expectAllocationsMatch(cloud, hosts, selectionsOf(tried), refused);
    });
  },
);

fact(
  'affinity-holds',
  'concurrently placed members of an affinity group are on one host',
  { since: '1.12', boundaries: NEWEST_ONLY, clause: 'values' },
  async (cloud) => {
    await repeatRounds(cloud, async () => {
      const hosts = await cloud.hosts(4, { capacity: 9 });
      const group_uuid = await cloud.group('affinity');
      const { tried } = await sendConcurrentRequests(cloud, 6, { group_uuid });
      expectPlacedCount(cloud, tried, 6);
      const selections = selectionsOf(tried);
      cloud.same(new Set(selections.map(({ host }) => host.uuid)).size, 1, '/selections/0/host/uuid');
      await expectAllocationsMatch(cloud, hosts, selections);
    });
  },
);
