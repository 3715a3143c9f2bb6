/** Placement fails while a consumer is read, released or rescheduled. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProxiedCall, ProxyFault } from '../../../../runner/case/fault-injection.ts';
import { type Allocations, amountsOf } from '../../amounts.ts';
import { facts } from '../../facts.ts';
import type { AttemptOutcome, SchedulerCloud, SelectionResult } from '../../scheduler-cloud.ts';
import { CONFLICT, isWrite, onFirst, requireProxy, UNUSABLE_ANSWERS, withFault } from './placement-faults.ts';

const { fact, cases } = facts('outages');

export { cases };

const CONSUMER = '/consumers/{uuid}';
const MOVE = '/consumers/{uuid}/reschedule';
const UNAVAILABLE = 'scheduler.placement.unavailable';
const UNKNOWN = 'scheduler.claim.unknown';

const about = { since: '1.0', clause: 'values' } as const;
const moving = { since: '1.2', clause: 'values' } as const;

for (const [how, fault] of Object.entries(UNUSABLE_ANSWERS)) {
  fact(
    `consumers-with-placement-${how}`,
    'a consumer is neither shown nor released while Placement gives no usable response',
    about,
    async (cloud) => {
      const { consumer_uuid: uuid, ...selection } = await place(cloud);
      const isOurs = ({ path }: ProxiedCall) => path.includes(uuid);
      await withFault(
        cloud,
        (call) => (isOurs(call) ? fault : undefined),
        async () => {
          await cloud.expect(503, UNAVAILABLE).get(CONSUMER, { uuid });
          await cloud.expect(503, UNAVAILABLE).delete(CONSUMER, { uuid });
        },
      );
      await expectAllocations(cloud, uuid, selection.allocation_request);
    },
  );
}

fact(
  'lost-reply-gives-back',
  'when the response to a release is lost, the scheduler finds that it was done',
  about,
  async (cloud) => {
    const { consumer_uuid: uuid } = await place(cloud);
    const lose = onFirst((call) => isWrite(call, uuid), { kind: 'lose-reply' });
    await withFault(cloud, lose, () => cloud.expect(204).delete(CONSUMER, { uuid }));
    await expectAllocations(cloud, uuid, { allocations: {} });
  },
);

fact(
  'unknown-giving-back-is-told',
  'when the outcome of a release cannot be read back, the error is claim.unknown',
  about,
  async (cloud) => {
    const { consumer_uuid: uuid } = await place(cloud);
    await withFault(cloud, hideOutcome(uuid), () => cloud.expect(503, UNKNOWN).delete(CONSUMER, { uuid }));
    await cloud.expect(404, 'scheduler.consumer.not_found').delete(CONSUMER, { uuid });
  },
);

fact(
  'given-back-while-it-is-placed',
  'a release between the claim and its response ends in one of the two serial orders',
  // Before 1.7 the location of a selection is its consumer, which may be gone.
  { since: '1.7', clause: 'values' },
  async (cloud) => {
    requireProxy(cloud);
    await cloud.hosts(2);
    const uuid = cloud.uuid();
    const body = await cloud.request({ consumers: [{ uuid }] });
    let isWritten = false;
    let release: Promise<AttemptOutcome> | undefined;
    const sendRelease = () => cloud.attempt('DELETE', `/consumers/${uuid}`);
    // A scheduler may let the release wait until the claim is answered.
    const work = async () => {
      release = sendRelease();
      await Promise.race([release, sleep(100)]);
    };
    const releaseAfterClaim = (call: ProxiedCall): ProxyFault | undefined => {
      if (isWrite(call, uuid)) isWritten = true;
      else if (isWritten && !release && call.path.includes(uuid)) return { kind: 'after', work };
      return undefined;
    };
    const placing = await withFault(cloud, releaseAfterClaim, () =>
      cloud.attempt('POST', '/selections', body),
    );
    const { status } = await (release ?? sendRelease());
    const { allocations } = await cloud.placement.readConsumer(uuid);
    const outcome = [placing.status, status, Object.keys(allocations).length];
    cloud.holds(
      [
        [201, 204, 0],
        [201, 404, 1],
      ].some((one) => one.join() === outcome.join()),
      'one of the two orders',
      outcome,
    );
    await cloud.attempt('DELETE', `/consumers/${uuid}`);
  },
);

fact(
  'move-with-placement-failing',
  'a reschedule changes nothing while Placement gives no usable response',
  moving,
  async (cloud) => {
    const selection = await place(cloud);
    const { consumer_uuid: uuid } = selection;
    const fail = ({ path }: ProxiedCall) => (path.includes(uuid) ? UNUSABLE_ANSWERS.failing : undefined);
    await withFault(cloud, fail, () =>
      cloud.expect(503, UNAVAILABLE).post(MOVE, { uuid }, rescheduleBody(selection)),
    );
    await expectAllocations(cloud, uuid, selection.allocation_request);
  },
);

fact(
  'move-that-cannot-be-written',
  'a reschedule that cannot be written leaves the consumer on its host and releases nothing',
  // Slow: a scheduler retries for some seconds.
  { ...moving, boundaries: ['1.2', '1.12'] },
  async (cloud) => {
    const selection = await place(cloud);
    const { consumer_uuid: uuid } = selection;
    const fail = (call: ProxiedCall) => (isWrite(call, uuid) ? UNUSABLE_ANSWERS.failing : undefined);
    await withFault(cloud, fail, () =>
      cloud.expect(503, UNAVAILABLE).post(MOVE, { uuid }, rescheduleBody(selection)),
    );
    await expectAllocations(cloud, uuid, selection.allocation_request);
  },
);

fact(
  'lost-reply-moves-once',
  'when the response to a reschedule is lost, the scheduler finds it done and tries no other alternate',
  moving,
  async (cloud) => {
    const selection = await place(cloud);
    const { consumer_uuid: uuid } = selection;
    const lose = onFirst((call) => isWrite(call, uuid), { kind: 'lose-reply' });
    const { json } = await withFault(cloud, lose, () =>
      cloud.expect(200).post(MOVE, { uuid }, rescheduleBody(selection)),
    );
    cloud.same(json.host.uuid, selection.alternates[0]?.host.uuid, '/host/uuid');
    await expectAllocations(cloud, uuid, json.allocation_request);
  },
);

fact(
  'conflicting-move-is-tried-again',
  'a conflict with other writers does not rule out an alternate: it is retried and taken',
  moving,
  async (cloud) => {
    const selection = await place(cloud);
    const { consumer_uuid: uuid } = selection;
    let left = 3;
    const refuse = (call: ProxiedCall): ProxyFault | undefined => {
      if (left === 0 || !isWrite(call, uuid)) return undefined;
      left -= 1;
      return CONFLICT;
    };
    const { json } = await withFault(cloud, refuse, () =>
      cloud.expect(200).post(MOVE, { uuid }, rescheduleBody(selection)),
    );
    cloud.same(json.host.uuid, selection.alternates[0]?.host.uuid, '/host/uuid');
    await expectAllocations(cloud, uuid, json.allocation_request);
  },
);

fact(
  'unknown-move-is-told',
  'when the outcome of a reschedule cannot be read back, the error is claim.unknown and the consumer has one host',
  moving,
  async (cloud) => {
    const selection = await place(cloud);
    const { consumer_uuid: uuid, alternates } = selection;
    await withFault(cloud, hideOutcome(uuid), () =>
      cloud.expect(503, UNKNOWN).post(MOVE, { uuid }, rescheduleBody(selection)),
    );
    await expectAllocations(cloud, uuid, alternates[0]?.allocation_request);
  },
);

/** Places a consumer on one of two hosts, with the other as alternate from 1.1 on. */
async function place(cloud: SchedulerCloud): Promise<SelectionResult> {
  requireProxy(cloud);
  await cloud.hosts(2);
  return cloud.selectOne(cloud.since('1.1') ? { num_alternates: 1 } : {});
}

function rescheduleBody({ consumer_generation, alternates }: SelectionResult): { body: object } {
  return { body: { consumer_generation, alternates } };
}

/** The write is carried out, its response is lost, and the consumer cannot be read from then on. */
function hideOutcome(consumer: string): (call: ProxiedCall) => ProxyFault | undefined {
  let isWritten = false;
  return (call) => {
    const isRead = call.method === 'GET' && call.path.includes(consumer);
    if (isRead) return isWritten ? { kind: 'reset' } : undefined;
    if (!isWrite(call, consumer)) return undefined;
    isWritten = true;
    return { kind: 'lose-reply' };
  };
}

async function expectAllocations(
  cloud: SchedulerCloud,
  consumer: string,
  wanted: { allocations: Allocations } | undefined,
): Promise<void> {
  const { allocations } = await cloud.placement.readConsumer(consumer);
  cloud.same(amountsOf(allocations), wanted && amountsOf(wanted.allocations), '');
}
