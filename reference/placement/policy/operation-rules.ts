/**
 * The policy of each operation, with the base rule that it refers to by default. Source: the modules of
 * `placement/policies/` of Placement 16. All of them accept a project's scope alone (`scope_types`).
 */
import type { BaseRuleName } from './base-rules.ts';

export interface OperationPolicy {
  /** The name in a `policy.yaml`. */
  policy: string;
  rule: BaseRuleName;
}

/** By operation id. */
export const OPERATION_RULES: Readonly<Record<string, OperationPolicy>> = {
  listResourceProviders: adminOrService('resource_providers:list'),
  createResourceProvider: adminOrService('resource_providers:create'),
  getResourceProvider: adminOrService('resource_providers:show'),
  updateResourceProvider: adminOrService('resource_providers:update'),
  deleteResourceProvider: adminOrService('resource_providers:delete'),

  listInventories: adminOrService('resource_providers:inventories:list'),
  createInventory: adminOrService('resource_providers:inventories:create'),
  replaceInventories: adminOrService('resource_providers:inventories:update'),
  deleteInventories: adminOrService('resource_providers:inventories:delete'),
  getInventory: adminOrService('resource_providers:inventories:show'),
  updateInventory: adminOrService('resource_providers:inventories:update'),
  deleteInventory: adminOrService('resource_providers:inventories:delete'),

  getResourceProviderUsages: adminOrService('resource_providers:usages'),
  listResourceProviderAggregates: adminOrService('resource_providers:aggregates:list'),
  replaceResourceProviderAggregates: adminOrService('resource_providers:aggregates:update'),
  listResourceProviderTraits: adminOrService('resource_providers:traits:list'),
  replaceResourceProviderTraits: adminOrService('resource_providers:traits:update'),
  deleteResourceProviderTraits: adminOrService('resource_providers:traits:delete'),
  listResourceProviderAllocations: adminOrService('resource_providers:allocations:list'),

  listAllocations: adminOrService('allocations:list'),
  replaceAllocations: adminOrService('allocations:update'),
  deleteAllocations: adminOrService('allocations:delete'),
  manageAllocations: adminOrService('allocations:manage'),
  listAllocationCandidates: adminOrService('allocation_candidates:list'),
  getUsages: { policy: 'placement:usages', rule: 'admin_or_project_reader_or_service_api' },
  reshape: { policy: 'placement:reshaper:reshape', rule: 'service_api' },

  listResourceClasses: adminOrService('resource_classes:list'),
  createResourceClass: adminOrService('resource_classes:create'),
  getResourceClass: adminOrService('resource_classes:show'),
  renameResourceClass: adminOrService('resource_classes:update'),
  ensureResourceClass: adminOrService('resource_classes:update'),
  deleteResourceClass: adminOrService('resource_classes:delete'),

  listTraits: adminOrService('traits:list'),
  getTrait: adminOrService('traits:show'),
  ensureTrait: adminOrService('traits:update'),
  deleteTrait: adminOrService('traits:delete'),
};

function adminOrService(name: string): OperationPolicy {
  return { policy: `placement:${name}`, rule: 'admin_or_service_api' };
}
