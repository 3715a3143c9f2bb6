/** Reads claims from request bodies: allocations are a list until 1.11, and an object by provider since 1.12. */

import type { Allocation } from '../state/records.ts';
import type { Claim } from './claims.ts';

type Resources = Allocation['resources'];

/** The body of a claim at any microversion; later properties are absent at earlier ones. */
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

/** @param consumer the UUID of the consumer */
export function readClaim(consumer: string, body: ClaimBody): Claim {
  return {
    consumer,
    project: body.project_id ?? INCOMPLETE_CONSUMER,
    user: body.user_id ?? INCOMPLETE_CONSUMER,
    type: body.consumer_type,
    generation: body.consumer_generation,
    allocations: readAllocations(body.allocations),
  };
}

/** Placement's default for `incomplete_consumer_project_id` and `incomplete_consumer_user_id`, for bodies without them. */
const INCOMPLETE_CONSUMER = '00000000-0000-0000-0000-000000000000';

function readAllocations(allocations: ClaimBody['allocations']): Allocation[] {
  // Where a list names a provider twice, the last entry counts.
  const byProvider = Array.isArray(allocations)
    ? new Map(allocations.map(({ resource_provider: { uuid }, resources }) => [uuid, resources]))
    : new Map(Object.entries(allocations).map(([uuid, { resources }]) => [uuid, resources]));
  return [...byProvider].map(([provider, resources]) => ({ provider, resources }));
}
