/** Random writes of allocations against a model: what is accepted, what is refused, and what is returned. */
import { Choices } from '../../../../runner/case/generated/choices.ts';
import { facts } from '../../facts.ts';
import { drawClaim, type Owners } from '../../model/draw-claims.ts';
import { drawInventory } from '../../model/draw-world.ts';
import {
  type Account,
  applyClaims,
  type ModelClaim,
  type ModelLedger,
  removeConsumer,
  usagesOfConsumers,
  usagesOfProvider,
} from '../../model/ledger.ts';
import type { PlacementCloud } from '../../placement-cloud.ts';

const { fact, cases } = facts('model');

export { cases };

const allocations = '/allocations/{consumer_uuid}';

const CLASSES = ['VCPU', 'MEMORY_MB', 'DISK_GB'];

fact(
  'claims',
  'a write of allocations is accepted when it fits and has the current generation and refused as a whole otherwise, and usages add up',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const choose = new Choices(cloud.seed.hex(64));
    const owners: Owners = {
      consumers: [cloud.uuid(), cloud.uuid(), cloud.uuid(), cloud.uuid()],
      projects: [cloud.name(), cloud.name()],
      users: [cloud.name(), cloud.name()],
      types: ['INTEROP', 'INTEROP_MIGRATION'],
    };
    let ledger = await open(cloud, choose);
    for (let count = 0; count < WRITES; count += 1) ledger = await write(cloud, choose, ledger, owners);
    await compareProviders(cloud, ledger);
    for (const consumer of owners.consumers) await compareConsumer(cloud, ledger, consumer);
    if (cloud.since('1.9')) await compareUsages(cloud, ledger, owners);
  },
);

const WRITES = 18;

/** Three providers without allocations. */
async function open(cloud: PlacementCloud, choose: Choices): Promise<ModelLedger> {
  const providers: Record<string, ModelLedger['providers'][string]> = {};
  for (let count = 0; count < 3; count += 1) {
    const classes = choose.some(CLASSES, 2, 3);
    const inventories = Object.fromEntries(classes.map((name) => [name, drawInventory(choose)]));
    const { uuid, generation } = await cloud.provider({ inventories });
    providers[uuid] = { generation, inventories };
  }
  return { providers, accounts: {} };
}

/** One write of any kind that the microversion has, and the expected state after it. */
async function write(
  cloud: PlacementCloud,
  choose: Choices,
  ledger: ModelLedger,
  owners: Owners,
): Promise<ModelLedger> {
  const guarded = cloud.since('1.28');
  const claim = (consumer: string) => drawClaim(choose, ledger, owners, consumer, guarded);
  const [first, second] = choose.some(owners.consumers, 2, 2) as [string, string];
  const having = choose.some(Object.keys(ledger.accounts), 1, 1)[0] ?? first;
  const atOnce = (claims: ModelClaim[]) => writeAtOnce(cloud, ledger, claims, guarded);
  const kinds: [number, () => Promise<ModelLedger>][] = [
    [5, () => writeOne(cloud, ledger, claim(first), guarded)],
    [1, () => giveBack(cloud, ledger, having)],
  ];
  if (cloud.since('1.13')) kinds.push([2, () => atOnce([claim(first), claim(second)])]);
  if (guarded && ledger.accounts[having])
    kinds.push(
      [1, () => writeOne(cloud, ledger, { ...claim(having), taken: {} }, guarded)],
      [1, () => atOnce([{ ...claim(having), taken: {} }, ...(first === having ? [] : [claim(first)])])],
    );
  return choose.weighted(kinds)();
}

async function writeOne(
  cloud: PlacementCloud,
  ledger: ModelLedger,
  claim: ModelClaim,
  guarded: boolean,
): Promise<ModelLedger> {
  const decision = applyClaims(ledger, [claim], guarded);
  const body = cloud.claimBody(claim.taken, claim);
  const asker = decision.taken ? cloud.expect(204) : cloud.expect(409, decision.code);
  await asker.put(allocations, { consumer_uuid: claim.consumer }, { body });
  return decision.taken ? decision.ledger : ledger;
}

async function writeAtOnce(
  cloud: PlacementCloud,
  ledger: ModelLedger,
  claims: ModelClaim[],
  guarded: boolean,
): Promise<ModelLedger> {
  const decision = applyClaims(ledger, claims, guarded);
  const body = Object.fromEntries(
    claims.map((claim) => [claim.consumer, cloud.claimBody(claim.taken, claim)]),
  );
  const asker = decision.taken ? cloud.expect(204) : cloud.expect(409, decision.code);
  await asker.post('/allocations', {}, { body });
  return decision.taken ? decision.ledger : ledger;
}

async function giveBack(cloud: PlacementCloud, ledger: ModelLedger, consumer: string): Promise<ModelLedger> {
  await cloud.expect(ledger.accounts[consumer] ? 204 : 404).delete(allocations, { consumer_uuid: consumer });
  return removeConsumer(ledger, consumer);
}

async function compareProviders(cloud: PlacementCloud, ledger: ModelLedger): Promise<void> {
  for (const [uuid, { generation }] of Object.entries(ledger.providers)) {
    const ofProvider = { resource_provider_generation: generation };
    const usages = await cloud.expect(200).get('/resource_providers/{uuid}/usages', { uuid });
    cloud.same(usages.json, { ...ofProvider, usages: usagesOfProvider(ledger, uuid) }, '');
    const those = Object.entries(ledger.accounts).filter(([, { taken }]) => taken[uuid]);
    const expected = those.map(([consumer, { taken, generation }]) => [
      consumer,
      { resources: taken[uuid], ...(cloud.since('1.28') && { consumer_generation: generation }) },
    ]);
    const of = await cloud.expect(200).get('/resource_providers/{uuid}/allocations', { uuid });
    cloud.same(of.json, { ...ofProvider, allocations: Object.fromEntries(expected) }, '');
  }
}

async function compareConsumer(
  cloud: PlacementCloud,
  ledger: ModelLedger,
  consumer_uuid: string,
): Promise<void> {
  const { json } = await cloud.expect(200).get(allocations, { consumer_uuid });
  const account = ledger.accounts[consumer_uuid];
  cloud.same(json, account ? shownAccount(cloud, ledger, account) : { allocations: {} }, '');
}

function shownAccount(cloud: PlacementCloud, { providers }: ModelLedger, account: Account): object {
  const { taken, project, user, generation, type } = account;
  const shown = Object.entries(taken).map(([uuid, resources]) => [
    uuid,
    { generation: providers[uuid]?.generation, resources },
  ]);
  return {
    allocations: Object.fromEntries(shown),
    ...(cloud.since('1.12') && { project_id: project, user_id: user }),
    ...(cloud.since('1.28') && { consumer_generation: generation }),
    ...(cloud.since('1.38') && { consumer_type: type }),
  };
}

async function compareUsages(
  cloud: PlacementCloud,
  ledger: ModelLedger,
  { projects, users, types }: Owners,
): Promise<void> {
  const all = Object.values(ledger.accounts);
  for (const project of projects) {
    await compareSums(
      cloud,
      all.filter((one) => one.project === project),
      { project_id: project },
      types,
    );
    const [user] = users as [string];
    const those = all.filter((one) => one.project === project && one.user === user);
    await compareSums(cloud, those, { project_id: project, user_id: user }, types);
  }
}

/** Since 1.38 by consumer type, or for one type or all together where the query asks for that. */
async function compareSums(
  cloud: PlacementCloud,
  accounts: readonly Account[],
  query: { project_id: string; user_id?: string },
  types: readonly string[],
): Promise<void> {
  const ask = async (consumer_type?: string) => {
    const whole = { ...query, ...(consumer_type && { consumer_type }) };
    return (await cloud.expect(200).get('/usages', {}, { query: whole })).json;
  };
  if (!cloud.since('1.38')) return cloud.same(await ask(), { usages: usagesOfConsumers(accounts) }, '');
  const usagesByType = types.flatMap((type) =>
    sumsOf(
      type,
      accounts.filter((one) => one.type === type),
    ),
  );
  cloud.same(await ask(), { usages: Object.fromEntries(usagesByType) }, '');
  cloud.same(
    await ask(types[0]),
    { usages: Object.fromEntries(usagesByType.filter(([type]) => type === types[0])) },
    '',
  );
  cloud.same(await ask('all'), { usages: Object.fromEntries(sumsOf('all', accounts)) }, '');
}

/** A type without consumers is not listed. */
function sumsOf(type: string, accounts: readonly Account[]): (readonly [string, object])[] {
  if (accounts.length === 0) return [];
  return [[type, { ...usagesOfConsumers(accounts), consumer_count: accounts.length }]];
}
