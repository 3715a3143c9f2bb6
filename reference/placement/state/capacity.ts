/** How much of a resource class a provider can still give. */
import type { Inventory } from './records.ts';

/** What can be allocated in all, which need not be a whole number: ratios are not. */
export function capacityOf({ total, reserved, allocation_ratio: ratio }: Inventory): number {
  return (total - reserved) * ratio;
}

/** One consumer could have so much, besides what is used already. */
export function fits(inventory: Inventory, used: number, amount: number): boolean {
  return used + amount <= capacityOf(inventory) && isWithinUnits(inventory, amount);
}

/** The amount is one that a single allocation may have. */
export function isWithinUnits(inventory: Inventory, amount: number): boolean {
  const { min_unit: least, max_unit: most, step_size: step } = inventory;
  return amount >= least && amount <= most && amount % step === 0;
}

/** The largest amount for which there may be room; below 1 when there is none. */
export function largestFit(inventory: Inventory, used: number): number {
  return Math.min(inventory.max_unit, Math.floor(capacityOf(inventory) - used));
}
