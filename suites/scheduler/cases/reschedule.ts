/** Moving a claim to an alternate. */
import { amountsOf, sorted } from '../amounts.ts';
import { facts } from '../facts.ts';
import type { RequestNeeds, SchedulerCloud, SelectionBody, TestHost } from '../scheduler-cloud.ts';
import { watching } from './concurrency/watching.ts';

const { fact, cases } = facts('reschedule');

export { cases };

const move = '/consumers/{uuid}/reschedule';
const EXHAUSTED = 'scheduler.selection.alternates_exhausted';
const STALE = 'scheduler.concurrent_update';

/** A consumer with alternates, on hosts of one cell. */
async function place(cloud: SchedulerCloud, hosts = 3, needs: RequestNeeds = {}): Promise<SelectionBody> {
  await cloud.hosts(hosts);
  return cloud.selectsOne({ num_alternates: hosts - 1, ...needs });
}

/** The call that moves it, as its answer says. */
function moveOf({ consumer_uuid: uuid, consumer_generation, alternates }: SelectionBody, more: object = {}) {
  return [{ uuid }, { body: { consumer_generation, alternates, ...more } }] as const;
}

/** States that the consumer holds this in Placement, and nothing else. */
async function holds(
  cloud: SchedulerCloud,
  uuid: string,
  allocations: SelectionBody['allocation_request']['allocations'],
) {
  const held = await cloud.placement.consumer(uuid);
  cloud.same(amountsOf(held.allocations), amountsOf(allocations), '/allocation_request/allocations');
  return held;
}

/** Takes all that is left of the hosts of some alternates. */
async function fill(cloud: SchedulerCloud, alternates: SelectionBody['alternates']): Promise<void> {
  for (const { host } of alternates) await cloud.placement.outsider(host, 4);
}

fact(
  'goes-to-the-first',
  'a claim moves to the first of the alternates: the consumer holds that and nothing else, as it is answered',
  { since: '1.2', clause: 'values' },
  async (cloud) => {
    const selection = await place(cloud);
    const [first] = selection.alternates;
    const { json } = await cloud.expect(200).post(move, ...moveOf(selection));
    cloud.same(json.consumer_uuid, selection.consumer_uuid, '/consumer_uuid');
    cloud.same(json.host, first?.host, '/host');
    cloud.same(json.allocation_request, first?.allocation_request, '/allocation_request');
    const held = await holds(cloud, selection.consumer_uuid, json.allocation_request.allocations);
    cloud.same(json.consumer_generation, held.generation, '/consumer_generation');
    cloud.same(await cloud.placement.used(selection.host), 0, '');
  },
);

fact(
  'keeps-the-owner',
  'who moves keeps the project, the user and the type that it had',
  { since: '1.2', clause: 'values' },
  async (cloud) => {
    const owner = { project_id: cloud.name(), user_id: cloud.name() };
    const selection = await place(cloud, 2, owner);
    await cloud.expect(200).post(move, ...moveOf(selection));
    const { project, user, type } = await cloud.placement.consumer(selection.consumer_uuid);
    cloud.same([project, user, type], [...Object.values(owner), 'INSTANCE'], '');
  },
);

fact(
  'has-the-rest-left',
  'the answer has the alternates after the one that was taken, and they serve for the next move',
  { since: '1.2', clause: 'values' },
  async (cloud) => {
    const selection = await place(cloud, 4);
    const { alternates } = selection;
    let now = selection;
    for (const index of [0, 1, 2]) {
      now = (await cloud.expect(200).post(move, ...moveOf(now))).json;
      cloud.same(now.host.uuid, alternates[index]?.host.uuid, '/host/uuid');
      cloud.same(now.alternates, alternates.slice(index + 1), '/alternates');
    }
  },
);

fact(
  'is-shown',
  'the consumer is shown on the host that it has moved to',
  { since: '1.2', clause: 'values' },
  async (cloud) => {
    const selection = await place(cloud);
    const { json } = await cloud.expect(200).post(move, ...moveOf(selection));
    const uuid = selection.consumer_uuid;
    const read = await cloud.expect(200).get('/consumers/{uuid}', { uuid });
    cloud.same(read.json.host, json.host, '/host');
    cloud.same(read.json.consumer_generation, json.consumer_generation, '/consumer_generation');
  },
);

fact(
  'shows-the-host-as-it-is-now',
  'the answer shows the host as it is registered, not as the alternate was',
  { since: '1.2', clause: 'values' },
  async (cloud) => {
    const selection = await place(cloud, 2);
    const [first] = selection.alternates;
    await cloud.change(`/hosts/${first?.host.uuid}`, { availability_zone: 'south' });
    const { json } = await cloud.expect(200).post(move, ...moveOf(selection));
    cloud.same(json.host, { ...first?.host, availability_zone: 'south' }, '/host');
  },
);

interface Row {
  id: string;
  title: string;
  spoil(cloud: SchedulerCloud, host: TestHost): Promise<unknown>;
}

const SPOILT: readonly Row[] = [
  {
    id: 'full',
    title: 'an alternate that is full by now is passed over',
    spoil: (cloud, host) => cloud.placement.outsider(host, 4),
  },
  {
    id: 'disabled',
    title: 'an alternate that was disabled since is passed over',
    spoil: (cloud, { uuid }) => cloud.change(`/hosts/${uuid}`, { enabled: false }),
  },
  {
    id: 'removed',
    title: 'an alternate that was removed from the registry since is passed over',
    spoil: (cloud, { uuid }) => cloud.make('DELETE', `/hosts/${uuid}`),
  },
  {
    id: 'in-another-cell',
    title: 'an alternate that is in another cell by now is passed over',
    spoil: async (cloud, { uuid }) => cloud.change(`/hosts/${uuid}`, { cell_uuid: await cloud.cell() }),
  },
];

for (const { id, title, spoil } of SPOILT) {
  fact(`passes-over.${id}`, title, { since: '1.2', clause: 'values' }, async (cloud) => {
    const selection = await place(cloud, 4);
    const [first, second, ...rest] = selection.alternates;
    await spoil(cloud, first?.host as TestHost);
    const before = await cloud.placement.used(first?.host as TestHost);
    const { json } = await cloud.expect(200).post(move, ...moveOf(selection));
    cloud.same([json.host, json.alternates], [second?.host, rest], '/host');
    await holds(cloud, selection.consumer_uuid, second?.allocation_request.allocations ?? {});
    cloud.same(await cloud.placement.used(first?.host as TestHost), before, '');
  });
}

fact(
  'passes-over.several',
  'alternates are passed over until one can take it',
  { since: '1.2', clause: 'values' },
  async (cloud) => {
    const selection = await place(cloud, 5);
    const [last, ...others] = [...selection.alternates].reverse();
    await fill(cloud, others);
    const { json } = await cloud.expect(200).post(move, ...moveOf(selection));
    cloud.same([json.host, json.alternates], [last?.host, []], '/host');
  },
);

fact(
  'exhausted-gives-back',
  'when no alternate can take it, the consumer holds nothing any more',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    for (const more of [{}, { release_on_failure: true }]) {
      await cloud.placement.anew();
      const selection = await place(cloud);
      await fill(cloud, selection.alternates);
      await cloud.expect(409, EXHAUSTED).post(move, ...moveOf(selection, more));
      await holds(cloud, selection.consumer_uuid, {});
      await cloud.expect(404).get('/consumers/{uuid}', { uuid: selection.consumer_uuid });
      cloud.same(await cloud.placement.used(selection.host), 0, '');
    }
  },
);

fact(
  'exhausted-may-keep',
  'when no alternate can take it and nothing is to be given back, the consumer holds what it held, unchanged',
  { since: '1.2', clause: 'values' },
  async (cloud) => {
    const selection = await place(cloud);
    const before = await cloud.placement.consumer(selection.consumer_uuid);
    await fill(cloud, selection.alternates);
    await cloud.expect(409, EXHAUSTED).post(move, ...moveOf(selection, { release_on_failure: false }));
    cloud.same(await cloud.placement.consumer(selection.consumer_uuid), before, '');
  },
);

fact(
  'without-alternates-is-exhausted',
  'with no alternate at all the alternates are exhausted',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const selection = await place(cloud, 2);
    const none = { alternates: [] };
    await cloud
      .expect(409, EXHAUSTED)
      .post(move, ...moveOf(selection, { ...none, release_on_failure: false }));
    await holds(cloud, selection.consumer_uuid, selection.allocation_request.allocations);
    await cloud.expect(409, EXHAUSTED).post(move, ...moveOf(selection, none));
    await holds(cloud, selection.consumer_uuid, {});
  },
);

fact(
  'stale-generation-is-refused',
  'who knows another generation of the consumer moves nothing, and gives nothing back',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const selection = await place(cloud);
    const { consumer_generation, consumer_uuid } = selection;
    const before = await cloud.placement.consumer(consumer_uuid);
    for (const [alternates, by] of [
      [selection.alternates, 1],
      [[], 1],
      [selection.alternates, -consumer_generation],
    ] as const) {
      const stale = { alternates, consumer_generation: consumer_generation + by };
      await cloud.expect(409, STALE).post(move, ...moveOf(selection, stale));
    }
    cloud.same(await cloud.placement.consumer(consumer_uuid), before, '');
  },
);

fact(
  'old-generation-is-refused',
  'the generation of before a move does not move the consumer again',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const selection = await place(cloud);
    const { json } = await cloud.expect(200).post(move, ...moveOf(selection));
    await cloud.expect(409, STALE).post(move, ...moveOf(selection));
    await holds(cloud, selection.consumer_uuid, json.allocation_request.allocations);
  },
);

fact(
  'unknown-is-not-found',
  'a consumer that holds nothing is not found, nor is what is no UUID',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const { alternates } = await place(cloud, 2);
    const body = { consumer_generation: 1, alternates };
    for (const uuid of [cloud.uuid(), 'interop'])
      await cloud.expect(404, 'scheduler.consumer.not_found').post(move, { uuid }, { body });
  },
);

fact(
  'body-comes-before-the-consumer',
  'a body that cannot be read is told before a consumer that is not there',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    await cloud
      .expect(400, 'scheduler.request.bad_value')
      .post(move, { uuid: cloud.uuid() }, { body: { consumer_generation: 1 } });
  },
);

fact(
  'from-a-host-that-shrank',
  'a consumer can leave a host that has less by now than is held of it',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const selection = await place(cloud, 2, { resources: { [await cloud.thing()]: 3 } });
    await cloud.placement.resize(selection.host, { [await cloud.thing()]: { total: 1 } });
    const { json } = await cloud.expect(200).post(move, ...moveOf(selection));
    await holds(cloud, selection.consumer_uuid, json.allocation_request.allocations);
  },
);

fact(
  'from-a-disabled-host',
  'a consumer can leave a host that was disabled since',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const selection = await place(cloud, 2);
    await cloud.change(`/hosts/${selection.host.uuid}`, { enabled: false });
    const { json } = await cloud.expect(200).post(move, ...moveOf(selection));
    cloud.same(json.host.uuid, selection.alternates[0]?.host.uuid, '/host/uuid');
  },
);

fact(
  'gives-the-old-host-free',
  'what was held of the old host can be had by another as soon as the move is answered',
  { since: '1.2', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(2, { room: 1 });
    const selection = await cloud.selectsOne({ num_alternates: 1 });
    await cloud.expect(200).post(move, ...moveOf(selection));
    cloud.same((await cloud.selectsOne()).host.uuid, selection.host.uuid, '/selections/0/host/uuid');
    await cloud.findsNone();
  },
);

fact(
  'holds-one-host-at-any-time',
  'while a consumer moves from host to host it holds one of them each time that Placement is asked, never none or two',
  { since: '1.2', boundaries: ['1.2', '1.12'], clause: 'values' },
  async (cloud) => {
    const selection = await place(cloud, 6);
    const uuid = selection.consumer_uuid;
    const seen: string[][] = [];
    await watching(moveOn(cloud, selection), async () => {
      seen.push(Object.keys((await cloud.placement.consumer(uuid)).allocations));
    });
    const wrong = seen.filter((providers) => providers.length !== 1);
    cloud.same(wrong, [], '');
    cloud.same(sorted([...new Set(seen.flat())]).length > 0, true, '');
  },
);

/** To the last alternate, one after the other, as other clients would. */
async function moveOn(cloud: SchedulerCloud, selection: SelectionBody): Promise<void> {
  let now = selection;
  for (const _alternate of selection.alternates)
    now = (await cloud.expect(200).post(move, ...moveOf(now))).json;
}
