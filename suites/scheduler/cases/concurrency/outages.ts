/**
 * What becomes of a request when Placement fails, or others are faster. A proxy between the scheduler and its Placement
 * brings it about, so these are asked of targets that were set up with one: see docs/scheduler.md.
 */
import type { ProxiedCall, ProxyFault } from '../../../../runner/target/fault-proxy.ts';
import { facts } from '../../facts.ts';
import type { SchedulerCloud, TestHost } from '../../scheduler-cloud.ts';
import { CONFLICT, first, isWrite, meddled, NO_ANSWERS, proxyOf } from './outage-faults.ts';

const { fact, cases } = facts('outages');

export { cases };

/** Since the first microversion: what is claimed does not depend on what can be asked for. */
const about = { since: '1.0', clause: 'values' } as const;
fact(
  'room-taken-meanwhile',
  'when another writer takes the room between the question and the claim, the next host is taken',
  about,
  async (cloud) => {
    const [better, other] = await twoHosts(cloud);
    const { body, consumer } = await ask(cloud);
    let asked = false;
    const takeAway = (call: ProxiedCall): ProxyFault | undefined => {
      if (asked || !isWrite(call, consumer)) return undefined;
      asked = true;
      return { kind: 'after', work: async () => void (await cloud.placement.outsider(better, ROOM)) };
    };
    const { json } = await meddled(cloud, takeAway, () =>
      cloud.expect(201).post('/selections', {}, { body }),
    );
    cloud.same(json.selections[0].host.uuid, other.uuid, '/selections/0/host/uuid');
    cloud.same([await cloud.placement.used(better), await cloud.placement.used(other)], [ROOM, 1], '');
  },
);

fact(
  'conflicts-are-tried-again',
  'a conflict with other writers says nothing of the host: it is tried again, and taken',
  about,
  async (cloud) => {
    const [better] = await twoHosts(cloud);
    const { body, consumer } = await ask(cloud);
    let left = 3;
    const refuse = (call: ProxiedCall): ProxyFault | undefined => {
      if (left === 0 || !isWrite(call, consumer)) return undefined;
      left -= 1;
      return CONFLICT;
    };
    const { json } = await meddled(cloud, refuse, () => cloud.expect(201).post('/selections', {}, { body }));
    cloud.same(json.selections[0].host.uuid, better.uuid, '/selections/0/host/uuid');
  },
);

fact(
  'conflicts-without-end-are-contention',
  'conflicts with other writers that do not end are told as such, and not as a lack of hosts',
  // A scheduler tries for a while.
  { ...about, boundaries: ['1.0', '1.12'] },
  async (cloud) => {
    const hosts = await twoHosts(cloud);
    const { body, consumer } = await ask(cloud);
    const refuse = (call: ProxiedCall) => (isWrite(call, consumer) ? CONFLICT : undefined);
    await meddled(cloud, refuse, () =>
      cloud.expect(503, 'scheduler.contention').post('/selections', {}, { body }),
    );
    cloud.same(await Promise.all(hosts.map((host) => cloud.placement.used(host))), [0, 0], '');
  },
);

fact(
  'lost-reply-claims-once',
  'when the reply to the claim is lost, the claim is found again and no second host is claimed',
  about,
  async (cloud) => {
    const [better, other] = await twoHosts(cloud);
    const { body, consumer } = await ask(cloud);
    const lose = first((call) => isWrite(call, consumer), { kind: 'lose-reply' });
    const { json } = await meddled(cloud, lose, () => cloud.expect(201).post('/selections', {}, { body }));
    cloud.same(json.selections[0].host.uuid, better.uuid, '/selections/0/host/uuid');
    cloud.same([await cloud.placement.used(better), await cloud.placement.used(other)], [1, 0], '');
  },
);

for (const [how, meddling] of Object.entries(NO_ANSWERS)) {
  fact(
    `placement-${how}-is-unavailable`,
    'when Placement gives no answer that can be used, that is what is said, and not that no host is left',
    about,
    async (cloud) => {
      const hosts = await twoHosts(cloud);
      const thing = await cloud.thing();
      const { body, consumer } = await ask(cloud);
      const isOurs = ({ path }: ProxiedCall) => path.includes(thing) || path.includes(consumer);
      await meddled(
        cloud,
        (call) => (isOurs(call) ? meddling : undefined),
        () => cloud.expect(503, 'scheduler.placement.unavailable').post('/selections', {}, { body }),
      );
      cloud.same(await Promise.all(hosts.map((host) => cloud.placement.used(host))), [0, 0], '');
    },
  );
}

fact(
  'unknown-claim-is-settled-by-its-key',
  'when nobody can tell whether the claim was made, that is what is said, and the same key settles it with one claim',
  { since: '1.7', clause: 'values' },
  async (cloud) => {
    const [better, other] = await twoHosts(cloud);
    const { body, consumer } = await ask(cloud);
    const headers = { 'idempotency-key': cloud.name() };
    const hide = (call: ProxiedCall): ProxyFault | undefined => {
      if (isWrite(call, consumer)) return { kind: 'lose-reply' };
      return call.method === 'GET' && call.path.includes(consumer) ? { kind: 'reset' } : undefined;
    };
    await meddled(cloud, hide, () =>
      cloud.expect(503, 'scheduler.claim.unknown').post('/selections', {}, { body, headers }),
    );
    const { json } = await cloud.expect(201).post('/selections', {}, { body, headers });
    cloud.same(json.selections[0].host.uuid, better.uuid, '/selections/0/host/uuid');
    cloud.same([await cloud.placement.used(better), await cloud.placement.used(other)], [1, 0], '');
  },
);

const ROOM = 4;

/** The first has more of everything that every scheduler weighs, so that it is thought of first. */
async function twoHosts(cloud: SchedulerCloud): Promise<[TestHost, TestHost]> {
  proxyOf(cloud);
  const of = (size: number) => ({
    VCPU: { total: size },
    MEMORY_MB: { total: size },
    DISK_GB: { total: size },
  });
  const better = await cloud.host({ room: ROOM, inventories: of(1000) });
  return [better, await cloud.host({ room: ROOM, inventories: of(10) })];
}

async function ask(cloud: SchedulerCloud): Promise<{ body: Record<string, unknown>; consumer: string }> {
  const body = await cloud.request();
  const { consumer, consumers = [consumer] } = body as Record<string, { uuid: string }[]>;
  return { body, consumer: (consumers as { uuid: string }[])[0]?.uuid as string };
}
