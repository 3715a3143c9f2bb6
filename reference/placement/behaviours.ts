/**
 * Where a microversion changed what a call does, and not only what it may say: the one place that knows since
 * when. What was added or taken away is in the documents, and needs no line here.
 */
import { compareMicroversions, type Microversion } from '../../spec/contract/microversion.ts';

const SINCE = {
  /** The aggregates of a provider come with its generation, guarded by it and counted in it. */
  aggregatesHaveGeneration: '1.19',
  /** All of an inventory may be reserved. */
  reservedMayEqualTotal: '1.26',
  /** Allocations are told by provider, and no longer in a list. */
  allocationsByProvider: '1.12',
  /** Summaries of candidates tell of every resource class, and not only of those asked for. */
  summariesOfAllClasses: '1.27',
  /** Candidates may take from several providers of one tree, and the summaries show the whole tree. */
  nestedCandidates: '1.29',
  /** A group of a request may ask for a provider without asking for resources. */
  resourcelessGroups: '1.36',
  /** A provider may get another parent, or none. */
  reparenting: '1.37',
  /** Usages are told for each type of consumer. */
  usagesByConsumerType: '1.38',
} as const satisfies Record<string, Microversion>;

export type PlacementBehaviours = Readonly<Record<keyof typeof SINCE, boolean>>;

export function behavioursAt(version: Microversion): PlacementBehaviours {
  const known = MEMO.get(version);
  if (known) return known;
  const made = Object.fromEntries(
    Object.entries(SINCE).map(([name, since]) => [name, compareMicroversions(since, version) <= 0]),
  ) as PlacementBehaviours;
  MEMO.set(version, made);
  return made;
}

const MEMO = new Map<Microversion, PlacementBehaviours>();
