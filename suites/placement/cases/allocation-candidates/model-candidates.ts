/**
 * Allocation candidates against a model, which computes the expected candidates from what the case created. Every
 * query is for classes of the case's own, so that the whole answer is compared.
 */
import { Choices } from '../../../../runner/case/generated/choices.ts';
import { isObject } from '../../../../spec/openapi/json-object.ts';
import { facts } from '../../facts.ts';
import {
  type CandidatesQuery,
  computeCandidates,
  listSummarisedProviders,
  type ModelCandidate,
} from '../../model/candidates.ts';
import { SHARES } from '../../model/choices.ts';
import { candidatesQueryString, drawCandidatesQuery } from '../../model/draw-candidates.ts';
import { makeWorld } from '../../model/draw-world.ts';
import { capacityOf, type ModelProvider, type ModelWorld } from '../../model/world.ts';
import type { PlacementCloud } from '../../placement-cloud.ts';
import { expectCandidates } from './expect-candidates.ts';

const { fact, cases } = facts('model');

export { cases };

/** A tree of three levels, a tree of two, a single provider, and the sharing pool. */
const PARENTS = [null, 0, 1, null, 3, null, null];
const POOL = 6;

async function makeCloud(cloud: PlacementCloud, choose: Choices) {
  const [cpu, disk, nic] = [
    await cloud.resourceClass(),
    await cloud.resourceClass(),
    await cloud.resourceClass(),
  ];
  const ownClasses = [cpu, disk, nic];
  const traits = cloud.since('1.17') ? [await cloud.trait(), await cloud.trait()] : [];
  const aggregates = [cloud.uuid(), cloud.uuid()];
  const special = { [POOL]: { classes: [disk], traits: [SHARES], aggregates: [choose.pick(aggregates)] } };
  const materials = { classes: ownClasses, traits, aggregates };
  const world = await makeWorld(cloud, choose, materials, { parents: PARENTS, special, claims: 3 });
  const pool = { ...materials, ownClasses, since: (version: `1.${number}`) => cloud.since(version) };
  return { world, pool, cpu };
}

fact(
  'candidates',
  'candidates are exactly the combinations of providers that match by capacity, tree, sharing, aggregates and traits',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const choose = new Choices(cloud.seed.hex(64));
    const { world, pool, cpu } = await makeCloud(cloud, choose);
    for (let count = 0; count < QUESTIONS; count += 1)
      await ask(cloud, world, drawCandidatesQuery(choose, world, pool, cpu));
  },
);

const QUESTIONS = 12;

async function ask(cloud: PlacementCloud, world: ModelWorld, question: CandidatesQuery): Promise<void> {
  const own = Object.fromEntries(world.map((provider, place) => [`p${place}`, provider]));
  const nameOf = (uuid: string) => Object.keys(own).find((name) => own[name]?.uuid === uuid) ?? uuid;
  const trees = cloud.since('1.29');
  const expected = computeCandidates(world, question, trees);
  const names = expected.map(({ taken }) => sortedNames(Object.keys(taken), nameOf).join(' + '));
  const { taken, mappings, summaries } = await expectCandidates(
    cloud,
    candidatesQueryString(question),
    own,
    names,
  );
  const wanted = expected.map((one) => one.taken);
  cloud.same(inOrder(taken), inOrder(wanted), '/allocation_requests');
  if (cloud.since('1.34')) {
    const serving = expected.map((one) => renameMappings(one, nameOf));
    cloud.same(inOrder(mappings), inOrder(serving), '/allocation_requests');
  }
  const asked = Object.values(question.groups).flatMap(({ resources }) => Object.keys(resources));
  const summarised = sortedNames(listSummarisedProviders(world, expected, trees), nameOf);
  const shown = summarised.map((name) => [name, resourcesShown(cloud, own[name] as ModelProvider, asked)]);
  const actual = Object.entries(summaries).map(([name, { resources }]) => [name, resources]);
  cloud.same(Object.fromEntries(actual), Object.fromEntries(shown), '/provider_summaries');
}

function sortedNames(uuids: readonly string[], nameOf: (uuid: string) => string): string[] {
  return uuids.map(nameOf).sort();
}

function renameMappings({ mappings }: ModelCandidate, nameOf: (uuid: string) => string): object {
  return Object.fromEntries(
    Object.entries(mappings).map(([group, uuids]) => [group, sortedNames(uuids, nameOf)]),
  );
}

/** Candidates come in any order. */
function inOrder(some: readonly object[]): string[] {
  return some.map((one) => JSON.stringify(one, sortingKeys)).sort();
}

/** All classes since 1.27, and before those of the query. */
function resourcesShown(
  cloud: PlacementCloud,
  { inventories, used }: ModelProvider,
  asked: readonly string[],
): object {
  const summaries = Object.entries(inventories).filter(
    ([name]) => cloud.since('1.27') || asked.includes(name),
  );
  return Object.fromEntries(
    summaries.map(([name, inventory]) => [
      name,
      { capacity: Math.floor(capacityOf(inventory)), used: used[name] ?? 0 },
    ]),
  );
}

function sortingKeys(_key: string, value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
