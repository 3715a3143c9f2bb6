/** Writes whose answer may be lost: who reads back knows what came of them. */
import { pause } from '../scheduler.ts';
import { type Holder, readConsumer } from './consumers.ts';
import { type Placement, type PlacementAnswer, type PlacementCall, PlacementUnreachable } from './port.ts';

/** Null when no answer came: it may be written. */
export async function write(placement: Placement, call: PlacementCall): Promise<PlacementAnswer | null> {
  try {
    return await placement.ask(call);
  } catch (error) {
    if (error instanceof PlacementUnreachable) return null;
    throw error;
  }
}

const READ_ATTEMPTS = 4;

/** What each consumer holds now, in their order; null when it cannot be told. */
export async function readBack(
  placement: Placement,
  consumers: readonly string[],
  requestId: string,
): Promise<(Holder | null)[] | null> {
  for (let attempt = 0; attempt < READ_ATTEMPTS; attempt += 1) {
    try {
      return await Promise.all(consumers.map((uuid) => readConsumer(placement, uuid, requestId)));
    } catch (error) {
      if (!(error instanceof PlacementUnreachable)) throw error;
      await pause(20 * 2 ** attempt);
    }
  }
  return null;
}
