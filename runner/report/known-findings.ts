/** What is known of a target and so does not fail a run: lines of a known-failures file, and a baseline. */

import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Finding } from '../finding.ts';
import type { KnownReason } from './cause.ts';
import { isKnown, isKnownAnswer, type KnownFailure } from './known-failures.ts';
import type { Baseline } from './saved/baseline.ts';

export interface KnownFindingsOptions {
  failures?: readonly KnownFailure[];
  baseline?: Baseline;
  /** `YYYY-MM-DD`, in UTC. */
  today?: string;
}

export class KnownFindings {
  readonly #lines: readonly KnownFailure[];
  readonly #baseline: Baseline | undefined;
  readonly #today: string;
  readonly #used = new Set<KnownFailure>();

  constructor({ failures = [], baseline, today = '' }: KnownFindingsOptions = {}) {
    this.#lines = failures;
    this.#baseline = baseline;
    this.#today = today;
  }

  /** @returns undefined for a new finding, and for one whose line has expired, even if the baseline has it */
  explain(finding: Finding, caseId: string): KnownReason | undefined {
    const lines = this.#lines.filter((line) => isKnown(line, finding));
    for (const line of lines) this.#used.add(line);
    const line = lines.find((candidate) => !this.#hasEnded(candidate));
    if (line) {
      const { reason, owner, lastDay } = line;
      return { knownBecause: reason, knownBy: 'line', owner, until: lastDay };
    }
    if (lines.length > 0 || !this.#baseline?.has(finding, caseId)) return undefined;
    return { knownBecause: `in the baseline ${this.#baseline.name}`, knownBy: 'baseline' };
  }

  /** True where a line says that the operation answers the undeclared status. */
  hasStatus(operation: string, microversion: Microversion, status: number): boolean {
    const answer = { rule: 'status.declared', operation, microversion, status };
    return this.#lines.some((line) => isKnownAnswer(line, answer) && !this.#hasEnded(line));
  }

  /** Lines that matched no finding. */
  unused(): KnownFailure[] {
    return this.#lines.filter((line) => !this.#used.has(line) && !this.#hasEnded(line));
  }

  /** Lines whose last day has passed. */
  ended(): KnownFailure[] {
    return this.#lines.filter((line) => this.#hasEnded(line));
  }

  #hasEnded({ lastDay }: KnownFailure): boolean {
    return lastDay < this.#today;
  }
}
