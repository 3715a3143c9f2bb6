/**
 * What changed at a microversion beyond what the contract declares. The only place that compares microversions.
 */
import { compareMicroversions, type Microversion } from '../../spec/contract/microversion.ts';

const SINCE = {
  /** Idempotency keys are read, and a selection has a URL, which is its location. */
  idempotencyKeys: '1.7',
} as const satisfies Record<string, Microversion>;

export type SchedulerBehaviours = Readonly<Record<keyof typeof SINCE, boolean>>;

export function behavioursAt(version: Microversion): SchedulerBehaviours {
  return { idempotencyKeys: compareMicroversions(SINCE.idempotencyKeys, version) <= 0 };
}
