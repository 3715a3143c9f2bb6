/**
 * The filters of the list of providers against a model: what each must leave is worked out from what the case itself
 * made. Every question has a filter that no provider of anyone else passes, so the whole answer is compared.
 */
import { Choices } from '../../../../runner/case/choices.ts';
import { facts } from '../../facts.ts';
import { drawQuestions } from '../../model/draw-filters.ts';
import { makeWorld } from '../../model/draw-world.ts';
import { providersLeft, queryOf } from '../../model/filters.ts';
import type { PlacementCloud } from '../../placement-cloud.ts';

const { fact, cases } = facts('model');

export { cases };

/** Two trees, one of them three deep, and one provider by itself. */
const PARENTS = [null, 0, 0, 1, null, 4, null];

/** For microversions that know no trees. */
const ROOTS = [null, null, null, null, null];

/** What the microversion has no filter for is not made. */
async function materials(cloud: PlacementCloud) {
  const several = async (count: number, make: () => Promise<string>) => {
    const names: string[] = [];
    while (names.length < count) names.push(await make());
    return names;
  };
  const ownClasses = cloud.since('1.4') ? [await cloud.resourceClass()] : [];
  return {
    ownClasses,
    classes: cloud.since('1.4') ? [...ownClasses, 'VCPU', 'MEMORY_MB', 'DISK_GB'] : [],
    traits: cloud.since('1.18') ? await several(3, () => cloud.trait()) : [],
    aggregates: cloud.since('1.3') ? [cloud.uuid(), cloud.uuid(), cloud.uuid()] : [],
  };
}

fact(
  'provider-filters',
  'each filter of the list of providers, and any of them together, leave the providers that pass them all',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const choose = new Choices(cloud.seed.hex(64));
    const things = await materials(cloud);
    const parents = cloud.since('1.14') ? PARENTS : ROOTS;
    const world = await makeWorld(cloud, choose, things, { parents, claims: cloud.since('1.4') ? 4 : 0 });
    const pool = { ...things, since: (version: `1.${number}`) => cloud.since(version) };
    const counts = { alone: cloud.since('1.18') ? 3 : 2, combined: cloud.since('1.18') ? 22 : 6 };
    for (const question of drawQuestions(choose, world, pool, counts)) {
      const query = queryOf(question);
      const { json } = await cloud.expect(200).get('/resource_providers', {}, { query });
      const found = json.resource_providers.map(({ uuid }: { uuid: string }) => uuid).sort();
      cloud.same(found, providersLeft(world, question).sort(), '/resource_providers');
    }
  },
);
