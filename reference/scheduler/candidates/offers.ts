/** What Placement offers for a request: candidates, by the host whose tree they belong to, and the room that there is. */

import { entriesOf, PLACEMENT_VERSION, type Placement, PlacementUnreachable } from '../placement/port.ts';
import type { AllocationRequest } from '../registry/records.ts';
import type { SelectionRequest } from '../request.ts';
import { candidatesQuery } from './candidates-query.ts';

/** One way to give a consumer what it asks for. */
export interface HostCandidate {
  /** The roots of the trees that it takes from. Nearly always one; sharing providers have roots of their own. */
  roots: readonly string[];
  /** Provider, resource class and amount. Worked out when they are asked for: few of the offers are looked at closely. */
  readonly takes: readonly Take[];
  candidate: CandidateBody;
}

export interface Take {
  provider: string;
  resourceClass: string;
  amount: number;
}

export interface Offers {
  offers: readonly HostCandidate[];
  summaries: ReadonlyMap<string, SummaryBody>;
  /** Placement may have had more. */
  isSample: boolean;
}

/** A request that Placement refuses, such as one for a resource class that there is not. */
export interface Refused {
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

/** @throws PlacementUnreachable */
export async function readOffers(
  placement: Placement,
  request: SelectionRequest,
  requestId: string,
  limit?: number,
): Promise<Offers | Refused> {
  const query = candidatesQuery(request, limit);
  const { status, body, detail } = await placement.ask({
    method: 'GET',
    path: '/allocation_candidates',
    query,
    requestId,
  });
  if (status === 400) return { problem: detail };
  if (status !== 200)
    throw new PlacementUnreachable(`GET of candidates at ${PLACEMENT_VERSION} gave ${status}: ${detail}`);
  const { allocation_requests: candidates, provider_summaries } = body as CandidatesBody;
  const summaries = new Map(entriesOf<SummaryBody>(provider_summaries));
  const offers = candidates.map((candidate) => new CandidateOffer(candidate, summaries));
  return { offers, summaries, isSample: limit !== undefined && candidates.length >= limit };
}

/** In the form in which it is shown, and in which Placement takes it. */
export function allocationRequestOf({
  candidate: { allocations, mappings },
}: HostCandidate): AllocationRequest {
  const taken = [...entriesOf<{ resources: unknown }>(allocations)].map(([provider, { resources }]) => [
    provider,
    { resources: Object.fromEntries(entriesOf<number>(resources)) },
  ]);
  return { allocations: Object.fromEntries(taken), mappings: Object.fromEntries(entriesOf(mappings)) };
}

interface CandidatesBody {
  allocation_requests: readonly CandidateBody[];
  provider_summaries: unknown;
}

class CandidateOffer implements HostCandidate {
  readonly roots: readonly string[];
  readonly candidate: CandidateBody;
  #takes: readonly Take[] | undefined;

  constructor(candidate: CandidateBody, summaries: ReadonlyMap<string, SummaryBody>) {
    const roots: string[] = [];
    for (const [provider] of entriesOf(candidate.allocations)) {
      const root = summaries.get(provider)?.root_provider_uuid ?? provider;
      if (!roots.includes(root)) roots.push(root);
    }
    this.roots = roots;
    this.candidate = candidate;
  }

  get takes(): readonly Take[] {
    this.#takes ??= takesOf(this.candidate);
    return this.#takes;
  }
}

function takesOf({ allocations }: CandidateBody): Take[] {
  return [...entriesOf<{ resources: unknown }>(allocations)].flatMap(([provider, { resources }]) =>
    Array.from(entriesOf<number>(resources), ([resourceClass, amount]) => ({
      provider,
      resourceClass,
      amount,
    })),
  );
}
