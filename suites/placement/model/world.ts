/** What a case has made, as plain data: the model that tells what a conforming cloud must answer. */
import type { InventoriesByClass, InventoryNeeds, TestProvider } from '../placement-cloud.ts';

/** An inventory with all that counts. */
export interface ModelInventory extends InventoryNeeds {
  reserved: number;
  min_unit: number;
  max_unit: number;
  step_size: number;
  allocation_ratio: number;
}

export type ModelInventories = InventoriesByClass & Readonly<Record<string, ModelInventory>>;

export interface ModelProvider extends Omit<TestProvider, 'generation'> {
  /** UUID of the provider above; null for a root. */
  parent: string | null;
  inventories: ModelInventories;
  traits: readonly string[];
  aggregates: readonly string[];
  /** What all consumers have of it, by resource class. */
  used: Readonly<Record<string, number>>;
}

/** The providers of one case. Nobody else's count: its questions are such that no other provider can be an answer. */
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

/** Whether one consumer more could have that much. */
export function hasRoom({ inventories, used }: ModelProvider, name: string, amount: number): boolean {
  const inventory = inventories[name];
  if (inventory === undefined) return false;
  return servesUnits(inventory, amount) && (used[name] ?? 0) + amount <= capacityOf(inventory);
}

/** Whether the amount is one that a single consumer may have. */
export function servesUnits({ min_unit, max_unit, step_size }: ModelInventory, amount: number): boolean {
  return amount >= min_unit && amount <= max_unit && amount % step_size === 0;
}

/** What all consumers together may have; need not be a whole number. */
export function capacityOf({ total, reserved, allocation_ratio }: ModelInventory): number {
  return (total - reserved) * allocation_ratio;
}
