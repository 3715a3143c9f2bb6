/** The kinds of calls that write: each has a provider, a name or a consumer of its own. */
import type { PreparedRequest } from '../measure/request-text.ts';
import { claimOn, claimsOf } from './claims.ts';
import type { KindNames, KindOfCall } from './kind-of-call.ts';

const INVENTORY = { total: 64, allocation_ratio: 4 };
const INVENTORIES = { VCPU: INVENTORY, MEMORY_MB: { total: 4096 } };
const TRAITS = ['HW_CPU_X86_AVX2', 'HW_CPU_X86_VMX'];

export const WRITES: readonly KindOfCall[] = [
  write('createResourceProvider', 200, (names, index) => createProvider(names, index)),
  onProvider('updateResourceProvider', 200, ({ uuid }, index) => ({
    ...{ method: 'PUT', path: '', body: { name: uuid(`renamed ${index}`) } },
  })),
  onProvider('deleteResourceProvider', 204, () => ({ method: 'DELETE', path: '' })),
  onProvider('createInventory', 201, () => ({
    method: 'POST',
    path: '/inventories',
    body: { resource_class: 'VCPU', resource_provider_generation: 0, ...INVENTORY },
  })),
  onProvider('replaceInventories', 200, replaceInventories),
  onProvider('updateInventory', 200, () => ({ ...putVcpus(1) }), [replaceInventories]),
  onProvider('deleteInventory', 204, () => ({ method: 'DELETE', path: '/inventories/VCPU' }), [
    replaceInventories,
  ]),
  onProvider('deleteInventories', 204, () => ({ method: 'DELETE', path: '/inventories' }), [
    replaceInventories,
  ]),
  onProvider('replaceResourceProviderAggregates', 200, ({ uuid }) => ({
    method: 'PUT',
    path: '/aggregates',
    body: { resource_provider_generation: 0, aggregates: [uuid('aggregate')] },
  })),
  onProvider('replaceResourceProviderTraits', 200, replaceTraits),
  onProvider('deleteResourceProviderTraits', 204, () => ({ method: 'DELETE', path: '/traits' }), [
    replaceTraits,
  ]),
  write('replaceAllocations', 204, (names, index) => claimsOf(names, index + 1)[index] as PreparedRequest),
  write('manageAllocations', 204, ({ hosts, uuid }, index) => ({
    method: 'POST',
    path: '/allocations',
    body: Object.fromEntries(
      [0, 1].map((each) => [
        uuid(`consumer ${index} ${each}`),
        claimOn(hosts[(2 * index + each) % hosts.length] as string),
      ]),
    ),
  })),
  {
    ...write('deleteAllocations', 204, ({ uuid }, index) => ({
      method: 'DELETE',
      path: `/allocations/${uuid(`consumer ${index}`)}`,
    })),
    prepare: (names, count) => [claimsOf(names, count)],
  },
  onProvider('reshape', 204, ({ uuid }, index) => ({ ...reshape(uuid, index), absolute: true }), [
    replaceInventories,
    ({ uuid }, index) => ({
      method: 'PUT',
      path: `/allocations/${uuid(`consumer ${index}`)}`,
      body: claimOn(uuid(`provider ${index}`)),
      absolute: true,
    }),
  ]),
  write('ensureTrait', 201, ({ custom }, index) => ({
    method: 'PUT',
    path: `/traits/${custom(`trait ${index}`)}`,
  })),
  {
    ...write('deleteTrait', 204, ({ custom }, index) => ({
      method: 'DELETE',
      path: `/traits/${custom(`trait ${index}`)}`,
    })),
    prepare: ({ custom }, count) => [
      repeat(count, (index) => ({ method: 'PUT', path: `/traits/${custom(`trait ${index}`)}` })),
    ],
  },
  write('createResourceClass', 201, createClass),
  write('ensureResourceClass', 201, ({ custom }, index) => ({
    method: 'PUT',
    path: `/resource_classes/${custom(`class ${index}`)}`,
  })),
  {
    ...write('deleteResourceClass', 204, ({ custom }, index) => ({
      method: 'DELETE',
      path: `/resource_classes/${custom(`class ${index}`)}`,
    })),
    prepare: (names, count) => [repeat(count, (index) => createClass(names, index))],
  },
];

type MakeRequest = (names: KindNames, index: number) => PreparedRequest;

/** Below the provider's path, unless absolute. */
type ProviderRequest = (names: KindNames, index: number) => PreparedRequest & { absolute?: true };

function write(operation: string, status: number, make: MakeRequest): KindOfCall {
  return {
    operation,
    status,
    writes: true,
    calls: (names, count) => repeat(count, (index) => make(names, index)),
  };
}

/** @param before what each provider needs after it was created, in stages */
function onProvider(
  operation: string,
  status: number,
  make: ProviderRequest,
  before: readonly ProviderRequest[] = [],
): KindOfCall {
  return {
    ...write(operation, status, (names, index) => below(names, index, make)),
    prepare: (names, count) => [
      repeat(count, (index) => createProvider(names, index)),
      ...before.map((stage) => repeat(count, (index) => below(names, index, stage))),
    ],
  };
}

function below(names: KindNames, index: number, make: ProviderRequest): PreparedRequest {
  const { absolute, ...request } = make(names, index);
  if (absolute) return request;
  return { ...request, path: `/resource_providers/${names.uuid(`provider ${index}`)}${request.path}` };
}

function createProvider({ uuid }: KindNames, index: number): PreparedRequest {
  const id = uuid(`provider ${index}`);
  return { method: 'POST', path: '/resource_providers', body: { uuid: id, name: id } };
}

function createClass({ custom }: KindNames, index: number): PreparedRequest {
  return { method: 'POST', path: '/resource_classes', body: { name: custom(`class ${index}`) } };
}

function replaceInventories(): PreparedRequest {
  const body = { resource_provider_generation: 0, inventories: INVENTORIES };
  return { method: 'PUT', path: '/inventories', body };
}

function putVcpus(generation: number): PreparedRequest {
  const body = { resource_provider_generation: generation, ...INVENTORY, total: 128 };
  return { method: 'PUT', path: '/inventories/VCPU', body };
}

function replaceTraits(): PreparedRequest {
  return { method: 'PUT', path: '/traits', body: { resource_provider_generation: 0, traits: TRAITS } };
}

/** More memory, and the claim as it is: the claim before it made the provider's generation 2. */
function reshape(uuid: KindNames['uuid'], index: number): PreparedRequest {
  const provider = uuid(`provider ${index}`);
  const inventories = { ...INVENTORIES, MEMORY_MB: { total: 8192 } };
  return {
    method: 'POST',
    path: '/reshaper',
    body: {
      inventories: { [provider]: { resource_provider_generation: 2, inventories } },
      allocations: { [uuid(`consumer ${index}`)]: { ...claimOn(provider), consumer_generation: 1 } },
    },
  };
}

function repeat(count: number, make: (index: number) => PreparedRequest): PreparedRequest[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
