/** Finds out what a request came to whose scheduler was cut off between the claim and the answer. */
import { alternatesFor } from '../candidates/alternates.ts';
import { hostViewer } from '../candidates/host-views.ts';
import { readOffers } from '../candidates/offers.ts';
import { CandidateHosts } from '../candidates/pick.ts';
import { type Holder, holdsExactly, readConsumer } from '../placement/consumers.ts';
import { PLACEMENT_VERSION } from '../placement/port.ts';
import { type AllocationRequest, type Host, type KeyRecord, referenceTo } from '../registry/records.ts';
import type { SelectionRequest } from '../request.ts';
import type { Scheduler } from '../scheduler.ts';
import { hostOfAllocations } from './host-of-allocations.ts';
import type { Placed } from './place.ts';

/** Null when nothing was claimed. @throws PlacementUnreachable */
export async function recovered(
  scheduler: Scheduler,
  request: SelectionRequest,
  intended: KeyRecord['intended'],
  requestId: string,
): Promise<Placed | null> {
  const claimed: Claimed[] = [];
  for (const consumer of request.consumers) {
    const found = await findClaim(scheduler, request, consumer, intended, requestId);
    if (!found) return null;
    claimed.push(found);
  }
  const alternates = await freshAlternates(scheduler, request, claimed, requestId);
  const selections = claimed.map(({ consumer, holder, host, allocation_request }, index) => ({
    consumer_uuid: consumer,
    consumer_generation: holder.generation,
    host: referenceTo(host),
    allocation_request,
    placement_version: PLACEMENT_VERSION,
    alternates: alternates[index] ?? [],
  }));
  return { selections };
}

interface Claimed {
  consumer: string;
  holder: Holder;
  host: Host;
  allocation_request: AllocationRequest;
}

/** Null unless the consumer holds just what was to be claimed for it. */
async function findClaim(
  scheduler: Scheduler,
  { project_id, user_id }: SelectionRequest,
  consumer: string,
  intended: KeyRecord['intended'],
  requestId: string,
): Promise<Claimed | null> {
  const holder = await readConsumer(scheduler.placement, consumer, requestId);
  const allocation_request = intended[consumer];
  if (!holder || !allocation_request) return null;
  if (holder.project_id !== project_id || holder.user_id !== user_id) return null;
  if (!holdsExactly(holder.allocations, allocation_request.allocations)) return null;
  const host = await hostOfAllocations(scheduler, holder.allocations, requestId);
  return host && { consumer, holder, host, allocation_request };
}

/** They were lost with the answer, and what there is now is as good. */
async function freshAlternates(
  scheduler: Scheduler,
  request: SelectionRequest,
  claimed: readonly Claimed[],
  requestId: string,
): ReturnType<typeof alternatesFor> {
  const offers = await readOffers(scheduler.placement, request, requestId);
  if ('problem' in offers) return [];
  const { state } = scheduler.ledger;
  const viewOf = hostViewer(state, request);
  const picks = claimed.map(({ consumer, host }) => ({ consumer, view: viewOf(host) }));
  const facts = { failed: new Set<string>(), isSample: false, requestId };
  return alternatesFor(scheduler, request, picks, new CandidateHosts(state, request, offers), facts);
}
