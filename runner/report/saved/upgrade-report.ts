/** Brings reports of earlier format versions into the present form. */

/** A report of version 2 or later gets what its version did not have; every other value stays as it is. */
export function upgradeReport(json: unknown): unknown {
  let report = json as OldReport;
  for (let step = stepOf(report); step; step = stepOf(report))
    report = { ...step(report), formatVersion: (report.formatVersion as number) + 1 };
  return report;
}

type OldReport = { [key: string]: unknown };

function stepOf(report: OldReport | null | undefined): ((report: OldReport) => OldReport) | undefined {
  return STEPS.get(report?.formatVersion);
}

/** By the version that they begin with. */
const STEPS: ReadonlyMap<unknown, (report: OldReport) => OldReport> = new Map([
  [2, upgradeFrom2],
  // It did not list the operations that no case calls.
  [3, (report) => ({ ...report, notRun: [] })],
  // It did not say at which microversions an addition is allowed, which may be absent.
  [4, (report) => report],
  // It had no guidelines, and did not say at which microversions cases were run.
  [5, (report) => ({ ...report, selection: null, guideline: null })],
]);

/** It had no depths (every run was full), no login, and did not say how many cases ran at once. */
function upgradeFrom2({ target, summary, ...report }: OldReport): OldReport {
  return {
    ...report,
    target: target && { ...target, isReference: false },
    summary: { ...(summary as object), unsent: [] },
    depth: 'full',
    login: null,
    outlook: null,
    concurrency: { cases: 1, isFixed: true, repeatedAlone: 0 },
  };
}
