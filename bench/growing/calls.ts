/** The calls whose cost is measured while a cloud grows. */
import type { BenchHost } from '../data/hosts.ts';
import { CANDIDATES, INSTANCE, makeClaims } from '../data/workloads.ts';
import type { PreparedRequest } from '../measure/request-text.ts';
import { consumerOf } from './cloud-entries.ts';

export interface GrowingCall {
  name: string;
  status: number;
  /** Sent in turn. */
  requests(hosts: readonly BenchHost[], consumers: number): PreparedRequest[];
}

export const GROWING_CALLS: readonly GrowingCall[] = [
  {
    name: 'GET a provider',
    status: 200,
    requests: (hosts) => someOf(hosts).map(({ uuid }) => get(`/resource_providers/${uuid}`)),
  },
  {
    name: 'GET its usages',
    status: 200,
    requests: (hosts) => someOf(hosts).map(({ uuid }) => get(`/resource_providers/${uuid}/usages`)),
  },
  {
    name: 'GET a provider by name',
    status: 200,
    requests: (hosts) => someOf(hosts).map(({ name }) => get(`/resource_providers?name=${name}`)),
  },
  {
    name: 'GET allocations of a consumer',
    status: 200,
    requests: (_, consumers) =>
      Array.from({ length: SOME }, (_, index) => get(`/allocations/${consumerOf(index % consumers)}`)),
  },
  {
    name: 'GET ten candidates',
    status: 200,
    requests: () => [get(`${CANDIDATES}&limit=10`)],
  },
  {
    name: 'PUT a new claim',
    status: 204,
    requests: (hosts) => makeClaims(someOf(hosts), INSTANCE),
  },
];

const SOME = 500;

function someOf(hosts: readonly BenchHost[]): BenchHost[] {
  const step = Math.max(1, Math.floor(hosts.length / SOME));
  return hosts.filter((_, index) => index % step === 0);
}

function get(path: string): PreparedRequest {
  return { method: 'GET', path };
}
