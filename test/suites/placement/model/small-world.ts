/** Providers by name, with defaults for what a test leaves out. */
import type { ModelInventory, ModelProvider } from '../../../../suites/placement/model/world.ts';

/** @param uuid also the name */
export function provider(uuid: string, more: Partial<ModelProvider> = {}): ModelProvider {
  return { uuid, name: uuid, parent: null, inventories: {}, traits: [], aggregates: [], used: {}, ...more };
}

/** Eight of it, with no limits. */
export function inventory(limits: Partial<ModelInventory> = {}): ModelInventory {
  return {
    total: 8,
    reserved: 0,
    min_unit: 1,
    max_unit: 100,
    step_size: 1,
    allocation_ratio: 1,
    ...limits,
  };
}
