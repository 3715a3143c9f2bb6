/** Requests that run at once: no race gives more than there is, leaves something behind, or finds no host where one is. */
import { balance, consumersOf, outcomes, PLACED, selectionsIn } from './books.ts';
import { facts } from './facts.ts';
import type { Host, RequestNeeds, SchedulerCloud, Tried } from './scheduler-cloud.ts';
import { atOnce, watching } from './watching.ts';

const { fact, cases } = facts('concurrency');

export { cases };

const NONE = 'scheduler.selection.no_valid_host';
const HELD = 'scheduler.consumer.already_claimed';
const ROUNDS = 5;
/** They are asked at few microversions: what they are about has nothing to do with it, and they take long. */
const ends = ['1.0', '1.12'] as const;
const newest = ['1.12'] as const;

/** What happens more than once, each time with things of its own. */
async function inRounds(cloud: SchedulerCloud, round: () => Promise<void>): Promise<void> {
  for (let count = 0; count < ROUNDS; count += 1) {
    await cloud.placement.anew();
    await round();
  }
}

/** So many requests at once, each for consumers of its own. */
async function requests(
  cloud: SchedulerCloud,
  count: number,
  needs: RequestNeeds = {},
  consumers = 1,
): Promise<{ tried: Tried[]; refused: string[] }> {
  const bodies: Record<string, unknown>[] = [];
  for (let index = 0; index < count; index += 1) bodies.push(await cloud.request(needs, consumers));
  const tried = await atOnce(bodies.map((body) => () => cloud.tried('POST', '/selections', body)));
  const refused = bodies.filter((_body, index) => tried[index]?.status !== 201).flatMap(consumersOf);
  return { tried, refused };
}

/** So many placed, and the others without a valid host. */
function counts(cloud: SchedulerCloud, tried: readonly Tried[], placed: number): void {
  const wanted = tried.map((_one, index) => (index < placed ? PLACED : NONE));
  cloud.same(outcomes(tried).sort(byPlaced), wanted, '');
}

function byPlaced(one: string, other: string): number {
  return Number(other === PLACED) - Number(one === PLACED);
}

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
      const [host, other] = (await cloud.hosts(2, { room: 20 })) as [Host, Host];
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
