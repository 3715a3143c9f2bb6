/** Reads Placement's allocation candidates for a request, with the summaries of their providers. */

import { entriesOf, PLACEMENT_VERSION, type Placement, PlacementUnreachable } from '../placement/port.ts';
import type { AllocationRequest } from '../registry/records.ts';
import type { SelectionRequest } from '../request.ts';
import { candidatesQuery } from './candidates-query.ts';

/** One way to allocate what one consumer of the request needs. */
export interface HostCandidate {
  /** Root providers of the trees that it allocates from; more than one with sharing providers only. */
  roots: readonly string[];
  /** Computed on first use: the scheduler looks closely at few candidates. */
  readonly amounts: readonly ProviderAmount[];
  body: CandidateBody;
}

export interface ProviderAmount {
  provider: string;
  resourceClass: string;
  amount: number;
}

export interface PlacementCandidates {
  candidates: readonly HostCandidate[];
  summaries: ReadonlyMap<string, SummaryBody>;
  /** Whether the limit may have cut off further candidates. */
  isPartial: boolean;
}

/** A query that Placement rejects, such as one for an unknown resource class. */
export interface RejectedQuery {
  problem: string;
}

export interface SummaryBody {
  resources: unknown;
  root_provider_uuid: string;
}

export interface CandidateBody {
  allocations: unknown;
  mappings: unknown;
}

/**
 * @param limit of candidates; all when absent
 * @throws PlacementUnreachable
 */
export async function readCandidates(
  placement: Placement,
  request: SelectionRequest,
  requestId: string,
  limit?: number,
): Promise<PlacementCandidates | RejectedQuery> {
  const query = candidatesQuery(request, limit);
  const { status, body, detail } = await placement.call({
    method: 'GET',
    path: '/allocation_candidates',
    query,
    requestId,
  });
  if (status === 400) return { problem: detail };
  if (status !== 200)
    throw new PlacementUnreachable(
      `GET /allocation_candidates at ${PLACEMENT_VERSION} returned ${status}: ${detail}`,
    );
  const { allocation_requests: bodies, provider_summaries } = body as CandidatesBody;
  const summaries = new Map(entriesOf<SummaryBody>(provider_summaries));
  const candidates = bodies.map((each) => new LazyHostCandidate(each, summaries));
  return { candidates, summaries, isPartial: limit !== undefined && bodies.length >= limit };
}

/** The candidate as the scheduler shows it and as Placement accepts it in a claim. */
export function allocationRequestOf({ body: { allocations, mappings } }: HostCandidate): AllocationRequest {
  const entries = [...entriesOf<{ resources: unknown }>(allocations)].map(([provider, { resources }]) => [
    provider,
    { resources: Object.fromEntries(entriesOf<number>(resources)) },
  ]);
  return { allocations: Object.fromEntries(entries), mappings: Object.fromEntries(entriesOf(mappings)) };
}

interface CandidatesBody {
  allocation_requests: readonly CandidateBody[];
  provider_summaries: unknown;
}

class LazyHostCandidate implements HostCandidate {
  readonly roots: readonly string[];
  readonly body: CandidateBody;
  #amounts: readonly ProviderAmount[] | undefined;

  constructor(body: CandidateBody, summaries: ReadonlyMap<string, SummaryBody>) {
    const roots: string[] = [];
    for (const [provider] of entriesOf(body.allocations)) {
      const root = summaries.get(provider)?.root_provider_uuid ?? provider;
      if (!roots.includes(root)) roots.push(root);
    }
    this.roots = roots;
    this.body = body;
  }

  get amounts(): readonly ProviderAmount[] {
    this.#amounts ??= readAmounts(this.body);
    return this.#amounts;
  }
}

function readAmounts({ allocations }: CandidateBody): ProviderAmount[] {
  return [...entriesOf<{ resources: unknown }>(allocations)].flatMap(([provider, { resources }]) =>
    Array.from(entriesOf<number>(resources), ([resourceClass, amount]) => ({
      provider,
      resourceClass,
      amount,
    })),
  );
}
