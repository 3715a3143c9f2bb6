/** Capacity arithmetic of one inventory, as Placement defines it. The reference Placement and the scheduler share it. */

/** The amounts of an inventory, named as in the API. */
export interface InventoryAmounts {
  total: number;
  reserved: number;
  min_unit: number;
  max_unit: number;
  step_size: number;
  allocation_ratio: number;
}

/** The amount that all consumers together can allocate. Not always an integer, since the ratio need not be one. */
export function capacityOf({ total, reserved, allocation_ratio: ratio }: InventoryAmounts): number {
  return (total - reserved) * ratio;
}

/** Whether one more allocation of this amount is possible while `used` is allocated already. */
export function fits(inventory: InventoryAmounts, used: number, amount: number): boolean {
  return used + amount <= capacityOf(inventory) && isWithinUnits(inventory, amount);
}

/** Whether a single allocation may have this amount: within `min_unit` and `max_unit`, a multiple of `step_size`. */
export function isWithinUnits(inventory: InventoryAmounts, amount: number): boolean {
  const { min_unit: least, max_unit: most, step_size: step } = inventory;
  return amount >= least && amount <= most && amount % step === 0;
}

/** An upper bound of the largest amount that fits; below 1 when nothing does. */
export function largestFit(inventory: InventoryAmounts, used: number): number {
  return Math.min(inventory.max_unit, Math.floor(capacityOf(inventory) - used));
}
