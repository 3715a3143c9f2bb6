/** The kinds of calls that only read. */
import { CANDIDATES } from '../data/workloads.ts';
import { claimsOf } from './claims.ts';
import type { KindOfCall } from './kind-of-call.ts';

export const READS: readonly KindOfCall[] = [
  read('getVersions', () => '/'),
  read('listResourceProviders', () => '/resource_providers'),
  read('listResourceProviders', (host) => `/resource_providers?in_tree=${host}`, ', of a tree'),
  read(
    'listResourceProviders',
    () => '/resource_providers?resources=VCPU:1&required=HW_CPU_X86_VMX',
    ', by a trait',
  ),
  read('getResourceProvider', (host) => `/resource_providers/${host}`),
  read('listInventories', (host) => `/resource_providers/${host}/inventories`),
  read('getInventory', (host) => `/resource_providers/${host}/inventories/VCPU`),
  read('listResourceProviderAggregates', (host) => `/resource_providers/${host}/aggregates`),
  read('listResourceProviderTraits', (host) => `/resource_providers/${host}/traits`),
  read('getResourceProviderUsages', (host) => `/resource_providers/${host}/usages`),
  read('listResourceProviderAllocations', (host) => `/resource_providers/${host}/allocations`),
  read('listAllocationCandidates', () => `${CANDIDATES}&limit=10`, ', ten at most'),
  read('listAllocationCandidates', () => CANDIDATES),
  read('getUsages', () => '/usages?project_id=project'),
  read('listTraits', () => '/traits'),
  read('listTraits', () => '/traits?name=startswith:HW_CPU_X86_AVX', ', by name'),
  read('getTrait', () => '/traits/HW_CPU_X86_AVX2', '', 204),
  read('listResourceClasses', () => '/resource_classes'),
  read('getResourceClass', () => '/resource_classes/VCPU'),
  {
    operation: 'listAllocations',
    status: 200,
    writes: false,
    prepare: (names) => [claimsOf(names, CLAIMED)],
    calls: (names) => claimsOf(names, CLAIMED).map(({ path }) => ({ method: 'GET', path })),
  },
];

const CLAIMED = 8;

function read(
  operation: string,
  pathOf: (host: string) => string,
  detail?: string,
  status = 200,
): KindOfCall {
  return {
    operation,
    ...(detail && { detail }),
    status,
    writes: false,
    calls: ({ hosts }) => hosts.slice(0, SEVERAL).map((host) => ({ method: 'GET', path: pathOf(host) })),
  };
}

/** In turn, so that the same answer is not read twice in a row. */
const SEVERAL = 200;
