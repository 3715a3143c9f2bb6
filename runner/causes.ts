/** Groups findings that one mistake explains, so that a header added everywhere is one line and not a thousand. */
import { compareMicroversions, type Microversion } from '../spec/microversion.ts';
import type { Finding } from './finding.ts';
import { isKnown, type KnownFailure } from './known-failures.ts';

/** Findings of one rule about one thing; the finding's own fields are those of the first. */
export interface Cause extends Finding {
  count: number;
  operations: string[];
  statuses: number[];
  /** Oldest first. */
  microversions: Microversion[];
  /** Ids of the cases in which it was seen. */
  cases: string[];
  /** Set when a line of the known failures explains it. */
  knownBecause?: string;
}

export class Causes {
  readonly #known: readonly KnownFailure[];
  readonly #byKey = new Map<string, Gathering>();
  readonly #used = new Set<KnownFailure>();

  constructor(known: readonly KnownFailure[] = []) {
    this.#known = known;
  }

  /** Returns true when the finding is a known failure. */
  add(finding: Finding, caseId: string): boolean {
    const known = this.#known.find((line) => isKnown(line, finding));
    if (known) this.#used.add(known);
    const key = `${known?.place ?? ''}|${keyOf(finding)}`;
    const gathering = this.#byKey.get(key) ?? newGathering(finding, known);
    this.#byKey.set(key, gathering);
    gathering.count += 1;
    gathering.operations.add(finding.operation);
    gathering.statuses.add(finding.status);
    gathering.microversions.add(finding.microversion);
    gathering.cases.add(caseId);
    return known !== undefined;
  }

  all(): Cause[] {
    return [...this.#byKey.values()].map(
      ({ finding, known, operations, statuses, microversions, cases, count }) => ({
        ...finding,
        count,
        operations: [...operations],
        statuses: [...statuses].sort((a, b) => a - b),
        microversions: [...microversions].sort(compareMicroversions),
        cases: [...cases],
        ...(known && { knownBecause: known.reason }),
      }),
    );
  }

  /** Lines of the known failures that explained nothing. */
  unused(): KnownFailure[] {
    return this.#known.filter((line) => !this.#used.has(line));
  }
}

interface Gathering {
  finding: Finding;
  known: KnownFailure | undefined;
  count: number;
  operations: Set<string>;
  statuses: Set<number>;
  microversions: Set<Microversion>;
  cases: Set<string>;
}

function newGathering(finding: Finding, known: KnownFailure | undefined): Gathering {
  return {
    finding,
    known,
    count: 0,
    operations: new Set(),
    statuses: new Set(),
    microversions: new Set(),
    cases: new Set(),
  };
}

/** What is wrong with an answer as a whole is told apart by operation; what is wrong with a named part is not. */
function keyOf({ rule, pointer, expected, actual, operation }: Finding): string {
  const whole = pointer === '' ? `${operation}|${generalised(actual)}` : '';
  return [rule, generalised(pointer), generalised(expected), whole].join('|');
}

const PARTICULARS = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi,
  /(?<=\/)\d+(?=\/|$)/g,
  /CUSTOM_\w+/g,
];

function generalised(text: string): string {
  return PARTICULARS.reduce((result, pattern) => result.replaceAll(pattern, '*'), text);
}
