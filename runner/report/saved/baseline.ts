/**
 * A baseline: the report of an earlier run. What it contains is known, so that a run fails only on what got worse; a
 * case that passed in it must pass again.
 */
import { isWithin } from '../../../spec/contract/microversion.ts';
import { type Finding, locationText } from '../../finding.ts';
import { CASE_RULES } from '../../rules/case-rules.ts';
import type { Cause, FixedCause } from '../cause.ts';
import type { CaseResult, Report } from '../report.ts';
import { mistakeOf, subjectOf } from './same-mistake.ts';

export class Baseline {
  readonly file: string;
  readonly report: Report;
  readonly #causes = new Map<string, Cause[]>();
  /** Cases with the microversion at which they passed. */
  readonly #passed: ReadonlySet<string>;

  /** @param file as the user named it */
  constructor(report: Report, file: string) {
    this.file = file;
    this.report = report;
    for (const cause of report.findings) {
      const alike = this.#causes.get(mistakeOf(cause)) ?? [];
      this.#causes.set(mistakeOf(cause), [...alike, cause]);
    }
    this.#passed = new Set(report.cases.filter(({ verdict }) => verdict === 'pass').map(taskOf));
  }

  /** `report.json of 2026-07-01` */
  get name(): string {
    return `${this.file} of ${this.report.startedAt.slice(0, 10)}`;
  }

  /** True when the earlier run found the same mistake at the same operation, status and microversion. */
  has(finding: Finding, caseId: string): boolean {
    const mistake = mistakeOf({ ...finding, pointer: locationText(finding.location) });
    const seen = (this.#causes.get(mistake) ?? []).filter(({ places }) =>
      places.some(
        ({ operation, status, since, until }) =>
          operation === finding.operation &&
          status === finding.status &&
          isWithin(finding.microversion, since, until),
      ),
    );
    // A case's own rule is about that case alone: the same words from another case are another mistake.
    if (!RULES_OF_CASES.has(finding.rule)) return seen.length > 0;
    const passed = this.#passed.has(taskOf({ id: caseId, microversion: finding.microversion }));
    return !passed && seen.some(({ cases }) => cases.includes(caseId));
  }

  /** As `listFixed`, with all of each cause. */
  findFixed(findings: readonly Cause[], results: readonly CaseResult[]): Cause[] {
    const remaining = new Set(findings.map(subjectOf));
    return this.report.findings.filter(
      (cause) => !remaining.has(subjectOf(cause)) && wasRunAgain(cause, results),
    );
  }

  /** What is fixed, where the later run repeated every case that had found it, and one passed at each microversion. */
  listFixed(findings: readonly Cause[], results: readonly CaseResult[]): FixedCause[] {
    return this.findFixed(findings, results).map(
      ({ rule, clause, pointer, expected, operations, statuses, microversions }) => {
        return { rule, clause, pointer, expected, operations, statuses, microversions };
      },
    );
  }
}

const RULES_OF_CASES: ReadonlySet<string> = new Set(CASE_RULES.map(({ id }) => id));

function taskOf({ id, microversion }: Pick<CaseResult, 'id' | 'microversion'>): string {
  return `${id} ${microversion}`;
}

function wasRunAgain({ cases, microversions }: Cause, results: readonly CaseResult[]): boolean {
  const run = results.filter(({ id, verdict }) => cases.includes(id) && CONCLUSIVE.has(verdict));
  const ids = new Set(run.map(({ id }) => id));
  const passed = new Set(
    run.filter(({ verdict }) => verdict === 'pass').map(({ microversion }) => microversion),
  );
  return ids.size === cases.length && microversions.every((version) => passed.has(version));
}

const CONCLUSIVE: ReadonlySet<string> = new Set(['pass', 'fail', 'warn']);
