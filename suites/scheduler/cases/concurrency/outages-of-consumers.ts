/** What becomes of a consumer when Placement fails while it is looked at, gives back what it holds, or is moved. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProxiedCall, ProxyFault } from '../../../../runner/target/fault-proxy.ts';
import { type Allocations, amountsOf } from '../../amounts.ts';
import { facts } from '../../facts.ts';
import type { SchedulerCloud, SelectionBody, Tried } from '../../scheduler-cloud.ts';
import { CONFLICT, first, isWrite, meddled, NO_ANSWERS, proxyOf } from './outage-faults.ts';

const { fact, cases } = facts('outages');

export { cases };

const CONSUMER = '/consumers/{uuid}';
const MOVE = '/consumers/{uuid}/reschedule';
const UNAVAILABLE = 'scheduler.placement.unavailable';
const UNKNOWN = 'scheduler.claim.unknown';

const about = { since: '1.0', clause: 'values' } as const;
const moving = { since: '1.2', clause: 'values' } as const;

for (const [how, meddling] of Object.entries(NO_ANSWERS)) {
  fact(
    `consumers-with-placement-${how}`,
    'what a consumer holds is neither told nor given back when Placement gives no answer that can be used',
    about,
    async (cloud) => {
      const { consumer_uuid: uuid, ...selection } = await placed(cloud);
      const isOurs = ({ path }: ProxiedCall) => path.includes(uuid);
      await meddled(
        cloud,
        (call) => (isOurs(call) ? meddling : undefined),
        async () => {
          await cloud.expect(503, UNAVAILABLE).get(CONSUMER, { uuid });
          await cloud.expect(503, UNAVAILABLE).delete(CONSUMER, { uuid });
        },
      );
      await holds(cloud, uuid, selection.allocation_request);
    },
  );
}

fact(
  'lost-reply-gives-back',
  'when the reply to the giving back is lost, it is found to be done',
  about,
  async (cloud) => {
    const { consumer_uuid: uuid } = await placed(cloud);
    const lose = first((call) => isWrite(call, uuid), { kind: 'lose-reply' });
    await meddled(cloud, lose, () => cloud.expect(204).delete(CONSUMER, { uuid }));
    await holds(cloud, uuid, { allocations: {} });
  },
);

fact(
  'unknown-giving-back-is-told',
  'when nobody can tell whether what a consumer held was given back, that is what is said',
  about,
  async (cloud) => {
    const { consumer_uuid: uuid } = await placed(cloud);
    await meddled(cloud, hidden(uuid), () => cloud.expect(503, UNKNOWN).delete(CONSUMER, { uuid }));
    await cloud.expect(404, 'scheduler.consumer.not_found').delete(CONSUMER, { uuid });
  },
);

fact(
  'given-back-while-it-is-placed',
  'a consumer that is given back between its claim and the answer ends as if the one had come after the other',
  // Before, the location of a selection is its consumer, which may be gone.
  { since: '1.7', clause: 'values' },
  async (cloud) => {
    proxyOf(cloud);
    await cloud.hosts(2);
    const uuid = cloud.uuid();
    const body = await cloud.request({ consumers: [{ uuid }] });
    let isWritten = false;
    let giving: Promise<Tried> | undefined;
    const give = () => cloud.tried('DELETE', `/consumers/${uuid}`);
    // It may be made to wait until the claim is answered.
    const work = async () => {
      giving = give();
      await Promise.race([giving, sleep(100)]);
    };
    const giveBack = (call: ProxiedCall): ProxyFault | undefined => {
      if (isWrite(call, uuid)) isWritten = true;
      else if (isWritten && !giving && call.path.includes(uuid)) return { kind: 'after', work };
      return undefined;
    };
    const placing = await meddled(cloud, giveBack, () => cloud.tried('POST', '/selections', body));
    const { status } = await (giving ?? give());
    const { allocations } = await cloud.placement.consumer(uuid);
    const outcome = [placing.status, status, Object.keys(allocations).length];
    cloud.holds(
      [
        [201, 204, 0],
        [201, 404, 1],
      ].some((one) => one.join() === outcome.join()),
      'one of the two orders',
      outcome,
    );
    await cloud.tried('DELETE', `/consumers/${uuid}`);
  },
);

fact(
  'move-with-placement-failing',
  'a consumer stays where it is when Placement gives no answer that can be used while it is to be moved',
  moving,
  async (cloud) => {
    const selection = await placed(cloud);
    const { consumer_uuid: uuid } = selection;
    const fail = ({ path }: ProxiedCall) => (path.includes(uuid) ? NO_ANSWERS.failing : undefined);
    await meddled(cloud, fail, () => cloud.expect(503, UNAVAILABLE).post(MOVE, { uuid }, moveOf(selection)));
    await holds(cloud, uuid, selection.allocation_request);
  },
);

fact(
  'move-that-cannot-be-written',
  'a consumer stays where it is when its move cannot be written, and nothing is given back for that',
  // A scheduler tries for a while.
  { ...moving, boundaries: ['1.2', '1.12'] },
  async (cloud) => {
    const selection = await placed(cloud);
    const { consumer_uuid: uuid } = selection;
    const fail = (call: ProxiedCall) => (isWrite(call, uuid) ? NO_ANSWERS.failing : undefined);
    await meddled(cloud, fail, () => cloud.expect(503, UNAVAILABLE).post(MOVE, { uuid }, moveOf(selection)));
    await holds(cloud, uuid, selection.allocation_request);
  },
);

fact(
  'lost-reply-moves-once',
  'when the reply to the move is lost, the move is found again and no other alternate is tried',
  moving,
  async (cloud) => {
    const selection = await placed(cloud);
    const { consumer_uuid: uuid } = selection;
    const lose = first((call) => isWrite(call, uuid), { kind: 'lose-reply' });
    const { json } = await meddled(cloud, lose, () =>
      cloud.expect(200).post(MOVE, { uuid }, moveOf(selection)),
    );
    cloud.same(json.host.uuid, selection.alternates[0]?.host.uuid, '/host/uuid');
    await holds(cloud, uuid, json.allocation_request);
  },
);

fact(
  'conflicting-move-is-tried-again',
  'a conflict with other writers says nothing of an alternate: it is tried again, and taken',
  moving,
  async (cloud) => {
    const selection = await placed(cloud);
    const { consumer_uuid: uuid } = selection;
    let left = 3;
    const refuse = (call: ProxiedCall): ProxyFault | undefined => {
      if (left === 0 || !isWrite(call, uuid)) return undefined;
      left -= 1;
      return CONFLICT;
    };
    const { json } = await meddled(cloud, refuse, () =>
      cloud.expect(200).post(MOVE, { uuid }, moveOf(selection)),
    );
    cloud.same(json.host.uuid, selection.alternates[0]?.host.uuid, '/host/uuid');
    await holds(cloud, uuid, json.allocation_request);
  },
);

fact(
  'unknown-move-is-told',
  'when nobody can tell whether a consumer was moved, that is what is said, and it holds one host',
  moving,
  async (cloud) => {
    const selection = await placed(cloud);
    const { consumer_uuid: uuid, alternates } = selection;
    await meddled(cloud, hidden(uuid), () =>
      cloud.expect(503, UNKNOWN).post(MOVE, { uuid }, moveOf(selection)),
    );
    await holds(cloud, uuid, alternates[0]?.allocation_request);
  },
);

/** A consumer on one of two hosts, with the other as its alternate from when there are some. */
async function placed(cloud: SchedulerCloud): Promise<SelectionBody> {
  proxyOf(cloud);
  await cloud.hosts(2);
  return cloud.selectsOne(cloud.since('1.1') ? { num_alternates: 1 } : {});
}

function moveOf({ consumer_generation, alternates }: SelectionBody): { body: object } {
  return { body: { consumer_generation, alternates } };
}

/** The first write is carried out, its reply is lost, and nothing of the consumer can be read from then on. */
function hidden(consumer: string): (call: ProxiedCall) => ProxyFault | undefined {
  let isWritten = false;
  return (call) => {
    const isRead = call.method === 'GET' && call.path.includes(consumer);
    if (isRead) return isWritten ? { kind: 'reset' } : undefined;
    if (!isWrite(call, consumer)) return undefined;
    isWritten = true;
    return { kind: 'lose-reply' };
  };
}

async function holds(
  cloud: SchedulerCloud,
  consumer: string,
  wanted: { allocations: Allocations } | undefined,
): Promise<void> {
  const { allocations } = await cloud.placement.consumer(consumer);
  cloud.same(amountsOf(allocations), wanted && amountsOf(wanted.allocations), '');
}
