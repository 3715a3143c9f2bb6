/** Queries allocation candidates, and states which of the case's own providers form candidates. */
import type { QueryInput } from '../../../../runner/case/paths.ts';
import type { AllocationsByProvider, Resources } from '../../claim-body.ts';
import type { PlacementCloud } from '../../placement-cloud.ts';

/** The case's own providers, by the case's names for them. */
export type NamedProviders = Readonly<Record<string, { uuid: string }>>;

/** The summary of one provider. */
export interface OfferSummary {
  resources: Record<string, { capacity: number; used: number }>;
  traits?: string[];
  parent_provider_uuid?: string | null;
  root_provider_uuid?: string;
}

export interface OfferedCandidates {
  /** As they were received, to be sent back. */
  requests: object[];
  /** The allocations of each candidate, whichever form they have. */
  taken: AllocationsByProvider[];
  /** For each candidate, the providers of each group, by the case's names for them. */
  mappings: Record<string, string[]>[];
  /** By the case's names for the providers. */
  summaries: Record<string, OfferSummary>;
}

/**
 * Queries candidates, and states that these come back and no others. The query must match only the case's own
 * providers, which one for a class of the case's own does.
 * @param expected the providers of each candidate, such as `host` or `disk + host`, in any order
 */
export async function expectCandidates(
  cloud: PlacementCloud,
  query: QueryInput,
  own: NamedProviders,
  expected: readonly string[],
): Promise<OfferedCandidates> {
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

function takenOf({ allocations }: Request): AllocationsByProvider {
  return Array.isArray(allocations)
    ? Object.fromEntries(
        allocations.map(({ resource_provider, resources }) => [resource_provider.uuid, resources]),
      )
    : Object.fromEntries(Object.entries(allocations).map(([uuid, { resources }]) => [uuid, resources]));
}
