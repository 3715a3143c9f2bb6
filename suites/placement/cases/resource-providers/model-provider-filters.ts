/**
 * The filters of the list of providers against a model, which computes the expected providers from what the case
 * created. Every query has a filter that only providers of the case pass, so the whole answer is compared.
 */
import { Choices } from '../../../../runner/case/generated/choices.ts';
import { facts } from '../../facts.ts';
import { drawProvidersQueries } from '../../model/draw-filters.ts';
import { makeWorld } from '../../model/draw-world.ts';
import { filterProviders, providersQueryString } from '../../model/filters.ts';
import type { PlacementCloud } from '../../placement-cloud.ts';

const { fact, cases } = facts('model');

export { cases };

/** Two trees, one of them three levels deep, and a single provider. */
const PARENTS = [null, 0, 0, 1, null, 4, null];

/** For microversions without trees. */
const ROOTS = [null, null, null, null, null];

/** Only what the microversion has filters for is created. */
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
  'each filter of the list of providers, and any combination, returns exactly the providers that match',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const choose = new Choices(cloud.seed.hex(64));
    const things = await materials(cloud);
    const parents = cloud.since('1.14') ? PARENTS : ROOTS;
    const world = await makeWorld(cloud, choose, things, { parents, claims: cloud.since('1.4') ? 4 : 0 });
    const pool = { ...things, since: (version: `1.${number}`) => cloud.since(version) };
    const counts = { alone: cloud.since('1.18') ? 3 : 2, combined: cloud.since('1.18') ? 22 : 6 };
    for (const question of drawProvidersQueries(choose, world, pool, counts)) {
      const query = providersQueryString(question);
      const { json } = await cloud.expect(200).get('/resource_providers', {}, { query });
      const found = json.resource_providers.map(({ uuid }: { uuid: string }) => uuid).sort();
      cloud.same(found, filterProviders(world, question).sort(), '/resource_providers');
    }
  },
);
