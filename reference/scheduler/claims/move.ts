/** Moves a claim to another host: one write replaces the allocations, and the consumer's group memberships follow. */
import type { Refusal } from '../../handler-result.ts';
import { pauseUpTo } from '../backoff.ts';
import { type Holder, haveSameAmounts } from '../placement/consumers.ts';
import { readConsumers, writeToPlacement } from '../placement/writes.ts';
import { CODES, unavailable } from '../refusals.ts';
import type { AllocationRequest, ServerGroup } from '../registry/records.ts';
import type { SelectionRequest } from '../request.ts';
import type { Scheduler } from '../scheduler.ts';
import { joinGroup } from './group-members.ts';
import { consumerChangedRefusal } from './release.ts';

export interface Move {
  consumer: string;
  /** The consumer before the move. */
  holder: Holder;
  /** UUID of the target host. */
  host: string;
  allocationRequest: AllocationRequest;
  requestId: string;
}

export type MoveOutcome =
  /** The consumer after the move. */
  | { kind: 'moved'; holder: Holder }
  /** The target has no capacity, or a group's policy rules it out. */
  | { kind: 'taken' }
  | { kind: 'refused'; refusal: Refusal };

const MAX_ATTEMPTS = 8;

/** Changes the group memberships before the claim, and back when the claim fails. */
export async function moveClaim(scheduler: Scheduler, move: Move): Promise<MoveOutcome> {
  const { ledger } = scheduler;
  const { consumer, host } = move;
  const before = ledger.state.groupsOf(consumer);
  for (const { uuid } of before) {
    if (await joinGroup(ledger, membershipRequest(consumer, uuid), uuid, { [consumer]: host })) continue;
    await restoreMemberships(scheduler, consumer, before);
    return { kind: 'taken' };
  }
  const outcome = await replaceAllocations(scheduler, move);
  if (outcome.kind !== 'moved') await restoreMemberships(scheduler, consumer, before);
  return outcome;
}

async function restoreMemberships(
  { ledger }: Scheduler,
  consumer: string,
  before: readonly ServerGroup[],
): Promise<void> {
  for (const { uuid, members } of before) {
    const host = members[consumer];
    if (host !== undefined)
      await joinGroup(ledger, membershipRequest(consumer, uuid), uuid, { [consumer]: host });
  }
}

/** A request with only what group membership needs. */
function membershipRequest(consumer: string, group_uuid: string): SelectionRequest {
  return {
    consumers: [consumer],
    project_id: '',
    user_id: '',
    num_alternates: 0,
    group_uuid,
    dry_run: false,
    explain: 'none',
  };
}

async function replaceAllocations({ placement }: Scheduler, move: Move): Promise<MoveOutcome> {
  const { consumer, holder, allocationRequest, requestId } = move;
  const { generation, project_id, user_id, consumer_type } = holder;
  const owner = { project_id, user_id, consumer_type, consumer_generation: generation };
  const body = { ...allocationRequest, ...owner };
  const call = { method: 'PUT', path: `/allocations/${consumer}`, body, requestId } as const;
  let conflicts = 0;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const { status, code } = (await writeToPlacement(placement, call)) ?? { status: 0 };
    if (status === 400 || (status === 409 && code !== 'placement.concurrent_update'))
      return { kind: 'taken' };
    const read = await readConsumers(placement, [consumer], requestId);
    if (read === null)
      return refuseMove(unavailable('It is unknown whether the claim was moved.', CODES.claimUnknown));
    const [after = null] = read;
    const hasChanged = after?.generation !== generation;
    if (after && hasChanged && haveSameAmounts(after.allocations, allocationRequest.allocations))
      return { kind: 'moved', holder: after };
    if (hasChanged) return refuseMove(consumerChangedRefusal(consumer));
    if (status === 409) conflicts += 1;
    await pauseUpTo(5 * 2 ** attempt);
  }
  return refuseMove(
    conflicts === MAX_ATTEMPTS
      ? unavailable('Other writers kept changing the same providers; nothing was changed.', CODES.contention)
      : unavailable('Placement did not move the claim; nothing was changed.', CODES.placementUnavailable),
  );
}

function refuseMove(refusal: Refusal): MoveOutcome {
  return { kind: 'refused', refusal };
}
