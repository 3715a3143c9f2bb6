/** Gives back what a consumer holds, and makes sure of what came of it. */
import type { HandlerInput, Refusal } from '../../http/handler.ts';
import type { Holder } from '../placement/consumers.ts';
import { readBack, write } from '../placement/writes.ts';
import { CODES, concurrentUpdate, notFound, unavailable } from '../refusals.ts';
import type { Scheduler } from '../scheduler.ts';

/** Whatever the consumer holds. Undefined when that is done. */
export async function releaseAll(
  { placement }: Scheduler,
  uuid: string,
  { requestId }: Pick<HandlerInput, 'requestId'>,
): Promise<Refusal | undefined> {
  const answer = await write(placement, { method: 'DELETE', path: `/allocations/${uuid}`, requestId });
  if (answer?.status === 204) return undefined;
  if (answer?.status === 404) return noConsumer(uuid);
  const now = await readBack(placement, [uuid], requestId);
  if (now === null) return unknown();
  return now[0] === null ? undefined : notDone();
}

/** What the consumer holds, if it still has the generation. Undefined when that is done. */
export async function release(
  { placement }: Scheduler,
  uuid: string,
  { generation, project_id, user_id, consumer_type }: Holder,
  { requestId }: Pick<HandlerInput, 'requestId'>,
): Promise<Refusal | undefined> {
  const body = { allocations: {}, consumer_generation: generation, project_id, user_id, consumer_type };
  const answer = await write(placement, { method: 'PUT', path: `/allocations/${uuid}`, body, requestId });
  if (answer?.status === 204) return undefined;
  if (answer?.status === 409) return changedMeanwhile(uuid);
  const now = await readBack(placement, [uuid], requestId);
  if (now === null) return unknown();
  const [holder] = now;
  if (!holder) return undefined;
  return holder.generation === generation ? notDone() : changedMeanwhile(uuid);
}

export function noConsumer(uuid: string): Refusal {
  return notFound(`The consumer ${uuid} holds nothing.`, CODES.consumerNotFound);
}

export function changedMeanwhile(uuid: string): Refusal {
  return concurrentUpdate(`The consumer ${uuid} was changed meanwhile.`);
}

function unknown(): Refusal {
  return unavailable('Whether Placement gave back what was held is not known.', CODES.claimUnknown);
}

function notDone(): Refusal {
  return unavailable('Placement did not give back what is held.', CODES.placementUnavailable);
}
