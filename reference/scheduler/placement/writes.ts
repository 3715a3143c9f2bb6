/** Writes whose response can be lost, and the read that finds out what came of them. */
import { pauseUpTo } from '../backoff.ts';
import { type Holder, readConsumer } from './consumers.ts';
import { type Placement, type PlacementAnswer, type PlacementCall, PlacementUnreachable } from './port.ts';

/** @returns null without a response: the write may have been carried out */
export async function writeToPlacement(
  placement: Placement,
  call: PlacementCall,
): Promise<PlacementAnswer | null> {
  try {
    return await placement.call(call);
  } catch (error) {
    if (error instanceof PlacementUnreachable) return null;
    throw error;
  }
}

const READ_ATTEMPTS = 4;

/** Reads the consumers, in their order, with retries. @returns null when Placement stays unreachable */
export async function readConsumers(
  placement: Placement,
  consumers: readonly string[],
  requestId: string,
): Promise<(Holder | null)[] | null> {
  for (let attempt = 0; attempt < READ_ATTEMPTS; attempt += 1) {
    try {
      return await Promise.all(consumers.map((uuid) => readConsumer(placement, uuid, requestId)));
    } catch (error) {
      if (!(error instanceof PlacementUnreachable)) throw error;
      await pauseUpTo(20 * 2 ** attempt);
    }
  }
  return null;
}
