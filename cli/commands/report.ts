/** `interop report FILE…`: renders a saved report, compares two, or lays many beside each other. */
import { COMPARISON_REPORTERS, RUN_MATRIX_REPORTERS } from '../../reporters/reports/registry.ts';
import { REPORTERS } from '../../reporters/run/registry.ts';
import { withGuideline } from '../../runner/guideline/judge-by-guideline.ts';
import type { Report } from '../../runner/report/report.ts';
import { compareReports } from '../../runner/report/saved/compare-reports.ts';
import { isReport, readReport } from '../../runner/report/saved/read-report.ts';
import { buildRunMatrix } from '../../runner/report/saved/run-matrix.ts';
import { SERVICES } from '../../spec/contract/load-service.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments } from '../settings/arguments.ts';
import { findDocumentsFolder } from '../settings/documents/documents-folder.ts';
import { readInput } from '../settings/read-input.ts';
import { deliverReport } from '../settings/reports/deliver-report.ts';
import { readReporter } from '../settings/reports/reporter-setting.ts';
import { writeReport } from '../settings/reports/write-report.ts';
import { readGuidelineFor } from '../settings/run/guideline-setting.ts';
import { UsageError } from '../usage-error.ts';

const OPTIONS = {
  reporter: { type: 'string', multiple: true },
  documents: { type: 'string' },
  guideline: { type: 'string' },
  matrix: { type: 'boolean', default: false },
} as const;

/** More columns than a reader can take in. */
const MAX_RUNS = 100;

export function reportCommand(argv: readonly string[], io: Io): ExitCode {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'report', atMost: MAX_RUNS });
  const [first, second] = positionals;
  if (first === undefined)
    throw new UsageError(
      'Name the report of a run, such as "interop report report.json"; of two, the earlier one first.',
    );
  const names = values.reporter ?? ['console'];
  if (values.guideline !== undefined && (values.matrix || second !== undefined))
    throw new UsageError('--guideline judges one report. Name one, or leave --guideline out.');
  if (values.matrix || positionals.length > 2) return showMatrix(positionals, names, io);
  const before = readFile(first);
  if (second !== undefined) return compareTwo(before, readFile(second), first, names, io);
  const folder = findDocuments(values.documents, before, io.cwd);
  const reporters = names.map((text) => readReporter(text, Object.keys(REPORTERS)));
  if (values.guideline === undefined) {
    deliverReport(before, reporters, folder, io);
    return EXIT.conforms;
  }
  const judged = withGuideline(before, readGuidelineFor(values.guideline, before.service));
  deliverReport(judged, reporters, folder, io);
  return exitCodeOf(judged.verdict);
}

function showMatrix(files: readonly string[], names: readonly string[], io: Io): ExitCode {
  const reporters = names.map((text) => readReporter(text, Object.keys(RUN_MATRIX_REPORTERS)));
  const saved = files.map((file) => ({ file, report: readFile(file) }));
  const [first, ...others] = saved as [(typeof saved)[number], ...typeof saved];
  for (const { report } of others) requireSameService(first.report, report, first.file);
  const matrix = buildRunMatrix(saved);
  for (const setting of reporters) {
    const render = RUN_MATRIX_REPORTERS[setting.name] as (typeof RUN_MATRIX_REPORTERS)[string];
    writeReport(setting, render(matrix), io);
  }
  return EXIT.conforms;
}

function requireSameService(before: Report, after: Report, file: string): void {
  if (before.service === after.service) return;
  throw new UsageError(
    `${file} is a report of ${before.service}, and the other one of ${after.service}. Give reports of one service.`,
  );
}

function compareTwo(before: Report, after: Report, file: string, names: readonly string[], io: Io): ExitCode {
  requireSameService(before, after, file);
  const reporters = names.map((text) => readReporter(text, Object.keys(COMPARISON_REPORTERS)));
  const compared = compareReports(before, after, file);
  for (const setting of reporters) {
    const render = COMPARISON_REPORTERS[setting.name] as (typeof COMPARISON_REPORTERS)[string];
    writeReport(setting, render(compared), io);
  }
  return compared.added.some(({ level }) => level === 'MUST') ? EXIT.violations : EXIT.conforms;
}

function readFile(file: string): Report {
  const report = readReport(readInput('report', file));
  if (isReport(report)) return report;
  throw new UsageError(
    `${file} ${report.problem}. Give the file that "interop run … --reporter json=FILE" or jsonl=FILE wrote.`,
  );
}

/** Only for the lines of documents, which a report does not have. */
function findDocuments(named: string | undefined, { service }: Report, cwd: string): string | undefined {
  if (named !== undefined) return findDocumentsFolder(named, cwd);
  return (SERVICES as readonly string[]).includes(service) ? findDocumentsFolder(service, cwd) : undefined;
}
