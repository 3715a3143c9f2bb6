/** `/consumers/{uuid}`: what a consumer holds, read from Placement and given back there. */
import type { HandlerInput, HandlerResult, Refusal } from '../http/handler.ts';
import { isCanonicalUuid, type UuidPath } from '../uuid.ts';
import { hostOfAllocations } from './claims/host-of-allocations.ts';
import { withLocks } from './claims/locks.ts';
import { leave } from './claims/membership.ts';
import { noConsumer, release, releaseAll } from './claims/release.ts';
import { type Holder, readConsumer } from './placement/consumers.ts';
import { PlacementUnreachable } from './placement/port.ts';
import { CODES, concurrentUpdate, unavailable } from './refusals.ts';
import { referenceTo } from './registry/records.ts';
import type { Scheduler } from './scheduler.ts';

export async function getConsumer(
  scheduler: Scheduler,
  call: HandlerInput<UuidPath>,
): Promise<HandlerResult> {
  return withHolder(scheduler, call, async (uuid, holder) => {
    const { generation, project_id, user_id, allocations } = holder;
    const host = await hostOfAllocations(scheduler, allocations, call.requestId);
    const shown = host && referenceTo(host);
    return { body: { uuid, consumer_generation: generation, project_id, user_id, host: shown, allocations } };
  });
}

/** While the consumer is being placed this waits: it is given back before or after that, and not in between. */
export async function deleteConsumer(
  scheduler: Scheduler,
  call: HandlerInput<UuidPath>,
): Promise<HandlerResult> {
  const uuid = call.path.uuid;
  return isCanonicalUuid(uuid)
    ? withLocks(scheduler, [uuid], () => giveBackHeld(scheduler, call))
    : noConsumer(uuid);
}

async function giveBackHeld(scheduler: Scheduler, call: HandlerInput<UuidPath>): Promise<HandlerResult> {
  const given = call.query.get('generation')?.[0];
  return withHolder(scheduler, call, async (uuid, holder) => {
    if (given !== undefined && Number(given) !== holder.generation) return stale(uuid, holder);
    const refused =
      given === undefined
        ? await releaseAll(scheduler, uuid, call)
        : await release(scheduler, uuid, holder, call);
    if (refused) return refused;
    await leave(scheduler.ledger, [uuid]);
    return {};
  });
}

/** Asks for what the consumer holds; refuses when that is nothing, or cannot be told. */
export async function withHolder(
  { placement }: Scheduler,
  { path: { uuid }, requestId }: HandlerInput<UuidPath>,
  work: (uuid: string, holder: Holder) => Promise<HandlerResult>,
): Promise<HandlerResult> {
  if (!isCanonicalUuid(uuid)) return noConsumer(uuid);
  try {
    const holder = await readConsumer(placement, uuid, requestId);
    return holder ? await work(uuid, holder) : noConsumer(uuid);
  } catch (error) {
    if (error instanceof PlacementUnreachable) return unavailable(error.message, CODES.placementUnavailable);
    throw error;
  }
}

export function stale(uuid: string, { generation }: Holder): Refusal {
  return concurrentUpdate(`The consumer ${uuid} has generation ${generation}.`);
}
