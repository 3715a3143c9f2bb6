/** `/allocation_candidates`. */
import type { HandlerInput, HandlerResult } from '../http/handler.ts';
import type { PlacementBehaviours } from './behaviours.ts';
import type { AllocationCandidate } from './candidates/combine.ts';
import { type FoundCandidates, findCandidates } from './candidates/find-candidates.ts';
import { readCandidatesRequest } from './candidates/read-request.ts';
import type { CandidatesRequest } from './candidates/request.ts';
import { limitedTo, type ProviderSummary, summaryOf } from './candidates/summary.ts';
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
      allocation_requests: allocationsByProvider ? found.candidates : found.candidates.map(shownInList),
      provider_summaries: summaries(state, found, summariesOfAllClasses ? null : classesOf(request)),
    },
  };
}

function shownInList({ allocations }: AllocationCandidate): unknown {
  return {
    allocations: allocations.map(([uuid, { resources }]) => ({ resource_provider: { uuid }, resources })),
  };
}

/** @param classes null for all */
function summaries(
  state: PlacementState,
  { providers }: FoundCandidates,
  classes: ReadonlySet<string> | null,
): readonly (readonly [string, ProviderSummary])[] {
  return providers.map((provider) => {
    const summary = summaryOf(state, provider);
    return [provider.uuid, classes ? limitedTo(summary, classes) : summary];
  });
}

function classesOf({ groups }: CandidatesRequest): ReadonlySet<string> {
  return new Set(groups.flatMap(({ resources }) => [...resources.keys()]));
}
