/** `/consumers/{uuid}/reschedule`: moves a claim to the first alternate that can take it. */

import type { HandlerResult } from '../handler-result.ts';
import type { HandlerInput } from '../http/handler.ts';
import type { UuidPath } from '../uuid.ts';
import { leaveGroups } from './claims/group-members.ts';
import { findHostOfAllocations } from './claims/host-of-allocations.ts';
import { moveClaim } from './claims/move.ts';
import { releaseGeneration } from './claims/release.ts';
import { buildSelection } from './claims/selection.ts';
import { staleGeneration, withConsumer } from './consumers.ts';
import type { Holder } from './placement/consumers.ts';
import { CODES, conflict } from './refusals.ts';
import type { AllocationRequest, Alternate, Host } from './registry/records.ts';
import type { Scheduler } from './scheduler.ts';

export async function rescheduleConsumer(
  scheduler: Scheduler,
  call: RescheduleInput,
): Promise<HandlerResult> {
  const { consumer_generation, alternates, release_on_failure = true } = call.body;
  return withConsumer(scheduler, call, async (uuid, holder) => {
    if (holder.generation !== consumer_generation) return staleGeneration(uuid, holder);
    const moved = await moveToFirst(scheduler, uuid, holder, alternates, call.requestId);
    if (moved) return moved;
    const refused = release_on_failure ? await releaseGeneration(scheduler, uuid, holder, call) : undefined;
    if (refused) return refused;
    if (release_on_failure) await leaveGroups(scheduler.ledger, [uuid]);
    return conflict('None of the alternates can take the consumer.', CODES.alternatesExhausted);
  });
}

interface RescheduleBody {
  consumer_generation: number;
  alternates: readonly Alternate[];
  release_on_failure?: boolean;
}

type RescheduleInput = HandlerInput<UuidPath, RescheduleBody>;

/** @returns undefined when no alternate can take the consumer */
async function moveToFirst(
  scheduler: Scheduler,
  consumer: string,
  holder: Holder,
  alternates: readonly Alternate[],
  requestId: string,
): Promise<HandlerResult | undefined> {
  const current = await findHostOfAllocations(scheduler, holder.allocations, requestId);
  for (const [index, { host: target, allocation_request: allocationRequest }] of alternates.entries()) {
    const host = current && findEligibleHost(scheduler, current, target.uuid);
    if (!host) continue;
    const move = { consumer, holder, host: host.uuid, allocationRequest, requestId };
    const outcome = await moveClaim(scheduler, move);
    if (outcome.kind === 'refused') return outcome.refusal;
    if (outcome.kind === 'taken') continue;
    const body = buildSelection({
      consumer,
      holder: outcome.holder,
      host,
      allocationRequest: withMappings(allocationRequest),
      alternates: alternates.slice(index + 1).map(withMappingsOfAlternate),
    });
    return { body };
  }
  return undefined;
}

/** The alternate's host, if it is still enabled and in the cell of the current host. */
function findEligibleHost({ ledger }: Scheduler, current: Host, uuid: string): Host | undefined {
  const { hosts, cells } = ledger.state;
  const target = hosts.get(uuid);
  if (!target?.enabled || target.cell_uuid !== current.cell_uuid) return undefined;
  return cells.get(target.cell_uuid)?.disabled === false ? target : undefined;
}

function withMappingsOfAlternate({ host, allocation_request }: Alternate): Alternate {
  return { host, allocation_request: withMappings(allocation_request) };
}

/** Before 1.11 alternates have no mappings, and no request groups: all providers belong to the empty suffix. */
function withMappings({ allocations, mappings }: AllocationRequest): AllocationRequest {
  return { allocations, mappings: mappings ?? { '': Object.keys(allocations) } };
}
