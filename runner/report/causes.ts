/** Groups findings that one mistake explains, so that a header added everywhere is one line and not a thousand. */
import { compareMicroversions, type Microversion } from '../../spec/contract/microversion.ts';
import type { Finding } from '../finding.ts';
import { KnownFindings, type KnownReason } from './known.ts';
import { maskVolatileValues } from './volatile-values.ts';

/** Findings of one rule about one thing; the finding's own fields are those of the first. */
export interface Cause extends Finding, Partial<KnownReason> {
  count: number;
  operations: string[];
  statuses: number[];
  /** Oldest first. */
  microversions: Microversion[];
  /** Where exactly: an entry for each operation and status. */
  places: CausePlace[];
  /** Ids of the cases in which it was seen. */
  cases: string[];
}

export interface CausePlace {
  operation: string;
  status: number;
  /** The oldest and the newest microversion at which it was seen there. */
  since: Microversion;
  until: Microversion;
}

export class Causes {
  readonly #known: KnownFindings;
  readonly #byKey = new Map<string, Gathering>();

  constructor(known = new KnownFindings()) {
    this.#known = known;
  }

  /** Returns true when the finding is known, so that it does not fail the run. */
  add(finding: Finding, caseId: string): boolean {
    const explanation = this.#known.explain(finding, caseId);
    const key = `${JSON.stringify(explanation) ?? ''}|${keyOf(finding)}`;
    const gathering = this.#byKey.get(key) ?? newGathering(finding, explanation);
    this.#byKey.set(key, gathering);
    gathering.count += 1;
    gathering.cases.add(caseId);
    const { operation, status, microversion } = finding;
    const place = `${operation} ${status}`;
    gathering.seen.set(place, (gathering.seen.get(place) ?? new Set()).add(microversion));
    return explanation !== undefined;
  }

  all(): Cause[] {
    return [...this.#byKey.values()].map(({ finding, explanation, seen, cases, count }) => {
      const places = [...seen].map(([place, versions]) => placeOf(place, versions));
      const versions = new Set([...seen.values()].flatMap((some) => [...some]));
      return {
        ...finding,
        count,
        operations: [...new Set(places.map(({ operation }) => operation))],
        statuses: [...new Set(places.map(({ status }) => status))].sort((a, b) => a - b),
        microversions: [...versions].sort(compareMicroversions),
        places,
        cases: [...cases],
        ...explanation,
      };
    });
  }
}

interface Gathering {
  finding: Finding;
  explanation: KnownReason | undefined;
  count: number;
  /** Microversions by operation and status. */
  seen: Map<string, Set<Microversion>>;
  cases: Set<string>;
}

function newGathering(finding: Finding, explanation: KnownReason | undefined): Gathering {
  return { finding, explanation, count: 0, seen: new Map(), cases: new Set() };
}

/** What is wrong with an answer as a whole is told apart by operation; what is wrong with a named part is not. */
function keyOf({ rule, pointer, expected, actual, operation }: Finding): string {
  const whole = pointer === '' ? `${operation}|${maskVolatileValues(actual)}` : '';
  return [rule, maskVolatileValues(pointer), maskVolatileValues(expected), whole].join('|');
}

/** The name of an operation may have spaces in it, the status has none. */
function placeOf(place: string, seen: ReadonlySet<Microversion>): CausePlace {
  const cut = place.lastIndexOf(' ');
  const versions = [...seen].sort(compareMicroversions);
  const [since, until] = [versions[0], versions.at(-1)] as [Microversion, Microversion];
  return { operation: place.slice(0, cut), status: Number(place.slice(cut + 1)), since, until };
}
