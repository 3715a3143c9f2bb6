/** `/consumers/{uuid}`: shows and releases the allocations that a consumer has in Placement. */

import type { HandlerResult, Refusal } from '../handler-result.ts';
import type { HandlerInput } from '../http/handler.ts';
import { isCanonicalUuid, type UuidPath } from '../uuid.ts';
import { leaveGroups } from './claims/group-members.ts';
import { findHostOfAllocations } from './claims/host-of-allocations.ts';
import { withLocks } from './claims/locks.ts';
import { consumerNotFound, releaseAll, releaseGeneration } from './claims/release.ts';
import { type Holder, readConsumer } from './placement/consumers.ts';
import { PlacementUnreachable } from './placement/port.ts';
import { CODES, concurrentUpdate, unavailable } from './refusals.ts';
import { referenceTo } from './registry/records.ts';
import type { Scheduler } from './scheduler.ts';

export async function getConsumer(
  scheduler: Scheduler,
  call: HandlerInput<UuidPath>,
): Promise<HandlerResult> {
  return withConsumer(scheduler, call, async (uuid, holder) => {
    const { generation, project_id, user_id, allocations } = holder;
    const host = await findHostOfAllocations(scheduler, allocations, call.requestId);
    const shown = host && referenceTo(host);
    return { body: { uuid, consumer_generation: generation, project_id, user_id, host: shown, allocations } };
  });
}

/** Waits while the consumer is being placed, so that it is released before or after that, never in between. */
export async function deleteConsumer(
  scheduler: Scheduler,
  call: HandlerInput<UuidPath>,
): Promise<HandlerResult> {
  const uuid = call.path.uuid;
  return isCanonicalUuid(uuid)
    ? withLocks(scheduler, [uuid], () => releaseConsumer(scheduler, call))
    : consumerNotFound(uuid);
}

async function releaseConsumer(scheduler: Scheduler, call: HandlerInput<UuidPath>): Promise<HandlerResult> {
  const requested = call.query.get('generation')?.[0];
  return withConsumer(scheduler, call, async (uuid, holder) => {
    if (requested !== undefined && Number(requested) !== holder.generation)
      return staleGeneration(uuid, holder);
    const refused =
      requested === undefined
        ? await releaseAll(scheduler, uuid, call)
        : await releaseGeneration(scheduler, uuid, holder, call);
    if (refused) return refused;
    await leaveGroups(scheduler.ledger, [uuid]);
    return {};
  });
}

/** Reads the consumer for an operation; refuses when it has no allocations or cannot be read. */
export async function withConsumer(
  { placement }: Scheduler,
  { path: { uuid }, requestId }: HandlerInput<UuidPath>,
  work: (uuid: string, holder: Holder) => Promise<HandlerResult>,
): Promise<HandlerResult> {
  if (!isCanonicalUuid(uuid)) return consumerNotFound(uuid);
  try {
    const holder = await readConsumer(placement, uuid, requestId);
    return holder ? await work(uuid, holder) : consumerNotFound(uuid);
  } catch (error) {
    if (error instanceof PlacementUnreachable) return unavailable(error.message, CODES.placementUnavailable);
    throw error;
  }
}

export function staleGeneration(uuid: string, { generation }: Holder): Refusal {
  return concurrentUpdate(`The consumer ${uuid} has generation ${generation}.`);
}
