/** `/allocation_candidates`. */

import type { HandlerResult } from '../handler-result.ts';
import type { HandlerInput } from '../http/handler.ts';
import type { PlacementBehaviours } from './behaviours.ts';
import type { AllocationCandidate } from './candidates/combine.ts';
import { type FoundCandidates, findCandidates } from './candidates/find-candidates.ts';
import { readCandidatesRequest } from './candidates/read-request.ts';
import type { CandidatesRequest } from './candidates/request.ts';
import { limitToClasses, type ProviderSummary, summariseProvider } from './candidates/summary.ts';
import type { PlacementState } from './state/state.ts';

export function listAllocationCandidates(
  state: PlacementState,
  { query }: HandlerInput,
  behaviours: PlacementBehaviours,
): HandlerResult {
  const request = readCandidatesRequest(query, behaviours);
  if ('refused' in request) return request;
  const found = findCandidates(state, request);
  if ('refused' in found) return found;
  const { allocationsByProvider, summariesOfAllClasses } = behaviours;
  return {
    body: {
      allocation_requests: allocationsByProvider ? found.candidates : found.candidates.map(renderAsList),
      provider_summaries: renderSummaries(state, found, summariesOfAllClasses ? null : classesOf(request)),
    },
  };
}

function renderAsList({ allocations }: AllocationCandidate): unknown {
  return {
    allocations: allocations.map(([uuid, { resources }]) => ({ resource_provider: { uuid }, resources })),
  };
}

/** @param classes null for all */
function renderSummaries(
  state: PlacementState,
  { providers }: FoundCandidates,
  classes: ReadonlySet<string> | null,
): readonly (readonly [string, ProviderSummary])[] {
  return providers.map((provider) => {
    const summary = summariseProvider(state, provider);
    return [provider.uuid, classes ? limitToClasses(summary, classes) : summary];
  });
}

function classesOf({ groups }: CandidatesRequest): ReadonlySet<string> {
  return new Set(groups.flatMap(({ resources }) => [...resources.keys()]));
}
