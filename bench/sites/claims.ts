/** Claims that the measured calls read, replace and delete. */
import type { PreparedRequest } from '../measure/request-text.ts';
import type { KindNames } from './kind-of-call.ts';

/** Claims of consumers by name, on the hosts in turn. */
export function claimsOf(names: KindNames, count: number): PreparedRequest[] {
  return Array.from({ length: count }, (_, index) => ({
    method: 'PUT',
    path: `/allocations/${names.uuid(`consumer ${index}`)}`,
    body: claimOn(names.hosts[index % names.hosts.length] as string),
  }));
}

/** What a new consumer of a processor is written with. */
export function claimOn(provider: string) {
  return {
    allocations: { [provider]: { resources: { VCPU: 1 } } },
    project_id: 'project',
    user_id: 'user',
    consumer_generation: null,
    consumer_type: 'INSTANCE',
  };
}
