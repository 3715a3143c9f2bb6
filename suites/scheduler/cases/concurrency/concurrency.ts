/** Requests that run at once: no race gives more than there is, leaves something behind, or finds no host where one is. */

import { facts } from '../../facts.ts';
import { balance, outcomes, PLACED, selectionsIn } from './books.ts';
import { byPlaced, counts, ends, HELD, inRounds, newest, requests } from './racing.ts';
import { atOnce, watching } from './watching.ts';

const { fact, cases } = facts('concurrency');

export { cases };

fact(
  'one-host-is-filled-exactly',
  'of requests at once for more than one host has exactly as many are placed as it has room for',
  { since: '1.0', boundaries: ends, clause: 'values' },
  async (cloud) => {
    await inRounds(cloud, async () => {
      const host = await cloud.host({ room: 5 });
      const { tried, refused } = await requests(cloud, 8);
      counts(cloud, tried, 5);
      await balance(cloud, [host], selectionsIn(tried), refused);
    });
  },
);

fact(
  'several-hosts-are-filled-exactly',
  'of requests at once for more than several hosts have exactly as many are placed as they have room for together',
  { since: '1.0', boundaries: newest, clause: 'values' },
  async (cloud) => {
    await inRounds(cloud, async () => {
      const hosts = [
        await cloud.host({ room: 1 }),
        await cloud.host({ room: 3 }),
        await cloud.host({ room: 2 }),
      ];
      const { tried, refused } = await requests(cloud, 9, { num_alternates: 2 });
      counts(cloud, tried, 6);
      await balance(cloud, hosts, selectionsIn(tried), refused);
    });
  },
);

fact(
  'equal-hosts-are-filled-exactly',
  'requests at once for hosts that are all alike and have room for one each are placed on one each',
  { since: '1.0', boundaries: newest, clause: 'values' },
  async (cloud) => {
    await inRounds(cloud, async () => {
      const hosts = await cloud.hosts(6, { room: 1 });
      const { tried, refused } = await requests(cloud, 8);
      counts(cloud, tried, 6);
      await balance(cloud, hosts, selectionsIn(tried), refused);
    });
  },
);

fact(
  'no-host-is-ever-over-full',
  'while requests run at once no more of a host is taken, each time that Placement is asked, than it has',
  { since: '1.0', boundaries: newest, clause: 'values' },
  async (cloud) => {
    await inRounds(cloud, async () => {
      const hosts = await cloud.hosts(2, { room: 3 });
      const most = hosts.map(() => 0);
      const { tried, refused } = await watching(requests(cloud, 10), async () => {
        for (const [index, host] of hosts.entries())
          most[index] = Math.max(most[index] ?? 0, await cloud.placement.used(host));
      });
      cloud.same(most, [3, 3], '');
      counts(cloud, tried, 6);
      await balance(cloud, hosts, selectionsIn(tried), refused);
    });
  },
);

fact(
  'books-balance',
  'after requests of all sizes and consumers that give back at once, what is held is what was answered and not given back',
  { since: '1.3', boundaries: newest, clause: 'values' },
  async (cloud) => {
    await inRounds(cloud, async () => {
      const hosts = await cloud.hosts(3, { room: 4 });
      const before = selectionsIn((await requests(cloud, 3)).tried);
      const giveBack = before.map(
        ({ consumer_uuid }) =>
          () =>
            cloud.tried('DELETE', `/consumers/${consumer_uuid}`),
      );
      const [given, one, two, three] = await Promise.all([
        atOnce(giveBack),
        requests(cloud, 3),
        requests(cloud, 2, {}, 2),
        requests(cloud, 2, {}, 3),
      ]);
      const statuses = given.map(({ status }) => status);
      cloud.same(
        statuses,
        statuses.map(() => 204),
        '',
      );
      const all = [one, two, three];
      const gone = before.map(({ consumer_uuid }) => consumer_uuid);
      const selections = all.flatMap(({ tried }) => selectionsIn(tried));
      await balance(cloud, hosts, selections, [...gone, ...all.flatMap(({ refused }) => refused)]);
    });
  },
);

fact(
  'one-consumer-is-placed-once',
  'of different requests at once for one consumer one is placed, and the others find that it holds something',
  { since: '1.0', boundaries: ends, clause: 'values' },
  async (cloud) => {
    await inRounds(cloud, async () => {
      const hosts = await cloud.hosts(4, { room: 5 });
      const uuid = cloud.uuid();
      const named = cloud.since('1.3') ? { consumers: [{ uuid }] } : { consumer: { uuid } };
      const thing = await cloud.thing();
      const bodies: unknown[] = [];
      for (const amount of [1, 2, 3, 4, 5])
        bodies.push(await cloud.request({ ...named, resources: { [thing]: amount } }));
      const tried = await atOnce(bodies.map((body) => () => cloud.tried('POST', '/selections', body)));
      const wanted = tried.map((_one, index) => (index === 0 ? PLACED : HELD));
      cloud.same(outcomes(tried).sort(byPlaced), wanted, '');
      await balance(cloud, hosts, selectionsIn(tried));
    });
  },
);

fact(
  'one-of-two-batches-is-placed',
  'of two requests at once for three consumers each on room for four one is placed and one is not',
  { since: '1.3', boundaries: newest, clause: 'values' },
  async (cloud) => {
    await inRounds(cloud, async () => {
      const hosts = await cloud.hosts(2, { room: 2 });
      const { tried, refused } = await requests(cloud, 2, {}, 3);
      counts(cloud, tried, 1);
      await balance(cloud, hosts, selectionsIn(tried), refused);
    });
  },
);
