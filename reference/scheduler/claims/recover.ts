/** Recovers a request whose scheduler ended between the claim and the response. */
import { findAlternates } from '../candidates/alternates.ts';
import { CandidateHosts } from '../candidates/candidate-hosts.ts';
import { readCandidates } from '../candidates/placement-candidates.ts';
import { createHostViewer } from '../filters/host-view.ts';
import { type Holder, haveSameAmounts, readConsumer } from '../placement/consumers.ts';
import type { AllocationRequest, Host, KeyRecord } from '../registry/records.ts';
import type { SelectionRequest } from '../request.ts';
import type { Scheduler } from '../scheduler.ts';
import { findHostOfAllocations } from './host-of-allocations.ts';
import type { PlacedSelections } from './place.ts';
import { buildSelection } from './selection.ts';

/** @returns null when nothing was claimed. @throws PlacementUnreachable */
export async function recoverClaims(
  scheduler: Scheduler,
  request: SelectionRequest,
  intended: KeyRecord['intended'],
  requestId: string,
): Promise<PlacedSelections | null> {
  const claims: RecoveredClaim[] = [];
  for (const consumer of request.consumers) {
    const found = await findClaim(scheduler, request, consumer, intended, requestId);
    if (!found) return null;
    claims.push(found);
  }
  const alternates = await findNewAlternates(scheduler, request, claims, requestId);
  const selections = claims.map((each, index) =>
    buildSelection({ ...each, alternates: alternates[index] ?? [] }),
  );
  return { selections };
}

interface RecoveredClaim {
  consumer: string;
  holder: Holder;
  host: Host;
  allocationRequest: AllocationRequest;
}

/** @returns null unless the consumer has exactly the allocations that were to be claimed for it */
async function findClaim(
  scheduler: Scheduler,
  { project_id, user_id }: SelectionRequest,
  consumer: string,
  intended: KeyRecord['intended'],
  requestId: string,
): Promise<RecoveredClaim | null> {
  const holder = await readConsumer(scheduler.placement, consumer, requestId);
  const allocationRequest = intended[consumer];
  if (!holder || !allocationRequest) return null;
  if (holder.project_id !== project_id || holder.user_id !== user_id) return null;
  if (!haveSameAmounts(holder.allocations, allocationRequest.allocations)) return null;
  const host = await findHostOfAllocations(scheduler, holder.allocations, requestId);
  return host && { consumer, holder, host, allocationRequest };
}

/** The first ones were lost with the response; the current ones serve as well. */
async function findNewAlternates(
  scheduler: Scheduler,
  request: SelectionRequest,
  claims: readonly RecoveredClaim[],
  requestId: string,
): ReturnType<typeof findAlternates> {
  const read = await readCandidates(scheduler.placement, request, requestId);
  if ('problem' in read) return [];
  const { state } = scheduler.ledger;
  const viewOf = createHostViewer(state, request);
  const selected = claims.map(({ consumer, host }) => ({ consumer, view: viewOf(host) }));
  const context = { failed: new Set<string>(), isPartial: false, requestId };
  return findAlternates(scheduler, request, selected, new CandidateHosts(state, request, read), context);
}
