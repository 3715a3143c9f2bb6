/** Builds the report of a run and decides its verdict. */
import { isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import type { Plan } from '../plan/plan.ts';
import { formatSelection } from '../plan/select-microversions.ts';
import type { Cause } from '../report/cause.ts';
import type { CoverageRow, NotRun } from '../report/coverage.ts';
import type { KnownFailure } from '../report/known-failures.ts';
import type { KnownFindings } from '../report/known-findings.ts';
import {
  type BaselineUse,
  type CaseResult,
  FORMAT_VERSION,
  type Report,
  type ReportSummary,
} from '../report/report.ts';
import type { RunOutlook } from '../report/run-outlook.ts';
import { TOOL } from '../report/tool.ts';
import type { Discovered } from '../target/discover.ts';
import { VERDICTS, type Verdict } from '../verdict.ts';
import type { ConcurrencyLevel } from './concurrency-level.ts';
import type { RunOptions } from './run-options.ts';
import type { Session } from './session.ts';

/** What a run has gathered so far. */
export interface RunRecord {
  readonly options: RunOptions;
  readonly session: Session;
  readonly known: KnownFindings;
  readonly seed: string;
  readonly startedAt: Date;
  /** Null until the target has answered. */
  discovered: Discovered | null;
  /** Those at which cases run, oldest first. */
  microversions: readonly Microversion[];
  readonly results: CaseResult[];
  readonly leftBehind: string[];
  problem: string | null;
  isPartial: boolean;
  /** Null until the target has answered. */
  plan: Plan | null;
  outlook: RunOutlook | null;
  readonly level: ConcurrencyLevel;
  /** Cases that ran again because the target answered 500 while others ran. */
  repeatedAlone: number;
  /** Ends the run from within. */
  readonly stop: AbortController;
  /** Cases in a row without any answer. */
  failuresInARow: number;
}

export function buildReport(record: RunRecord, finishedAt: Date): Report {
  const { options, session, known, discovered } = record;
  const findings = session.causes.all(options.service);
  const stale = listStaleFailures(record);
  return {
    format: 'api-interop/report',
    formatVersion: FORMAT_VERSION,
    tool: TOOL,
    service: options.service.name,
    target: discovered && {
      name: options.target.name,
      isReference: options.isReference === true,
      ...discovered,
    },
    login: options.login ?? null,
    outlook: record.outlook,
    documents: { minimum: options.service.oldest, maximum: options.service.newest },
    seed: record.seed,
    startedAt: record.startedAt.toISOString(),
    finishedAt: finishedAt.toISOString(),
    partial: record.isPartial,
    readOnly: options.readOnly === true,
    depth: options.depth ?? 'full',
    selection: formatSelection(options.selection),
    verdict: decideVerdict(record, findings, stale),
    problem: record.problem,
    summary: summarise(record, findings),
    guideline: null,
    cases: record.results,
    findings,
    coverage: coverageOf(record),
    notRun: listNotRun(record),
    ignoredHeaders: session.listIgnoredHeaders(),
    leftBehind: [...new Set(record.leftBehind)],
    staleKnownFailures: stale.map(lineText),
    endedKnownFailures: known
      .ended()
      .map((line) => `${lineText(line)}, of ${line.owner}, until ${line.lastDay}`),
    baseline: baselineUse(record, findings),
    network: networkUse(options),
    concurrency: {
      cases: record.level.cases,
      isFixed: record.level.isFixed,
      repeatedAlone: record.repeatedAlone,
    },
  };
}

/** With `--only`, the rows of the operations that the selected cases called. */
function coverageOf({ options, session, microversions }: RunRecord): CoverageRow[] {
  const rows = session.coverage.rows(options.service, microversions);
  if (options.only === undefined) return rows;
  const touched = new Set(rows.filter(({ observed }) => observed > 0).map(({ operation }) => operation));
  return rows.filter(({ operation }) => touched.has(operation));
}

/** Of the operations that the selected microversions have. */
function listNotRun({ options, microversions, discovered }: RunRecord): NotRun[] {
  if (discovered === null || options.only !== undefined) return [];
  const { service, suite } = options;
  return (suite.listUnsampled?.() ?? []).flatMap(({ operation, reason }) => {
    const contract = service
      .revisions(operation)
      .find(({ since, until }) => microversions.some((version) => isWithin(version, since, until)));
    return contract ? [{ operation, method: contract.method, path: contract.path, reason }] : [];
  });
}

function lineText({ place, rule, operation }: KnownFailure): string {
  return `${place}: ${rule} ${operation}`;
}

function baselineUse({ options, results }: RunRecord, findings: readonly Cause[]): BaselineUse | null {
  if (!options.baseline) return null;
  const { file, report } = options.baseline;
  const { target, startedAt } = report;
  return {
    file,
    target: target?.name ?? '',
    startedAt,
    fixed: options.baseline.listFixed(findings, results),
  };
}

function networkUse({ target }: RunOptions): Report['network'] {
  const { repeated, waited, causes } = target.network ?? { repeated: 0, waited: 0, causes: {} };
  const because = Object.entries(causes).map(([why, times]) => ({ why, times }));
  return { repeated, waited: Math.round(waited), because };
}

/**
 * A violation counts whatever the network did afterwards. An expired line of the known failures does not fail a target
 * that could not be judged.
 */
function decideVerdict(
  record: RunRecord,
  findings: readonly Cause[],
  stale: readonly KnownFailure[],
): Report['verdict'] {
  const violated = findings.some(({ level, knownBy }) => level === 'MUST' && knownBy === undefined);
  const ended = record.discovered !== null && record.known.ended().length > 0;
  if (violated || stale.length > 0 || ended) return 'fail';
  const hasNotRun = record.results.some(({ verdict }) => verdict === 'error' || verdict === 'blocked');
  return record.problem !== null || hasNotRun ? 'error' : 'pass';
}

/** Only a complete run shows that a known failure is fixed. */
function listStaleFailures({ options, known, isPartial, problem }: RunRecord): KnownFailure[] {
  const isComplete =
    !isPartial &&
    (options.depth ?? 'full') === 'full' &&
    options.readOnly !== true &&
    problem === null &&
    options.only === undefined &&
    options.shard === undefined &&
    options.selection.kind !== 'range' &&
    options.selection.kind !== 'latest';
  return isComplete ? known.unused() : [];
}

function summarise(
  { results, session, microversions }: RunRecord,
  findings: readonly Cause[],
): ReportSummary {
  const unknown = findings.filter(({ knownBy }) => knownBy === undefined);
  return {
    cases: countVerdicts(results),
    exchanges: session.exchanges,
    violations: unknown.filter(({ level }) => level === 'MUST').length,
    warnings: unknown.filter(({ level }) => level === 'SHOULD').length,
    knownFailures: findings.filter(({ knownBy }) => knownBy === 'line').length,
    inBaseline: findings.filter(({ knownBy }) => knownBy === 'baseline').length,
    microversions: microversions.length,
    unsent: session.listUnsent(),
  };
}

function countVerdicts(results: readonly CaseResult[]): Record<Verdict, number> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of results) counts[verdict] += 1;
  return counts;
}
