/** Draws providers with everything that filters look at, and creates them. */
import type { Choices } from '../../../runner/case/generated/choices.ts';
import type { PlacementCloud } from '../placement-cloud.ts';
import { hasCapacity, type ModelInventory, type ModelProvider, type ModelWorld } from './world.ts';

/** What the providers are drawn from; empty parts are not created. */
export interface Materials {
  classes: readonly string[];
  traits: readonly string[];
  aggregates: readonly string[];
}

export interface WorldPlan {
  /** For each provider the index of its parent; null for a root. */
  parents: readonly (number | null)[];
  /** For some providers, by index, what they always have and the classes that they are limited to. */
  special?: Readonly<Record<number, Partial<Materials>>>;
  /** How many consumers get allocations. */
  claims: number;
}

export async function makeWorld(
  cloud: PlacementCloud,
  choose: Choices,
  materials: Materials,
  plan: WorldPlan,
): Promise<ModelWorld> {
  const world: ModelProvider[] = [];
  for (const [place, parent] of plan.parents.entries()) {
    const above = parent === null ? undefined : world[parent];
    world.push(await makeProvider(cloud, drawProvider(choose, materials, plan.special?.[place]), above));
  }
  for (let count = 0; count < plan.claims; count += 1) await takeSome(cloud, choose, world);
  return world;
}

type Drawn = Pick<ModelProvider, 'inventories' | 'traits' | 'aggregates'>;

function drawProvider(choose: Choices, materials: Materials, special: Partial<Materials> = {}): Drawn {
  const { classes = choose.some(materials.classes, 2, 4), traits = [], aggregates = [] } = special;
  return {
    inventories: Object.fromEntries(classes.map((name) => [name, drawInventory(choose)])),
    traits: [...traits, ...choose.some(materials.traits, 0, materials.traits.length)],
    aggregates: [...new Set([...aggregates, ...choose.some(materials.aggregates, 0, 2)])],
  };
}

/** Small numbers, so that queries hit the bounds. All databases store the ratios exactly. */
export function drawInventory(choose: Choices): ModelInventory {
  const total = choose.integer(4, 12);
  return {
    total,
    reserved: choose.weighted([
      [2, 0],
      [1, choose.integer(1, 3)],
    ]),
    min_unit: choose.weighted([
      [3, 1],
      [1, 2],
    ]),
    max_unit: choose.weighted([
      [2, total * 2],
      [1, choose.integer(3, total)],
    ]),
    step_size: choose.weighted([
      [3, 1],
      [1, choose.integer(2, 3)],
    ]),
    allocation_ratio: choose.pick([1, 1, 0.5, 1.5, 2]),
  };
}

async function makeProvider(
  cloud: PlacementCloud,
  drawn: Drawn,
  above: ModelProvider | undefined,
): Promise<ModelProvider> {
  const { inventories, traits, aggregates } = drawn;
  const { uuid, name } = await cloud.provider({
    ...(Object.keys(inventories).length > 0 && { inventories }),
    ...(traits.length > 0 && { traits }),
    ...(aggregates.length > 0 && { aggregates }),
    ...(above && { parent: { ...above, generation: 0 } }),
  });
  return { ...drawn, uuid, name, parent: above?.uuid ?? null, used: {} };
}

/** Creates a consumer with allocations from one provider that has capacity for a few units of some class. */
async function takeSome(cloud: PlacementCloud, choose: Choices, world: ModelProvider[]): Promise<void> {
  const provider = choose.pick(world);
  const fitting = Object.keys(provider.inventories).flatMap((name) =>
    [1, 2, 3, 4, 6]
      .filter((amount) => hasCapacity(provider, name, amount))
      .map((amount) => ({ name, amount })),
  );
  if (fitting.length === 0) return;
  const { name, amount } = choose.pick(fitting);
  await cloud.claim(provider, { [name]: amount });
  const used = { ...provider.used, [name]: (provider.used[name] ?? 0) + amount };
  world[world.indexOf(provider)] = { ...provider, used };
}
