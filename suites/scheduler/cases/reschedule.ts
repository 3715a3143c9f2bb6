/** `/consumers/{uuid}/reschedule`: moving a claim to an alternate. */
import { amountsOf, sortUuids } from '../amounts.ts';
import { facts } from '../facts.ts';
import type { RequestNeeds, SchedulerCloud, SelectionResult, TestHost } from '../scheduler-cloud.ts';
import { pollDuring } from './concurrency/concurrent-calls.ts';

const { fact, cases } = facts('reschedule');

export { cases };

const move = '/consumers/{uuid}/reschedule';
const EXHAUSTED = 'scheduler.selection.alternates_exhausted';
const STALE = 'scheduler.concurrent_update';

/** Places a consumer with alternates, on hosts of one cell. */
async function placeWithAlternates(
  cloud: SchedulerCloud,
  hosts = 3,
  needs: RequestNeeds = {},
): Promise<SelectionResult> {
  await cloud.hosts(hosts);
  return cloud.selectOne({ num_alternates: hosts - 1, ...needs });
}

/** Parameters and body of the call that reschedules a selected consumer. */
function rescheduleCall(
  { consumer_uuid: uuid, consumer_generation, alternates }: SelectionResult,
  more: object = {},
) {
  return [{ uuid }, { body: { consumer_generation, alternates, ...more } }] as const;
}

/** Checks that the consumer has exactly these allocations in Placement. */
async function expectAllocations(
  cloud: SchedulerCloud,
  uuid: string,
  allocations: SelectionResult['allocation_request']['allocations'],
) {
  const held = await cloud.placement.readConsumer(uuid);
  cloud.same(amountsOf(held.allocations), amountsOf(allocations), '/allocation_request/allocations');
  return held;
}

/** Uses up all that the hosts of some alternates have left. */
async function fillHosts(cloud: SchedulerCloud, alternates: SelectionResult['alternates']): Promise<void> {
  for (const { host } of alternates) await cloud.placement.claimDirectly(host, 4);
}

fact(
  'goes-to-the-first',
  'a claim moves to the first alternate, and the consumer then has exactly the allocations of the response',
  { since: '1.2', clause: 'values' },
  async (cloud) => {
    const selection = await placeWithAlternates(cloud);
    const [first] = selection.alternates;
    const { json } = await cloud.expect(200).post(move, ...rescheduleCall(selection));
    cloud.same(json.consumer_uuid, selection.consumer_uuid, '/consumer_uuid');
    cloud.same(json.host, first?.host, '/host');
    cloud.same(json.allocation_request, first?.allocation_request, '/allocation_request');
    const held = await expectAllocations(cloud, selection.consumer_uuid, json.allocation_request.allocations);
    cloud.same(json.consumer_generation, held.generation, '/consumer_generation');
    cloud.same(await cloud.placement.usageOf(selection.host), 0, '');
  },
);

fact(
  'keeps-the-owner',
  'a rescheduled consumer keeps its project, user and type',
  { since: '1.2', clause: 'values' },
  async (cloud) => {
    const owner = { project_id: cloud.name(), user_id: cloud.name() };
    const selection = await placeWithAlternates(cloud, 2, owner);
    await cloud.expect(200).post(move, ...rescheduleCall(selection));
    const { project, user, type } = await cloud.placement.readConsumer(selection.consumer_uuid);
    cloud.same([project, user, type], [...Object.values(owner), 'INSTANCE'], '');
  },
);

fact(
  'has-the-rest-left',
  'the response has the alternates after the one that was taken, and they work for the next reschedule',
  { since: '1.2', clause: 'values' },
  async (cloud) => {
    const selection = await placeWithAlternates(cloud, 4);
    const { alternates } = selection;
    let current = selection;
    for (const index of [0, 1, 2]) {
      current = (await cloud.expect(200).post(move, ...rescheduleCall(current))).json;
      cloud.same(current.host.uuid, alternates[index]?.host.uuid, '/host/uuid');
      cloud.same(current.alternates, alternates.slice(index + 1), '/alternates');
    }
  },
);

fact(
  'is-shown',
  'the consumer is shown on the host that it moved to',
  { since: '1.2', clause: 'values' },
  async (cloud) => {
    const selection = await placeWithAlternates(cloud);
    const { json } = await cloud.expect(200).post(move, ...rescheduleCall(selection));
    const uuid = selection.consumer_uuid;
    const read = await cloud.expect(200).get('/consumers/{uuid}', { uuid });
    cloud.same(read.json.host, json.host, '/host');
    cloud.same(read.json.consumer_generation, json.consumer_generation, '/consumer_generation');
  },
);

fact(
  'shows-the-host-as-it-is-now',
  'the response shows the host as it is registered now, not as the alternate had it',
  { since: '1.2', clause: 'values' },
  async (cloud) => {
    const selection = await placeWithAlternates(cloud, 2);
    const [first] = selection.alternates;
    await cloud.change(`/hosts/${first?.host.uuid}`, { availability_zone: 'south' });
    const { json } = await cloud.expect(200).post(move, ...rescheduleCall(selection));
    cloud.same(json.host, { ...first?.host, availability_zone: 'south' }, '/host');
  },
);

interface Row {
  id: string;
  title: string;
  disqualify(cloud: SchedulerCloud, host: TestHost): Promise<unknown>;
}

const INELIGIBLE: readonly Row[] = [
  {
    id: 'full',
    title: 'an alternate whose host has become full is skipped',
    disqualify: (cloud, host) => cloud.placement.claimDirectly(host, 4),
  },
  {
    id: 'disabled',
    title: 'an alternate whose host has been disabled is skipped',
    disqualify: (cloud, { uuid }) => cloud.change(`/hosts/${uuid}`, { enabled: false }),
  },
  {
    id: 'removed',
    title: 'an alternate whose host is no longer registered is skipped',
    disqualify: (cloud, { uuid }) => cloud.make('DELETE', `/hosts/${uuid}`),
  },
  {
    id: 'in-another-cell',
    title: 'an alternate whose host has moved to another cell is skipped',
    disqualify: async (cloud, { uuid }) => cloud.change(`/hosts/${uuid}`, { cell_uuid: await cloud.cell() }),
  },
];

for (const { id, title, disqualify } of INELIGIBLE) {
  fact(`passes-over.${id}`, title, { since: '1.2', clause: 'values' }, async (cloud) => {
    const selection = await placeWithAlternates(cloud, 4);
    const [first, second, ...rest] = selection.alternates;
    await disqualify(cloud, first?.host as TestHost);
    const before = await cloud.placement.usageOf(first?.host as TestHost);
    const { json } = await cloud.expect(200).post(move, ...rescheduleCall(selection));
    cloud.same([json.host, json.alternates], [second?.host, rest], '/host');
    await expectAllocations(cloud, selection.consumer_uuid, second?.allocation_request.allocations ?? {});
    cloud.same(await cloud.placement.usageOf(first?.host as TestHost), before, '');
  });
}

fact(
  'passes-over.several',
  'alternates are skipped until one can take the consumer',
  { since: '1.2', clause: 'values' },
  async (cloud) => {
    const selection = await placeWithAlternates(cloud, 5);
    const [last, ...others] = [...selection.alternates].reverse();
    await fillHosts(cloud, others);
    const { json } = await cloud.expect(200).post(move, ...rescheduleCall(selection));
    cloud.same([json.host, json.alternates], [last?.host, []], '/host');
  },
);

fact(
  'exhausted-gives-back',
  'when no alternate can take the consumer, its allocations are released',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    for (const more of [{}, { release_on_failure: true }]) {
      await cloud.placement.renewResourceClass();
      const selection = await placeWithAlternates(cloud);
      await fillHosts(cloud, selection.alternates);
      await cloud.expect(409, EXHAUSTED).post(move, ...rescheduleCall(selection, more));
      await expectAllocations(cloud, selection.consumer_uuid, {});
      await cloud.expect(404).get('/consumers/{uuid}', { uuid: selection.consumer_uuid });
      cloud.same(await cloud.placement.usageOf(selection.host), 0, '');
    }
  },
);

fact(
  'exhausted-may-keep',
  'when no alternate can take the consumer and release_on_failure is false, its allocations stay unchanged',
  { since: '1.2', clause: 'values' },
  async (cloud) => {
    const selection = await placeWithAlternates(cloud);
    const before = await cloud.placement.readConsumer(selection.consumer_uuid);
    await fillHosts(cloud, selection.alternates);
    await cloud
      .expect(409, EXHAUSTED)
      .post(move, ...rescheduleCall(selection, { release_on_failure: false }));
    cloud.same(await cloud.placement.readConsumer(selection.consumer_uuid), before, '');
  },
);

fact(
  'without-alternates-is-exhausted',
  'an empty list of alternates is exhausted',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const selection = await placeWithAlternates(cloud, 2);
    const none = { alternates: [] };
    await cloud
      .expect(409, EXHAUSTED)
      .post(move, ...rescheduleCall(selection, { ...none, release_on_failure: false }));
    await expectAllocations(cloud, selection.consumer_uuid, selection.allocation_request.allocations);
    await cloud.expect(409, EXHAUSTED).post(move, ...rescheduleCall(selection, none));
    await expectAllocations(cloud, selection.consumer_uuid, {});
  },
);

fact(
  'stale-generation-is-refused',
  'a stale consumer generation is rejected: nothing moves and nothing is released',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const selection = await placeWithAlternates(cloud);
    const { consumer_generation, consumer_uuid } = selection;
    const before = await cloud.placement.readConsumer(consumer_uuid);
    for (const [alternates, by] of [
      [selection.alternates, 1],
      [[], 1],
      [selection.alternates, -consumer_generation],
    ] as const) {
      const stale = { alternates, consumer_generation: consumer_generation + by };
      await cloud.expect(409, STALE).post(move, ...rescheduleCall(selection, stale));
    }
    cloud.same(await cloud.placement.readConsumer(consumer_uuid), before, '');
  },
);

fact(
  'old-generation-is-refused',
  'the generation from before a reschedule is rejected by the next one',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const selection = await placeWithAlternates(cloud);
    const { json } = await cloud.expect(200).post(move, ...rescheduleCall(selection));
    await cloud.expect(409, STALE).post(move, ...rescheduleCall(selection));
    await expectAllocations(cloud, selection.consumer_uuid, json.allocation_request.allocations);
  },
);

fact(
  'unknown-is-not-found',
  'a consumer without allocations is not found, nor is a malformed UUID',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const { alternates } = await placeWithAlternates(cloud, 2);
    const body = { consumer_generation: 1, alternates };
    for (const uuid of [cloud.uuid(), 'interop'])
      await cloud.expect(404, 'scheduler.consumer.not_found').post(move, { uuid }, { body });
  },
);

fact(
  'body-comes-before-the-consumer',
  'an invalid body is rejected before a missing consumer',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    await cloud
      .expect(400, 'scheduler.request.bad_value')
      .post(move, { uuid: cloud.uuid() }, { body: { consumer_generation: 1 } });
  },
);

fact(
  'from-a-host-that-shrank',
  'a consumer can leave a host whose capacity has fallen below what is used of it',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const selection = await placeWithAlternates(cloud, 2, {
      resources: { [await cloud.resourceClass()]: 3 },
    });
    await cloud.placement.setInventories(selection.host, { [await cloud.resourceClass()]: { total: 1 } });
    const { json } = await cloud.expect(200).post(move, ...rescheduleCall(selection));
    await expectAllocations(cloud, selection.consumer_uuid, json.allocation_request.allocations);
  },
);

fact(
  'from-a-disabled-host',
  'a consumer can leave a host that has been disabled',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const selection = await placeWithAlternates(cloud, 2);
    await cloud.change(`/hosts/${selection.host.uuid}`, { enabled: false });
    const { json } = await cloud.expect(200).post(move, ...rescheduleCall(selection));
    cloud.same(json.host.uuid, selection.alternates[0]?.host.uuid, '/host/uuid');
  },
);

fact(
  'gives-the-old-host-free',
  'the capacity of the old host is free as soon as the reschedule has succeeded',
  { since: '1.2', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(2, { capacity: 1 });
    const selection = await cloud.selectOne({ num_alternates: 1 });
    await cloud.expect(200).post(move, ...rescheduleCall(selection));
    cloud.same((await cloud.selectOne()).host.uuid, selection.host.uuid, '/selections/0/host/uuid');
    await cloud.expectNoValidHost();
  },
);

fact(
  'holds-one-host-at-any-time',
  'while a consumer moves, Placement shows it on exactly one host at any time, never none or two',
  { since: '1.2', boundaries: ['1.2', '1.12'], clause: 'values' },
  async (cloud) => {
    const selection = await placeWithAlternates(cloud, 6);
    const uuid = selection.consumer_uuid;
    const seen: string[][] = [];
    await pollDuring(moveThroughAlternates(cloud, selection), async () => {
      seen.push(Object.keys((await cloud.placement.readConsumer(uuid)).allocations));
    });
    const wrong = seen.filter((providers) => providers.length !== 1);
    cloud.same(wrong, [], '');
    cloud.same(sortUuids([...new Set(seen.flat())]).length > 0, true, '');
  },
);

/** Reschedules to each alternate in turn, up to the last. */
async function moveThroughAlternates(cloud: SchedulerCloud, selection: SelectionResult): Promise<void> {
  let current = selection;
  for (const _alternate of selection.alternates)
    current = (await cloud.expect(200).post(move, ...rescheduleCall(current))).json;
}
