/**
 * Placement fails or other writers are faster while a selection is claimed. A proxy between the scheduler and its
 * Placement injects the faults, so these cases need a target that is set up with one: see docs/scheduler.md.
 */
import type { ProxiedCall, ProxyFault } from '../../../../runner/case/fault-injection.ts';
import { facts } from '../../facts.ts';
import type { SchedulerCloud, TestHost } from '../../scheduler-cloud.ts';
import { CONFLICT, isWrite, onFirst, requireProxy, UNUSABLE_ANSWERS, withFault } from './placement-faults.ts';

const { fact, cases } = facts('outages');

export { cases };

/** Claims work the same at every microversion. */
const about = { since: '1.0', clause: 'values' } as const;

fact(
  'room-taken-meanwhile',
  'when another writer takes the capacity between the query and the claim, the next host is selected',
  about,
  async (cloud) => {
    const [better, other] = await createTwoHosts(cloud);
    const { body, consumer } = await createRequest(cloud);
    let isTaken = false;
    const takeCapacity = (call: ProxiedCall): ProxyFault | undefined => {
      if (isTaken || !isWrite(call, consumer)) return undefined;
      isTaken = true;
      return {
        kind: 'after',
        work: async () => void (await cloud.placement.claimDirectly(better, CAPACITY)),
      };
    };
    const { json } = await withFault(cloud, takeCapacity, () =>
      cloud.expect(201).post('/selections', {}, { body }),
    );
    cloud.same(json.selections[0].host.uuid, other.uuid, '/selections/0/host/uuid');
    cloud.same(
      [await cloud.placement.usageOf(better), await cloud.placement.usageOf(other)],
      [CAPACITY, 1],
      '',
    );
  },
);

fact(
  'conflicts-are-tried-again',
  'a conflict with other writers does not rule out a host: the claim is retried there',
  about,
  async (cloud) => {
    const [better] = await createTwoHosts(cloud);
    const { body, consumer } = await createRequest(cloud);
    let left = 3;
    const refuse = (call: ProxiedCall): ProxyFault | undefined => {
      if (left === 0 || !isWrite(call, consumer)) return undefined;
      left -= 1;
      return CONFLICT;
    };
    const { json } = await withFault(cloud, refuse, () =>
      cloud.expect(201).post('/selections', {}, { body }),
    );
    cloud.same(json.selections[0].host.uuid, better.uuid, '/selections/0/host/uuid');
  },
);

fact(
  'conflicts-without-end-are-contention',
  'endless conflicts with other writers are contention, not a lack of valid hosts',
  // Slow: a scheduler retries for some seconds.
  { ...about, boundaries: ['1.0', '1.12'] },
  async (cloud) => {
    const hosts = await createTwoHosts(cloud);
    const { body, consumer } = await createRequest(cloud);
    const refuse = (call: ProxiedCall) => (isWrite(call, consumer) ? CONFLICT : undefined);
    await withFault(cloud, refuse, () =>
      cloud.expect(503, 'scheduler.contention').post('/selections', {}, { body }),
    );
    cloud.same(await Promise.all(hosts.map((host) => cloud.placement.usageOf(host))), [0, 0], '');
  },
);

fact(
  'lost-reply-claims-once',
  'when the response to a claim is lost, the scheduler finds the claim and claims no second host',
  about,
  async (cloud) => {
    const [better, other] = await createTwoHosts(cloud);
    const { body, consumer } = await createRequest(cloud);
    const lose = onFirst((call) => isWrite(call, consumer), { kind: 'lose-reply' });
    const { json } = await withFault(cloud, lose, () => cloud.expect(201).post('/selections', {}, { body }));
    cloud.same(json.selections[0].host.uuid, better.uuid, '/selections/0/host/uuid');
    cloud.same([await cloud.placement.usageOf(better), await cloud.placement.usageOf(other)], [1, 0], '');
  },
);

for (const [how, fault] of Object.entries(UNUSABLE_ANSWERS)) {
  fact(
    `placement-${how}-is-unavailable`,
    'while Placement gives no usable response, the error is placement.unavailable and not no_valid_host',
    about,
    async (cloud) => {
      const hosts = await createTwoHosts(cloud);
      const resourceClass = await cloud.resourceClass();
      const { body, consumer } = await createRequest(cloud);
      const isOurs = ({ path }: ProxiedCall) => path.includes(resourceClass) || path.includes(consumer);
      await withFault(
        cloud,
        (call) => (isOurs(call) ? fault : undefined),
        () => cloud.expect(503, 'scheduler.placement.unavailable').post('/selections', {}, { body }),
      );
      cloud.same(await Promise.all(hosts.map((host) => cloud.placement.usageOf(host))), [0, 0], '');
    },
  );
}

fact(
  'unknown-claim-is-settled-by-its-key',
  'when the outcome of a claim cannot be read back, the error is claim.unknown, and the same key settles it with one claim',
  { since: '1.7', clause: 'values' },
  async (cloud) => {
    const [better, other] = await createTwoHosts(cloud);
    const { body, consumer } = await createRequest(cloud);
    const headers = { 'idempotency-key': cloud.name() };
    const hide = (call: ProxiedCall): ProxyFault | undefined => {
      if (isWrite(call, consumer)) return { kind: 'lose-reply' };
      return call.method === 'GET' && call.path.includes(consumer) ? { kind: 'reset' } : undefined;
    };
    await withFault(cloud, hide, () =>
      cloud.expect(503, 'scheduler.claim.unknown').post('/selections', {}, { body, headers }),
    );
    const { json } = await cloud.expect(201).post('/selections', {}, { body, headers });
    cloud.same(json.selections[0].host.uuid, better.uuid, '/selections/0/host/uuid');
    cloud.same([await cloud.placement.usageOf(better), await cloud.placement.usageOf(other)], [1, 0], '');
  },
);

const CAPACITY = 4;

/** Creates two hosts, of which the first has more of everything that is weighed, so that it is selected first. */
async function createTwoHosts(cloud: SchedulerCloud): Promise<[TestHost, TestHost]> {
  requireProxy(cloud);
  const of = (size: number) => ({
    VCPU: { total: size },
    MEMORY_MB: { total: size },
    DISK_GB: { total: size },
  });
  const better = await cloud.host({ capacity: CAPACITY, inventories: of(1000) });
  return [better, await cloud.host({ capacity: CAPACITY, inventories: of(10) })];
}

async function createRequest(
  cloud: SchedulerCloud,
): Promise<{ body: Record<string, unknown>; consumer: string }> {
  const body = await cloud.request();
  const { consumer, consumers = [consumer] } = body as Record<string, { uuid: string }[]>;
  return { body, consumer: (consumers as { uuid: string }[])[0]?.uuid as string };
}
