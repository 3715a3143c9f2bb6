/**
 * Where a microversion changed what a call does, and not only what it may say: the one place that knows since
 * when. What was added or taken away is in the documents, and needs no line here.
 */
import { compareMicroversions, type Microversion } from '../../spec/microversion.ts';

const SINCE = {
  /** The aggregates of a provider come with its generation, guarded by it and counted in it. */
  aggregatesHaveGeneration: '1.19',
  /** All of an inventory may be reserved. */
  reservedMayEqualTotal: '1.26',
  /** A provider may get another parent, or none. */
  reparenting: '1.37',
} as const satisfies Record<string, Microversion>;

export type Behaviours = Readonly<Record<keyof typeof SINCE, boolean>>;

export function behavioursAt(version: Microversion): Behaviours {
  const known = MEMO.get(version);
  if (known) return known;
  const made = Object.fromEntries(
    Object.entries(SINCE).map(([name, since]) => [name, compareMicroversions(since, version) <= 0]),
  ) as Behaviours;
  MEMO.set(version, made);
  return made;
}

const MEMO = new Map<Microversion, Behaviours>();
