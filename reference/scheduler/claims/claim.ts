/**
 * Claims in Placement, for all consumers of a request in one call, and finds out what came of it. The first write of a
 * consumer requires that it does not exist yet (generation null), so a repeated write never claims twice.
 */
import { pauseUpTo } from '../backoff.ts';
import { type Holder, haveSameAmounts } from '../placement/consumers.ts';
import type { Placement, PlacementAnswer, PlacementCall } from '../placement/port.ts';
import { readConsumers, writeToPlacement } from '../placement/writes.ts';
import type { AllocationRequest } from '../registry/records.ts';

export interface PlacementClaim {
  consumer: string;
  request: AllocationRequest;
}

export interface ClaimOwner {
  project_id: string;
  user_id: string;
}

export type ClaimOutcome =
  /** Each consumer with its allocations, in the order of the claims. */
  | { kind: 'claimed'; holders: readonly Holder[] }
  /** The capacity or the provider is gone. */
  | { kind: 'taken' }
  /** A consumer already has allocations. */
  | { kind: 'held' }
  /** Other writers kept changing the same providers. */
  | { kind: 'contended' }
  /** Placement rejected the write. */
  | { kind: 'failed'; detail: string }
  /** Placement may have written the claim, and cannot be read. */
  | { kind: 'unknown'; detail: string };

const MAX_ATTEMPTS = 10;
const CONCURRENT_UPDATE = 'placement.concurrent_update';

export async function claim(
  placement: Placement,
  claims: readonly PlacementClaim[],
  owner: ClaimOwner,
  requestId: string,
): Promise<ClaimOutcome> {
  const call = buildCall(claims, owner, requestId);
  const consumers = claims.map(({ consumer }) => consumer);
  let failure: FailedWrite | undefined;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const answer = await writeToPlacement(placement, call);
    const rejected = rejectionOf(answer);
    if (rejected) return rejected;
    const holders = await readConsumers(placement, consumers, requestId);
    if (holders === null) return { kind: 'unknown', detail: 'the consumers cannot be read back' };
    const isConflict = answer?.status === 409;
    // After conflicts only, another writer was first, even if its allocations look the same.
    const mayBeOurs = failure !== undefined || !isConflict;
    if (mayBeOurs && isClaimed(holders, claims, owner)) return { kind: 'claimed', holders };
    if (holders.some((holder) => holder !== null)) return { kind: 'held' };
    if (!isConflict) failure = describeFailure(answer);
    await pauseUpTo(5 * 2 ** Math.min(attempt, 6));
  }
  return failure ?? { kind: 'contended' };
}

type FailedWrite = Extract<ClaimOutcome, { kind: 'failed' | 'unknown' }>;

/** The outcome of a response that rules out a claim; undefined for success, conflicts and failures of the service. */
function rejectionOf(answer: PlacementAnswer | null): ClaimOutcome | undefined {
  if (answer === null || answer.status < 400 || answer.status >= 500) return undefined;
  const { status, code, detail } = answer;
  if (status === 400) return { kind: 'taken' };
  if (status !== 409) return { kind: 'failed', detail };
  return code === CONCURRENT_UPDATE ? undefined : { kind: 'taken' };
}

function describeFailure(answer: PlacementAnswer | null): FailedWrite {
  return answer
    ? { kind: 'failed', detail: `Placement returned ${answer.status}: ${answer.detail}` }
    : { kind: 'unknown', detail: 'Placement did not answer' };
}

function buildCall(claims: readonly PlacementClaim[], owner: ClaimOwner, requestId: string): PlacementCall {
  const [first] = claims as [PlacementClaim];
  if (claims.length === 1) {
    const path = `/allocations/${first.consumer}`;
    return { method: 'PUT', path, body: buildBody(first, owner), requestId };
  }
  const bodies = Object.fromEntries(claims.map((each) => [each.consumer, buildBody(each, owner)]));
  return { method: 'POST', path: '/allocations', body: bodies, requestId };
}

function buildBody({ request }: PlacementClaim, owner: ClaimOwner): unknown {
  const { allocations, mappings } = request;
  return { allocations, mappings, ...owner, consumer_generation: null, consumer_type: 'INSTANCE' };
}

function isClaimed(
  holders: readonly (Holder | null)[],
  claims: readonly PlacementClaim[],
  owner: ClaimOwner,
): holders is readonly Holder[] {
  return holders.every((holder, index) => isOurs(holder, claims[index] as PlacementClaim, owner));
}

function isOurs(holder: Holder | null, { request }: PlacementClaim, owner: ClaimOwner): boolean {
  return (
    holder !== null &&
    holder.project_id === owner.project_id &&
    holder.user_id === owner.user_id &&
    haveSameAmounts(holder.allocations, request.allocations)
  );
}
