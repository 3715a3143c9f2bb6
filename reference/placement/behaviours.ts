/**
 * Where a microversion changed what a call does, and not only what it may say: the one place that knows since
 * when. What was added or taken away is in the documents, and needs no line here.
 */
import { compareMicroversions, type Microversion } from '../../spec/microversion.ts';

const SINCE = {
  /** The aggregates of a provider come with its generation, guarded by it and counted in it. */
  aggregatesHaveGeneration: '1.19',
  /** Traits may be forbidden: `required=!NAME`. */
  forbiddenTraits: '1.22',
  /** `member_of` may be repeated. */
  repeatedMemberOf: '1.24',
  /** All of an inventory may be reserved. */
  reservedMayEqualTotal: '1.26',
  /** Aggregates may be forbidden: `member_of=!UUID`. */
  forbiddenAggregates: '1.32',
  /** A provider may get another parent, or none. */
  reparenting: '1.37',
  /** One of several traits may be required: `required=in:A,B`. */
  anyOfTraits: '1.39',
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
