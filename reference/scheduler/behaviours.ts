/**
 * Where a microversion changed what a call does, and not only what it may say: the one place that knows since when.
 */
import { compareMicroversions, type Microversion } from '../../spec/contract/microversion.ts';

const SINCE = {
  /** Several consumers in a request: then no one of them is the location. */
  manyConsumers: '1.3',
  /** Keys are read, and a selection can be had again, which makes it the location. */
  idempotencyKeys: '1.7',
} as const satisfies Record<string, Microversion>;

export type SchedulerBehaviours = Readonly<Record<keyof typeof SINCE, boolean>>;

export function behavioursAt(version: Microversion): SchedulerBehaviours {
  const has = (since: Microversion) => compareMicroversions(since, version) <= 0;
  return { manyConsumers: has(SINCE.manyConsumers), idempotencyKeys: has(SINCE.idempotencyKeys) };
}
