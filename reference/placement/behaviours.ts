/**
 * The microversions that changed what an operation does, beyond what the documents declare. No other file compares
 * microversions. Additions and removals are in the documents and need no line here.
 */
import { compareMicroversions, type Microversion } from '../../spec/contract/microversion.ts';

const SINCE = {
  /** Replacing a provider's aggregates checks and increments its generation. */
  aggregatesHaveGeneration: '1.19',
  /** `reserved` may equal `total`. */
  reservedMayEqualTotal: '1.26',
  /** Allocations of candidates are an object by provider, no longer a list. */
  allocationsByProvider: '1.12',
  /** Provider summaries have every resource class, not only the requested ones. */
  summariesOfAllClasses: '1.27',
  /** Candidates may use several providers of one tree, and the summaries include the whole tree. */
  nestedCandidates: '1.29',
  /** A request group may have no resources. */
  resourcelessGroups: '1.36',
  /** A provider may change its parent, or become a root. */
  reparenting: '1.37',
  /** Usages are grouped by consumer type. */
  usagesByConsumerType: '1.38',
} as const satisfies Record<string, Microversion>;

export type PlacementBehaviours = Readonly<Record<keyof typeof SINCE, boolean>>;

/** The behaviours at a microversion. */
export function behavioursAt(version: Microversion): PlacementBehaviours {
  const cached = MEMO.get(version);
  if (cached) return cached;
  const made = Object.fromEntries(
    Object.entries(SINCE).map(([name, since]) => [name, compareMicroversions(since, version) <= 0]),
  ) as PlacementBehaviours;
  MEMO.set(version, made);
  return made;
}

const MEMO = new Map<Microversion, PlacementBehaviours>();
