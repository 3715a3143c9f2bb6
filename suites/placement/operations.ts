/** Every operation of Placement with what a call of it needs: the table that generated cases are made from. */
import type { QueryInput } from '../../runner/case/paths.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';

export interface PlacementOperationRow {
  operation: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  since: Microversion;
  until?: Microversion;
  /** Reads a JSON body. */
  body?: true;
  /** Looks at the request's Accept before it answers. */
  accept?: true;
  /** The path names a provider. */
  provider?: true;
  /** The query parameters that are required. */
  query?: QueryInput;
  /** For services only: an administrator's role is not enough. */
  services?: true;
}

const PROVIDER = '/resource_providers/{uuid}';
const CLASS = '/resource_classes/{name}';
const CONSUMER = '/allocations/{consumer_uuid}';

export const OPERATIONS: readonly PlacementOperationRow[] = [
  {
    operation: 'listResourceProviders',
    method: 'GET',
    path: '/resource_providers',
    since: '1.0',
    accept: true,
  },
  {
    operation: 'createResourceProvider',
    method: 'POST',
    path: '/resource_providers',
    since: '1.0',
    body: true,
  },
  {
    operation: 'getResourceProvider',
    method: 'GET',
    path: PROVIDER,
    since: '1.0',
    accept: true,
    provider: true,
  },
  {
    operation: 'updateResourceProvider',
    method: 'PUT',
    path: PROVIDER,
    since: '1.0',
    body: true,
    provider: true,
  },
  { operation: 'deleteResourceProvider', method: 'DELETE', path: PROVIDER, since: '1.0', provider: true },
  {
    operation: 'listInventories',
    method: 'GET',
    path: `${PROVIDER}/inventories`,
    since: '1.0',
    accept: true,
    provider: true,
  },
  {
    operation: 'createInventory',
    method: 'POST',
    path: `${PROVIDER}/inventories`,
    since: '1.0',
    body: true,
    provider: true,
  },
  {
    operation: 'replaceInventories',
    method: 'PUT',
    path: `${PROVIDER}/inventories`,
    since: '1.0',
    body: true,
    provider: true,
  },
  {
    operation: 'deleteInventories',
    method: 'DELETE',
    path: `${PROVIDER}/inventories`,
    since: '1.5',
    provider: true,
  },
  {
    operation: 'getInventory',
    method: 'GET',
    path: `${PROVIDER}/inventories/{resource_class}`,
    since: '1.0',
    accept: true,
    provider: true,
  },
  {
    operation: 'updateInventory',
    method: 'PUT',
    path: `${PROVIDER}/inventories/{resource_class}`,
    since: '1.0',
    body: true,
    provider: true,
  },
  {
    operation: 'deleteInventory',
    method: 'DELETE',
    path: `${PROVIDER}/inventories/{resource_class}`,
    since: '1.0',
    provider: true,
  },
  {
    operation: 'getResourceProviderUsages',
    method: 'GET',
    path: `${PROVIDER}/usages`,
    since: '1.0',
    accept: true,
    provider: true,
  },
  {
    operation: 'listResourceProviderAllocations',
    method: 'GET',
    path: `${PROVIDER}/allocations`,
    since: '1.0',
    accept: true,
    provider: true,
  },
  {
    operation: 'listResourceProviderAggregates',
    method: 'GET',
    path: `${PROVIDER}/aggregates`,
    since: '1.1',
    accept: true,
    provider: true,
  },
  {
    operation: 'replaceResourceProviderAggregates',
    method: 'PUT',
    path: `${PROVIDER}/aggregates`,
    since: '1.1',
    body: true,
    provider: true,
  },
  {
    operation: 'listResourceProviderTraits',
    method: 'GET',
    path: `${PROVIDER}/traits`,
    since: '1.6',
    accept: true,
    provider: true,
  },
  {
    operation: 'replaceResourceProviderTraits',
    method: 'PUT',
    path: `${PROVIDER}/traits`,
    since: '1.6',
    body: true,
    provider: true,
  },
  {
    operation: 'deleteResourceProviderTraits',
    method: 'DELETE',
    path: `${PROVIDER}/traits`,
    since: '1.6',
    provider: true,
  },
  { operation: 'listResourceClasses', method: 'GET', path: '/resource_classes', since: '1.2', accept: true },
  { operation: 'createResourceClass', method: 'POST', path: '/resource_classes', since: '1.2', body: true },
  { operation: 'getResourceClass', method: 'GET', path: CLASS, since: '1.2', accept: true },
  { operation: 'renameResourceClass', method: 'PUT', path: CLASS, since: '1.2', until: '1.6', body: true },
  { operation: 'ensureResourceClass', method: 'PUT', path: CLASS, since: '1.7' },
  { operation: 'deleteResourceClass', method: 'DELETE', path: CLASS, since: '1.2' },
  { operation: 'listTraits', method: 'GET', path: '/traits', since: '1.6', accept: true },
  { operation: 'getTrait', method: 'GET', path: '/traits/{name}', since: '1.6' },
  { operation: 'ensureTrait', method: 'PUT', path: '/traits/{name}', since: '1.6' },
  { operation: 'deleteTrait', method: 'DELETE', path: '/traits/{name}', since: '1.6' },
  { operation: 'listAllocations', method: 'GET', path: CONSUMER, since: '1.0', accept: true },
  { operation: 'replaceAllocations', method: 'PUT', path: CONSUMER, since: '1.0', body: true },
  { operation: 'deleteAllocations', method: 'DELETE', path: CONSUMER, since: '1.0' },
  { operation: 'manageAllocations', method: 'POST', path: '/allocations', since: '1.13', body: true },
  {
    operation: 'getUsages',
    method: 'GET',
    path: '/usages',
    since: '1.9',
    accept: true,
    query: { project_id: 'interop-project' },
  },
  {
    operation: 'listAllocationCandidates',
    method: 'GET',
    path: '/allocation_candidates',
    since: '1.10',
    accept: true,
    query: { resources: 'VCPU:1' },
  },
  { operation: 'reshape', method: 'POST', path: '/reshaper', since: '1.30', body: true, services: true },
];

/** Values for the parameters of any path, none of which names an existing resource. */
export function unknownPathValues(cloud: { uuid(): string; customName(): string }): Record<string, string> {
  const name = cloud.customName();
  return { uuid: cloud.uuid(), resource_class: name, name, consumer_uuid: cloud.uuid() };
}
