/**
 * Writes claims into Placement, all of a request in one call, and makes sure of what came of it. The first write of a
 * consumer says that there is none before it (generation null), so a repeated write can never double a claim.
 */
import { type Holder, holdsExactly } from '../placement/consumers.ts';
import type { Placement, PlacementCall } from '../placement/port.ts';
import { readBack, write } from '../placement/writes.ts';
import type { AllocationRequest } from '../registry/records.ts';
import { pause } from '../scheduler.ts';

export interface PlacementClaim {
  consumer: string;
  request: AllocationRequest;
}

export interface ClaimOwner {
  project_id: string;
  user_id: string;
}

export type ClaimOutcome =
  /** What each consumer holds now, in the order of the claims. */
  | { kind: 'claimed'; holders: readonly Holder[] }
  /** The room is gone, or the provider is. */
  | { kind: 'taken' }
  /** A consumer holds something already. */
  | { kind: 'held' }
  /** Others kept writing to the same providers. */
  | { kind: 'contended' }
  /** Placement did not do it. */
  | { kind: 'failed'; detail: string }
  /** Placement may have done it, and cannot be asked. */
  | { kind: 'unknown'; detail: string };

const ATTEMPTS = 10;
const CONCURRENT_UPDATE = 'placement.concurrent_update';

export async function claim(
  placement: Placement,
  claims: readonly PlacementClaim[],
  owner: ClaimOwner,
  requestId: string,
): Promise<ClaimOutcome> {
  let silent = '';
  let conflicts = 0;
  const call = callOf(claims, owner, requestId);
  const consumers = claims.map(({ consumer }) => consumer);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const answer = await write(placement, call);
    const status = answer?.status ?? 0;
    if (status === 400 || (status === 409 && answer?.code !== CONCURRENT_UPDATE)) return { kind: 'taken' };
    if (status >= 401 && status < 500 && status !== 409)
      return { kind: 'failed', detail: answer?.detail ?? '' };
    const holders = await readBack(placement, consumers, requestId);
    if (holders === null) return { kind: 'unknown', detail: 'the consumers cannot be read back' };
    // A conflict alone says that somebody else was there first, however much it looks like what is asked for.
    const mayBeOurs = status === 204 || silent !== '' || status === 0 || status >= 500;
    if (
      mayBeOurs &&
      holders.every((holder, index) => isOurs(holder, claims[index] as PlacementClaim, owner))
    ) {
      return { kind: 'claimed', holders: holders as Holder[] };
    }
    if (holders.some((holder) => holder !== null)) return { kind: 'held' };
    if (status === 409) conflicts += 1;
    else silent = answer ? `it answered ${status}: ${answer.detail}` : 'it did not answer';
    await pause(5 * 2 ** Math.min(attempt, 6));
  }
  if (conflicts === ATTEMPTS) return { kind: 'contended' };
  return silent.startsWith('it answered')
    ? { kind: 'failed', detail: silent }
    : { kind: 'unknown', detail: silent };
}

function callOf(claims: readonly PlacementClaim[], owner: ClaimOwner, requestId: string): PlacementCall {
  const [first] = claims as [PlacementClaim];
  if (claims.length === 1) {
    return {
      method: 'PUT',
      path: `/allocations/${first.consumer}`,
      body: bodyOf(first, owner),
      requestId,
    };
  }
  const all = Object.fromEntries(claims.map((each) => [each.consumer, bodyOf(each, owner)]));
  return { method: 'POST', path: '/allocations', body: all, requestId };
}

function bodyOf({ request }: PlacementClaim, owner: ClaimOwner): unknown {
  const { allocations, mappings } = request;
  return { allocations, mappings, ...owner, consumer_generation: null, consumer_type: 'INSTANCE' };
}

function isOurs(holder: Holder | null, { request }: PlacementClaim, owner: ClaimOwner): boolean {
  return (
    holder !== null &&
    holder.project_id === owner.project_id &&
    holder.user_id === owner.user_id &&
    holdsExactly(holder.allocations, request.allocations)
  );
}
