/** The resources that a case created, as plain data: the model computes the answers of a conforming cloud from it. */
import type { InventoriesByClass, InventoryNeeds, TestProvider } from '../placement-cloud.ts';

/** An inventory with every field that counts. */
export interface ModelInventory extends InventoryNeeds {
  reserved: number;
  min_unit: number;
  max_unit: number;
  step_size: number;
  allocation_ratio: number;
}

export type ModelInventories = InventoriesByClass & Readonly<Record<string, ModelInventory>>;

export interface ModelProvider extends Omit<TestProvider, 'generation'> {
  /** UUID of the parent; null for a root. */
  parent: string | null;
  inventories: ModelInventories;
  traits: readonly string[];
  aggregates: readonly string[];
  /** The usages, by resource class. */
  used: Readonly<Record<string, number>>;
}

/** The providers of one case. No others count: the queries of the case match only these. */
export type ModelWorld = readonly ModelProvider[];

/** UUID of the root of a provider's tree. */
export function rootOf(world: ModelWorld, provider: ModelProvider): string {
  const parent = world.find(({ uuid }) => uuid === provider.parent);
  return parent ? rootOf(world, parent) : provider.uuid;
}

/** The providers of a provider's tree, itself among them. */
export function treeOf(world: ModelWorld, provider: ModelProvider): ModelProvider[] {
  const root = rootOf(world, provider);
  return world.filter((other) => rootOf(world, other) === root);
}

/** Whether another consumer could allocate the amount. */
export function hasCapacity({ inventories, used }: ModelProvider, name: string, amount: number): boolean {
  const inventory = inventories[name];
  if (inventory === undefined) return false;
  return permitsAmount(inventory, amount) && (used[name] ?? 0) + amount <= capacityOf(inventory);
}

/** Whether the inventory permits the amount to a single consumer. */
export function permitsAmount({ min_unit, max_unit, step_size }: ModelInventory, amount: number): boolean {
  return amount >= min_unit && amount <= max_unit && amount % step_size === 0;
}

/** What all consumers together can allocate; may be fractional. */
export function capacityOf({ total, reserved, allocation_ratio }: ModelInventory): number {
  return (total - reserved) * allocation_ratio;
}
