/**
 * A baseline: the report of an earlier run, by which a run fails on what got worse only. What it has is known; a case
 * that went well in it must still do so.
 */
import { isWithin } from '../../spec/contract/microversion.ts';
import type { Finding } from '../finding.ts';
import { CASE_RULES } from '../rules/case-rules.ts';
import type { Cause } from './causes.ts';
import type { CaseResult, Report } from './report.ts';
import { maskVolatileValues } from './volatile-values.ts';

/** What an earlier run found and a later one, which asked for it again, did not. */
export type FixedFinding = Pick<
  Cause,
  'rule' | 'clause' | 'pointer' | 'expected' | 'operations' | 'statuses' | 'microversions'
>;

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
      const alike = this.#causes.get(likenessOf(cause)) ?? [];
      this.#causes.set(likenessOf(cause), [...alike, cause]);
    }
    this.#passed = new Set(report.cases.filter(({ verdict }) => verdict === 'pass').map(taskOf));
  }

  /** `report.json of 2026-07-01` */
  get name(): string {
    return `${this.file} of ${this.report.startedAt.slice(0, 10)}`;
  }

  /** True when the earlier run saw the same mistake at the same operation, status and microversion. */
  has(finding: Finding, caseId: string): boolean {
    const causes = this.#causes.get(likenessOf(finding)) ?? [];
    const seen = causes.filter(({ places }) =>
      places.some(
        ({ operation, status, since, until }) =>
          operation === finding.operation &&
          status === finding.status &&
          isWithin(finding.microversion, since, until),
      ),
    );
    // What a case states is the case's own: another case that departs in the same words is another mistake.
    if (!ASKED_BY_CASES.has(finding.rule)) return seen.length > 0;
    const passed = this.#passed.has(taskOf({ id: caseId, microversion: finding.microversion }));
    return !passed && seen.some(({ cases }) => cases.includes(caseId));
  }

  /** What is gone, where the later run asked every case that had shown it, and one passed at each microversion. */
  mended(findings: readonly Cause[], results: readonly CaseResult[]): FixedFinding[] {
    const still = new Set(findings.map(subjectOf));
    return this.report.findings
      .filter((cause) => !still.has(subjectOf(cause)) && wasAskedAgain(cause, results))
      .map(({ rule, clause, pointer, expected, operations, statuses, microversions }) => {
        return { rule, clause, pointer, expected, operations, statuses, microversions };
      });
  }
}

const ASKED_BY_CASES: ReadonlySet<string> = new Set(CASE_RULES.map(({ id }) => id));

function likenessOf({ rule, pointer, expected }: Finding): string {
  return [rule, maskVolatileValues(pointer), inOrder(maskVolatileValues(expected))].join('|');
}

/** Where UUIDs are keys or decide an order, chance says which part of a JSON text comes first. */
function inOrder(text: string): string {
  return /^[[{]/.test(text)
    ? text
        .split(/[,{}[\]]/)
        .sort()
        .join()
    : text;
}

/** What is wrong with an answer as a whole is another mistake at another operation. */
function subjectOf(finding: Finding): string {
  return `${likenessOf(finding)}|${finding.pointer === '' ? finding.operation : ''}`;
}

function taskOf({ id, microversion }: Pick<CaseResult, 'id' | 'microversion'>): string {
  return `${id} ${microversion}`;
}

function wasAskedAgain({ cases, microversions }: Cause, results: readonly CaseResult[]): boolean {
  const asked = results.filter(({ id, verdict }) => cases.includes(id) && CONCLUDED.has(verdict));
  const ids = new Set(asked.map(({ id }) => id));
  const passed = new Set(
    asked.filter(({ verdict }) => verdict === 'pass').map(({ microversion }) => microversion),
  );
  return ids.size === cases.length && microversions.every((version) => passed.has(version));
}

const CONCLUDED: ReadonlySet<string> = new Set(['pass', 'fail', 'warn']);
