/** The causes of difference that were found, and what was seen and is none. */
import { compareMicroversions, type Microversion } from '../../../spec/contract/microversion.ts';
import type { ComparedCall, ShortestSequence } from '../result/comparison.ts';
import type { Difference } from '../result/difference.ts';
import type { CauseMember, DifferenceGroup } from '../result/scenario-comparison.ts';
import { clauseOf } from './clause-of.ts';

/** Where a difference was seen. */
export interface Sighting {
  difference: Difference;
  scenarioId: string;
  stepId: string;
  operation: string;
  at: Microversion;
  /** The variation; null for a call as the scenario has it. */
  family: string | null;
  words: string;
  /** The clause of the variation. */
  clause: DifferenceGroup['clause'] | null;
  first: ComparedCall;
}

interface Entry {
  sighting: Sighting;
  versions: Set<Microversion>;
  count: number;
  shortest?: ShortestSequence;
}

/** `new` has to be confirmed before it counts. */
export type Standing = 'new' | 'confirmed' | 'unsteady' | 'volatile';

/** How often a difference may fail to show again before it is not looked for again. */
const MOST_FAILURES = 3;

export class CauseBook {
  readonly #confirmed = new Map<string, Entry>();
  readonly #failures = new Map<string, { sighting: Sighting; count: number }>();
  readonly #volatile = new Set<string>();

  standingOf(sighting: Sighting): Standing {
    const key = keyOf(sighting);
    if (this.#confirmed.has(key)) return 'confirmed';
    if (this.#volatile.has(placeOf(sighting))) return 'volatile';
    return (this.#failures.get(key)?.count ?? 0) >= MOST_FAILURES ? 'unsteady' : 'new';
  }

  /** True for the first cause of its group, whose shortest sequence stands for the others. */
  isFirstOfGroup(sighting: Sighting): boolean {
    const group = groupKeyOf(sighting);
    return ![...this.#confirmed.values()].some((entry) => groupKeyOf(entry.sighting) === group);
  }

  /** Where differences were confirmed: what to look at in the versions between. */
  confirmed(): Sighting[] {
    return [...this.#confirmed.values()].map(({ sighting }) => sighting);
  }

  count(sighting: Sighting): void {
    const entry = this.#confirmed.get(keyOf(sighting));
    if (!entry) return;
    entry.count += 1;
    entry.versions.add(sighting.at);
  }

  confirm(sighting: Sighting, shortest?: ShortestSequence): void {
    this.#failures.delete(keyOf(sighting));
    this.#confirmed.set(keyOf(sighting), {
      sighting,
      versions: new Set([sighting.at]),
      count: 1,
      ...(shortest && { shortest }),
    });
  }

  /** It did not show again. */
  addFailure(sighting: Sighting): void {
    const known = this.#failures.get(keyOf(sighting));
    this.#failures.set(keyOf(sighting), { sighting, count: (known?.count ?? 0) + 1 });
  }

  /** A target answers otherwise each time. */
  addVolatile(sighting: Sighting): void {
    this.#volatile.add(placeOf(sighting));
  }

  get size(): number {
    return this.#confirmed.size;
  }

  /** In words. */
  unsteady(): string[] {
    return [...this.#failures.values()].map(
      ({ sighting: { operation, words, at, difference } }) =>
        `${operation} at ${at}${words === '' ? '' : ` with ${words}`}: ${difference.summary}`,
    );
  }

  /** Those with most members first. */
  groups(): DifferenceGroup[] {
    const groups = new Map<string, Entry[]>();
    for (const entry of this.#confirmed.values()) {
      const key = groupKeyOf(entry.sighting);
      groups.set(key, [...(groups.get(key) ?? []), entry]);
    }
    return [...groups.values()]
      .map(describeGroup)
      .sort((a, b) => b.microversions.length - a.microversions.length);
  }
}

function describeGroup(entries: readonly Entry[]): DifferenceGroup {
  const { sighting } = entries[0] as Entry;
  const shortest = entries.find((entry) => entry.shortest)?.shortest;
  const versions = new Set(entries.flatMap((entry) => [...entry.versions]));
  return {
    kind: sighting.difference.kind,
    family: sighting.family,
    summary: sighting.difference.summary,
    clause: clauseOf(sighting.difference, sighting),
    microversions: sortVersions(versions),
    first: sighting.first,
    ...(shortest && { shortest }),
    members: entries.map(describeMember),
  };
}

function describeMember({ sighting, versions, count }: Entry): CauseMember {
  const { operation, words, difference, first } = sighting;
  return {
    operation,
    variation: words,
    location: difference.location,
    summary: difference.summary,
    values: difference.values,
    microversions: sortVersions(versions),
    count,
    first,
  };
}

function sortVersions(versions: Iterable<Microversion>): Microversion[] {
  return [...versions].sort(compareMicroversions);
}

/**
 * A header differs in the answers of many operations for one reason, and a property in all calls of an operation; a status
 * is of one call.
 */
function keyOf({ difference, operation, family, words }: Sighting): string {
  const { kind, location, summary, targetIndexes } = difference;
  const where = [kind, JSON.stringify(location), summary, targetIndexes.join()];
  if (kind === 'header') return where.join('|');
  if (kind === 'body') return [...where, operation].join('|');
  return [...where, operation, family, words].join('|');
}

/** For differences that probably have one cause. */
function groupKeyOf({ difference, operation, family }: Sighting): string {
  const { kind, location, summary } = difference;
  if (kind === 'header') return [kind, location.name, summary].join('|');
  if (kind === 'body') return [kind, lastName(location.pointer), summary].join('|');
  return [kind, summary, family ?? operation].join('|');
}

function lastName(pointer = ''): string {
  return pointer.split('/').findLast((name) => name !== '*' && name !== '') ?? '';
}

/** A header is set by one place of a service for all operations. */
function placeOf({ difference: { kind, location }, operation }: Sighting): string {
  if (kind === 'header') return [kind, location.name].join('|');
  return [operation, kind, JSON.stringify(location)].join('|');
}
