/** Puts a run's findings together into the report, and decides the verdict. */
import type { Microversion } from '../spec/microversion.ts';
import type { Cause } from './causes.ts';
import type { CoverageRow } from './coverage.ts';
import type { Discovered } from './discover.ts';
import type { KnownFailure } from './known-failures.ts';
import type { CaseResult, Report, Summary } from './report.ts';
import type { RunOptions, RunState } from './run-options.ts';
import type { Session } from './session.ts';
import { TOOL } from './tool.ts';
import { VERDICTS, type Verdict } from './verdict.ts';

export interface RunRecord extends RunState {
  options: RunOptions;
  session: Session;
  found: Discovered | null;
  asked: readonly Microversion[];
  seed: string;
  startedAt: Date;
  finishedAt: Date;
}

export function buildReport(record: RunRecord): Report {
  const { options, session, found } = record;
  const findings = session.causes.all();
  const stale = staleKnownFailures(record);
  return {
    format: 'api-interop/report',
    formatVersion: 1,
    tool: TOOL,
    service: options.service.name,
    target: found && { name: options.target.name, ...found },
    documents: { minimum: options.service.oldest, maximum: options.service.newest },
    seed: record.seed,
    startedAt: record.startedAt.toISOString(),
    finishedAt: record.finishedAt.toISOString(),
    partial: record.partial,
    verdict: verdictOf(record, findings, stale),
    problem: record.problem,
    summary: summaryOf(record, findings),
    cases: record.results,
    findings,
    coverage: coverageOf(record),
    setApart: session.setApart(),
    leftBehind: record.leftBehind,
    staleKnownFailures: stale.map(({ place, rule, operation }) => `${place}: ${rule} ${operation}`),
  };
}

/** Of a part of the suite only the operations that it touched are looked at: the rest was not its aim. */
function coverageOf({ options, session, asked }: RunRecord): CoverageRow[] {
  const rows = session.coverage.rows(options.service, asked);
  if (options.only === undefined) return rows;
  const touched = new Set(rows.filter(({ observed }) => observed > 0).map(({ operation }) => operation));
  return rows.filter(({ operation }) => touched.has(operation));
}

/** A violation that was seen stays one, whatever the network did afterwards. */
function verdictOf(
  record: RunRecord,
  findings: readonly Cause[],
  stale: readonly KnownFailure[],
): Report['verdict'] {
  const violated = findings.some(({ level, knownBecause }) => level === 'MUST' && knownBecause === undefined);
  if (violated || stale.length > 0) return 'fail';
  const unasked = record.results.some(({ verdict }) => verdict === 'error' || verdict === 'blocked');
  return record.problem !== null || unasked ? 'error' : 'pass';
}

/** Only a whole run can say that a known failure is gone. */
function staleKnownFailures({ options, session, partial, problem }: RunRecord): KnownFailure[] {
  const whole =
    !partial &&
    problem === null &&
    options.only === undefined &&
    options.selection.kind !== 'range' &&
    options.selection.kind !== 'latest';
  return whole ? session.causes.unused() : [];
}

function summaryOf({ results, session, asked }: RunRecord, findings: readonly Cause[]): Summary {
  const unknown = findings.filter(({ knownBecause }) => knownBecause === undefined);
  return {
    cases: countVerdicts(results),
    exchanges: session.exchanges,
    violations: unknown.filter(({ level }) => level === 'MUST').length,
    warnings: unknown.filter(({ level }) => level === 'SHOULD').length,
    knownFailures: findings.length - unknown.length,
    microversions: asked.length,
  };
}

function countVerdicts(results: readonly CaseResult[]): Record<Verdict, number> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of results) counts[verdict] += 1;
  return counts;
}
