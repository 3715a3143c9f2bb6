/** Puts a run's findings together into the report, and decides the verdict. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Cause } from '../report/causes.ts';
import type { CoverageRow } from '../report/coverage.ts';
import type { KnownFindings } from '../report/known.ts';
import type { KnownFailure } from '../report/known-failures.ts';
import {
  type BaselineUse,
  type CaseResult,
  FORMAT_VERSION,
  type Report,
  type ReportSummary,
} from '../report/report.ts';
import { TOOL } from '../report/tool.ts';
import { VERDICTS, type Verdict } from '../verdict.ts';
import type { Discovered } from './discover.ts';
import type { RunOptions, RunState } from './run-options.ts';
import type { Session } from './session.ts';

export interface RunRecord extends RunState {
  options: RunOptions;
  session: Session;
  known: KnownFindings;
  found: Discovered | null;
  asked: readonly Microversion[];
  seed: string;
  startedAt: Date;
  finishedAt: Date;
}

export function buildReport(record: RunRecord): Report {
  const { options, session, known, found } = record;
  const findings = session.causes.all();
  const stale = staleKnownFailures(record);
  return {
    format: 'api-interop/report',
    formatVersion: FORMAT_VERSION,
    tool: TOOL,
    service: options.service.name,
    target: found && { name: options.target.name, ...found },
    documents: { minimum: options.service.oldest, maximum: options.service.newest },
    seed: record.seed,
    startedAt: record.startedAt.toISOString(),
    finishedAt: record.finishedAt.toISOString(),
    partial: record.partial,
    readOnly: options.readOnly === true,
    verdict: verdictOf(record, findings, stale),
    problem: record.problem,
    summary: summaryOf(record, findings),
    cases: record.results,
    findings,
    coverage: coverageOf(record),
    setApart: session.setApart(),
    leftBehind: [...new Set(record.leftBehind)],
    staleKnownFailures: stale.map(lineInWords),
    endedKnownFailures: known
      .ended()
      .map((line) => `${lineInWords(line)}, of ${line.owner}, until ${line.lastDay}`),
    baseline: baselineUse(record, findings),
    network: networkUse(options),
  };
}

/** Of a part of the suite only the operations that it touched are looked at: the rest was not its aim. */
function coverageOf({ options, session, asked }: RunRecord): CoverageRow[] {
  const rows = session.coverage.rows(options.service, asked);
  if (options.only === undefined) return rows;
  const touched = new Set(rows.filter(({ observed }) => observed > 0).map(({ operation }) => operation));
  return rows.filter(({ operation }) => touched.has(operation));
}

function lineInWords({ place, rule, operation }: KnownFailure): string {
  return `${place}: ${rule} ${operation}`;
}

function baselineUse({ options, results }: RunRecord, findings: readonly Cause[]): BaselineUse | null {
  if (!options.baseline) return null;
  const { file, report } = options.baseline;
  const { target, startedAt } = report;
  return { file, target: target?.name ?? '', startedAt, mended: options.baseline.mended(findings, results) };
}

function networkUse({ target }: RunOptions): Report['network'] {
  const { repeated, waited, because } = target.network ?? { repeated: 0, waited: 0, because: {} };
  const causes = Object.entries(because).map(([why, times]) => ({ why, times }));
  return { repeated, waited: Math.round(waited), because: causes };
}

/**
 * A violation that was seen stays one, whatever the network did afterwards. A line of the known failures that has ended
 * says nothing about a target that could not be judged.
 */
function verdictOf(
  record: RunRecord,
  findings: readonly Cause[],
  stale: readonly KnownFailure[],
): Report['verdict'] {
  const violated = findings.some(({ level, knownBy }) => level === 'MUST' && knownBy === undefined);
  const ended = record.found !== null && record.known.ended().length > 0;
  if (violated || stale.length > 0 || ended) return 'fail';
  const unasked = record.results.some(({ verdict }) => verdict === 'error' || verdict === 'blocked');
  return record.problem !== null || unasked ? 'error' : 'pass';
}

/** Only a whole run can say that a known failure is gone. */
function staleKnownFailures({ options, known, partial, problem }: RunRecord): KnownFailure[] {
  const whole =
    !partial &&
    options.readOnly !== true &&
    problem === null &&
    options.only === undefined &&
    options.shard === undefined &&
    options.selection.kind !== 'range' &&
    options.selection.kind !== 'latest';
  return whole ? known.unused() : [];
}

function summaryOf({ results, session, asked }: RunRecord, findings: readonly Cause[]): ReportSummary {
  const unknown = findings.filter(({ knownBy }) => knownBy === undefined);
  return {
    cases: countVerdicts(results),
    exchanges: session.exchanges,
    violations: unknown.filter(({ level }) => level === 'MUST').length,
    warnings: unknown.filter(({ level }) => level === 'SHOULD').length,
    knownFailures: findings.filter(({ knownBy }) => knownBy === 'line').length,
    inBaseline: findings.filter(({ knownBy }) => knownBy === 'baseline').length,
    microversions: asked.length,
  };
}

function countVerdicts(results: readonly CaseResult[]): Record<Verdict, number> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of results) counts[verdict] += 1;
  return counts;
}
