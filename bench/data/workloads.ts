/** The calls that both services answer, and how many times as fast the reference has to be. */
import type { PreparedRequest } from '../measure/request-text.ts';
import type { BenchHost } from './hosts.ts';

export interface Workload {
  what: string;
  target: number;
  status: number;
  /** Sent in turn. */
  requests: readonly PreparedRequest[];
  /** A GET after the load whose answer shows that the answers to the load were right. */
  proof: { path: string; holds(body: unknown): boolean };
  /** Whether answers to the load have about the size of the answer to the proof. */
  proofIsTypical: boolean;
}

export const CANDIDATES = '/allocation_candidates?resources=VCPU:1,MEMORY_MB:512,DISK_GB:5';

export function makeWorkloads(hosts: readonly BenchHost[]): Workload[] {
  return [
    makeProviderWorkload(hosts),
    makeListWorkload('/resource_providers', 15, 'resource_providers', hosts.length),
    makeListWorkload(`${CANDIDATES}&limit=10`, 300, 'allocation_requests', 10),
    makeListWorkload(CANDIDATES, 20, 'allocation_requests', hosts.length),
    makeClaimWorkload(hosts),
  ];
}

/** Builds claims for an instance on each host in turn, so that the hosts fill evenly. */
export function makeClaims(
  hosts: readonly BenchHost[],
  resources: Record<string, number>,
): PreparedRequest[] {
  return hosts.map(({ uuid }) => ({
    method: 'PUT',
    path: '/allocations/{consumer}',
    body: {
      allocations: { [uuid]: { resources } },
      project_id: 'project',
      user_id: 'user',
      consumer_generation: null,
      consumer_type: 'INSTANCE',
    },
  }));
}

export const INSTANCE = { VCPU: 1, MEMORY_MB: 512, DISK_GB: 5 };

/** Whether the body has a list of that many entries under the name. */
export function hasEntries(body: unknown, name: string, count: number): boolean {
  return (body as Record<string, unknown[] | undefined>)[name]?.length === count;
}

function makeProviderWorkload(hosts: readonly BenchHost[]): Workload {
  const requests = hosts.map(({ uuid }) => ({ method: 'GET', path: `/resource_providers/${uuid}` }));
  const { uuid } = hosts[0] as BenchHost;
  return {
    what: 'GET /resource_providers/{uuid}',
    target: 30,
    status: 200,
    requests,
    proof: { path: `/resource_providers/${uuid}`, holds: (body) => (body as { uuid: string }).uuid === uuid },
    proofIsTypical: true,
  };
}

function makeListWorkload(path: string, target: number, name: string, count: number): Workload {
  return {
    what: `GET ${path}`,
    target,
    status: 200,
    requests: [{ method: 'GET', path }],
    proof: { path, holds: (body) => hasEntries(body, name, count) },
    proofIsTypical: true,
  };
}

function makeClaimWorkload(hosts: readonly BenchHost[]): Workload {
  const { uuid } = hosts[0] as BenchHost;
  return {
    what: 'PUT /allocations/{consumer}, a new one each time',
    target: 60,
    status: 204,
    requests: makeClaims(hosts, INSTANCE),
    proof: {
      path: `/resource_providers/${uuid}/usages`,
      holds: (body) => (body as { usages: { VCPU: number } }).usages.VCPU > 0,
    },
    proofIsTypical: false,
  };
}
