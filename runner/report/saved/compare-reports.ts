/** Compares the reports of two runs: what got worse, what got better, and what remains. */

import type { Cause } from '../cause.ts';
import type { CaseResult, Report } from '../report.ts';
import { Baseline } from './baseline.ts';
import { subjectOf } from './same-mistake.ts';

export interface ReportComparison {
  before: Report;
  after: Report;
  /** Causes that only the later run has, but for those that are known. */
  added: Cause[];
  /** Causes of the earlier run that the later one, which checked them again, does not have. */
  fixed: Cause[];
  /** Causes of the earlier run that the later one did not check again. */
  unchecked: Cause[];
  /** Causes of both, as the later run has them. */
  remaining: Cause[];
  /** Cases whose verdict differs, and those that only one of the runs has. */
  cases: ChangedCase[];
}

/** A case at a microversion, with the result in each run; undefined where it has none. */
export interface ChangedCase {
  id: string;
  before?: CaseResult;
  after?: CaseResult;
}

/** @param before the report of the earlier run, or of the cloud to compare with */
export function compareReports(before: Report, after: Report, file: string): ReportComparison {
  const baseline = new Baseline(before, file);
  const [earlier, later] = [before, after].map(({ findings }) => new Set(findings.map(subjectOf))) as [
    Set<string>,
    Set<string>,
  ];
  const fixed = new Set(baseline.findFixed(after.findings, after.cases));
  return {
    before,
    after,
    added: after.findings.filter((cause) => cause.knownBy === undefined && !earlier.has(subjectOf(cause))),
    fixed: [...fixed],
    unchecked: before.findings.filter((cause) => !later.has(subjectOf(cause)) && !fixed.has(cause)),
    remaining: after.findings.filter((cause) => earlier.has(subjectOf(cause))),
    cases: listChangedCases(before.cases, after.cases),
  };
}

function listChangedCases(before: readonly CaseResult[], after: readonly CaseResult[]): ChangedCase[] {
  const [earlier, later] = [indexOf(before), indexOf(after)];
  const keys = new Set([...earlier.keys(), ...later.keys()]);
  return [...keys].flatMap((key) => {
    const [one, other] = [earlier.get(key), later.get(key)];
    if (one?.verdict === other?.verdict) return [];
    const { id } = (one ?? other) as CaseResult;
    return [{ id, ...(one && { before: one }), ...(other && { after: other }) }];
  });
}

function indexOf(cases: readonly CaseResult[]): Map<string, CaseResult> {
  return new Map(cases.map((result) => [`${result.id} ${result.microversion}`, result]));
}
