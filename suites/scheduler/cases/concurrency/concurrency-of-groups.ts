/** Members of a group that are placed at once. */

import { facts } from '../../facts.ts';
import { balance, selectionsIn } from './books.ts';
import { counts, inRounds, newest, requests } from './racing.ts';

const { fact, cases } = facts('concurrency');

export { cases };

fact(
  'anti-affinity-holds',
  'members of a group that must be apart and are placed at once are on hosts of their own, as many as there are hosts',
  { since: '1.12', boundaries: newest, clause: 'values' },
  async (cloud) => {
    await inRounds(cloud, async () => {
      const hosts = await cloud.hosts(4, { room: 9 });
      const group_uuid = await cloud.group('anti-affinity');
      const { tried, refused } = await requests(cloud, 6, { group_uuid, num_alternates: 1 });
      counts(cloud, tried, 4);
      const selections = selectionsIn(tried);
      cloud.same(new Set(selections.map(({ host }) => host.uuid)).size, 4, '/selections/0/host/uuid');
      await balance(cloud, hosts, selections, refused);
    });
  },
);

fact(
  'anti-affinity-counts',
  'members that are placed at once are no more on one host than the group allows',
  { since: '1.12', boundaries: newest, clause: 'values' },
  async (cloud) => {
    await inRounds(cloud, async () => {
      const hosts = await cloud.hosts(2, { room: 9 });
      const group_uuid = await cloud.group('anti-affinity', { max_per_host: 2 });
      const { tried, refused } = await requests(cloud, 6, { group_uuid });
      counts(cloud, tried, 4);
      for (const host of hosts) cloud.same(await cloud.placement.used(host), 2, '');
      await balance(cloud, hosts, selectionsIn(tried), refused);
    });
  },
);

fact(
  'affinity-holds',
  'members of a group that must be together and are placed at once are on one host',
  { since: '1.12', boundaries: newest, clause: 'values' },
  async (cloud) => {
    await inRounds(cloud, async () => {
      const hosts = await cloud.hosts(4, { room: 9 });
      const group_uuid = await cloud.group('affinity');
      const { tried } = await requests(cloud, 6, { group_uuid });
      counts(cloud, tried, 6);
      const selections = selectionsIn(tried);
      cloud.same(new Set(selections.map(({ host }) => host.uuid)).size, 1, '/selections/0/host/uuid');
      await balance(cloud, hosts, selections);
    });
  },
);
