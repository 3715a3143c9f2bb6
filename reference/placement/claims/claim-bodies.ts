/** Reads claims from the bodies of the calls that make them: a list of allocations until 1.11, by provider from 1.12 on. */

import type { Allocation } from '../state/records.ts';
import type { Claim } from './claims.ts';

type Resources = Allocation['resources'];

export interface ClaimBody {
  allocations:
    | readonly { resource_provider: { uuid: string }; resources: Resources }[]
    | Readonly<Record<string, { resources: Resources }>>;
  project_id?: string;
  user_id?: string;
  consumer_generation?: number | null;
  consumer_type?: string;
}

/** @param bodies by consumer */
export function readClaims(bodies: Readonly<Record<string, ClaimBody>>): Claim[] {
  return Object.entries(bodies).map(([consumer, body]) => readClaim(consumer, body));
}

export function readClaim(consumer: string, body: ClaimBody): Claim {
  return {
    consumer,
    project: body.project_id ?? NOBODY,
    user: body.user_id ?? NOBODY,
    type: body.consumer_type,
    generation: body.consumer_generation,
    allocations: readAllocations(body.allocations),
  };
}

/** The project and the user of consumers made by calls that name none, as Placement has them unless configured otherwise. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

function readAllocations(allocations: ClaimBody['allocations']): Allocation[] {
  // The last one counts where a list names a provider twice.
  const byProvider = Array.isArray(allocations)
    ? new Map(allocations.map(({ resource_provider: { uuid }, resources }) => [uuid, resources]))
    : new Map(Object.entries(allocations).map(([uuid, { resources }]) => [uuid, resources]));
  return [...byProvider].map(([provider, resources]) => ({ provider, resources }));
}
