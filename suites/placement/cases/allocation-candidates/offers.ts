/** Asks for allocation candidates, and states which of the case's own providers are offered together. */
import type { QueryInput } from '../../../../runner/case/paths.ts';
import type { Resources, Taken } from '../../claim-body.ts';
import type { PlacementCloud } from '../../placement-cloud.ts';

/** The case's own providers, by the names that it calls them. */
export type Own = Readonly<Record<string, { uuid: string }>>;

/** What is shown of one provider in the summaries. */
export interface OfferSummary {
  resources: Record<string, { capacity: number; used: number }>;
  traits?: string[];
  parent_provider_uuid?: string | null;
  root_provider_uuid?: string;
}

export interface Offered {
  /** As they came, to be sent back. */
  requests: object[];
  /** What each of them takes, whichever form it has. */
  taken: Taken[];
  /** Of each of them, the providers that serve each group, by the names that the case calls them. */
  mappings: Record<string, string[]>[];
  /** By the names that the case calls the providers. */
  summaries: Record<string, OfferSummary>;
}

/**
 * Asks, and states that these are offered and nothing else. The question must be such that no provider of anyone else
 * is an answer to it: one for a class of the case's own is.
 * @param expected the providers of each candidate, such as `host` or `disk + host`, in any order
 */
export async function offers(
  cloud: PlacementCloud,
  query: QueryInput,
  own: Own,
  expected: readonly string[],
): Promise<Offered> {
  const { json } = await cloud.expect(200).get('/allocation_candidates', {}, { query });
  const nameOf = (uuid: string) => Object.entries(own).find(([, one]) => one.uuid === uuid)?.[0] ?? uuid;
  const taken = (json.allocation_requests as Request[]).map(takenOf);
  const found = taken.map((one) => Object.keys(one).map(nameOf).sort().join(' + '));
  cloud.same(found.sort(), [...expected].sort(), '/allocation_requests');
  return {
    requests: json.allocation_requests,
    taken,
    mappings: (json.allocation_requests as Request[]).map(({ mappings = {} }) =>
      Object.fromEntries(Object.entries(mappings).map(([group, uuids]) => [group, uuids.map(nameOf).sort()])),
    ),
    summaries: Object.fromEntries(
      Object.entries(json.provider_summaries as Record<string, OfferSummary>).map(([uuid, summary]) => [
        nameOf(uuid),
        summary,
      ]),
    ),
  };
}

interface Request {
  allocations:
    | Record<string, { resources: Resources }>
    | { resource_provider: { uuid: string }; resources: Resources }[];
  mappings?: Record<string, string[]>;
}

function takenOf({ allocations }: Request): Taken {
  return Array.isArray(allocations)
    ? Object.fromEntries(
        allocations.map(({ resource_provider, resources }) => [resource_provider.uuid, resources]),
      )
    : Object.fromEntries(Object.entries(allocations).map(([uuid, { resources }]) => [uuid, resources]));
}
