/** Releases a consumer's allocations, and reads the consumer back when the response was lost. */

import type { Refusal } from '../../handler-result.ts';
import type { HandlerInput } from '../../http/handler.ts';
import type { Holder } from '../placement/consumers.ts';
import { readConsumers, writeToPlacement } from '../placement/writes.ts';
import { CODES, concurrentUpdate, notFound, unavailable } from '../refusals.ts';
import type { Scheduler } from '../scheduler.ts';

/** Releases all allocations. @returns undefined on success */
export async function releaseAll(
  { placement }: Scheduler,
  uuid: string,
  { requestId }: Pick<HandlerInput, 'requestId'>,
): Promise<Refusal | undefined> {
  const answer = await writeToPlacement(placement, {
    method: 'DELETE',
    path: `/allocations/${uuid}`,
    requestId,
  });
  if (answer?.status === 204) return undefined;
  if (answer?.status === 404) return consumerNotFound(uuid);
  const read = await readConsumers(placement, [uuid], requestId);
  if (read === null) return outcomeUnknown();
  return read[0] === null ? undefined : notReleasedRefusal();
}

/** Releases the allocations if the consumer still has the generation. @returns undefined on success */
export async function releaseGeneration(
  { placement }: Scheduler,
  uuid: string,
  { generation, project_id, user_id, consumer_type }: Holder,
  { requestId }: Pick<HandlerInput, 'requestId'>,
): Promise<Refusal | undefined> {
  const body = { allocations: {}, consumer_generation: generation, project_id, user_id, consumer_type };
  const answer = await writeToPlacement(placement, {
    method: 'PUT',
    path: `/allocations/${uuid}`,
    body,
    requestId,
  });
  if (answer?.status === 204) return undefined;
  if (answer?.status === 409) return consumerChangedRefusal(uuid);
  const read = await readConsumers(placement, [uuid], requestId);
  if (read === null) return outcomeUnknown();
  const [holder] = read;
  if (!holder) return undefined;
  return holder.generation === generation ? notReleasedRefusal() : consumerChangedRefusal(uuid);
}

export function consumerNotFound(uuid: string): Refusal {
  return notFound(`The consumer ${uuid} has no allocations.`, CODES.consumerNotFound);
}

export function consumerChangedRefusal(uuid: string): Refusal {
  return concurrentUpdate(`Another writer has changed the consumer ${uuid}.`);
}

function outcomeUnknown(): Refusal {
  return unavailable('It is unknown whether Placement released the allocations.', CODES.claimUnknown);
}

function notReleasedRefusal(): Refusal {
  return unavailable('Placement did not release the allocations.', CODES.placementUnavailable);
}
