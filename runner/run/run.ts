/** Runs a suite against a target and reports. What a target does never throws: it is in the report. */

import { randomBytes } from 'node:crypto';
import type { Microversion } from '../../spec/contract/microversion.ts';
import { depthPlanOf } from '../plan/derive-depths.ts';
import { estimateCalls } from '../plan/estimate-calls.ts';
import { Plan } from '../plan/plan.ts';
import { selectCases } from '../plan/select-cases.ts';
import { selectMicroversions } from '../plan/select-microversions.ts';
import { skipCase } from '../plan/skip-case.ts';
import type { Task } from '../plan/task.ts';
import { KnownFindings } from '../report/known-findings.ts';
import type { Report } from '../report/report.ts';
import { estimateSecondsLeft } from '../report/run-outlook.ts';
import { CannotJudge, discover } from '../target/discover.ts';
import { requestAt } from '../target/request-at.ts';
import { buildReport, type RunRecord } from './build-report.ts';
import { ConcurrencyLevel } from './concurrency-level.ts';
import { describeEnding, FIRST_VIOLATION } from './describe-ending.ts';
import { type FinishedCase, runCase } from './run-case.ts';
import type { RunOptions } from './run-options.ts';
import { runTasks } from './run-tasks.ts';
import { Session } from './session.ts';

export async function run(options: RunOptions): Promise<Report> {
  const record = startRecord(options);
  const { signal } = options;
  const end = () => record.stop.abort(signal?.reason);
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end);
  try {
    await judgeTarget(record);
  } catch (error) {
    if (!(error instanceof CannotJudge)) throw error;
    record.problem = error.message;
  } finally {
    signal?.removeEventListener('abort', end);
  }
  if (record.problem === null && record.results.every(({ verdict }) => verdict === 'skipped')) {
    record.problem = NOTHING_RUN;
  }
  if (hasBeenEnded(record)) {
    record.isPartial = true;
    record.problem = describeEnding(record);
  }
  return buildReport(record, new Date());
}

/** A run without cases proves nothing. */
const NOTHING_RUN =
  'No case was run: none of the selected ones holds at a microversion that was selected and that the target has. Widen --only or --microversions.';

/** False where the end came after the last case. */
function hasBeenEnded({ stop, isPartial, discovered }: RunRecord): boolean {
  return stop.signal.aborted && (isPartial || discovered === null);
}

function startRecord(options: RunOptions): RunRecord {
  const startedAt = new Date();
  const stop = new AbortController();
  const { knownFailures: failures, baseline, concurrency = 1 } = options;
  const level = options.level ?? new ConcurrencyLevel(concurrency === 'adaptive' ? undefined : concurrency);
  const today = startedAt.toISOString().slice(0, 10);
  const known = new KnownFindings({ ...(failures && { failures }), ...(baseline && { baseline }), today });
  return {
    options,
    session: new Session({ ...options, known, signal: stop.signal, level }),
    level,
    repeatedAlone: 0,
    known,
    seed: options.seed ?? randomBytes(6).toString('hex'),
    startedAt,
    discovered: null,
    microversions: [],
    results: [],
    leftBehind: [],
    problem: null,
    isPartial: false,
    plan: null,
    outlook: null,
    stop,
    failuresInARow: 0,
  };
}

/** @throws CannotJudge */
async function judgeTarget(record: RunRecord): Promise<void> {
  const { target, service, token, suite, selection, tokenAdvice } = record.options;
  const discovered = await discover(target, service, token, suite.tokenCheck, tokenAdvice);
  record.discovered = discovered;
  const { session } = record;
  session.discovered = discovered;
  record.microversions = selectMicroversions(selection, service, discovered);
  // What cases need is created at the target's newest microversion, whatever is selected.
  const [newest] = selectMicroversions({ kind: 'latest' }, service, discovered) as [Microversion];
  await session.checkMember(suite.tokenCheck, newest);
  const latency = record.options.onStart ? await measureLatency(record, newest) : undefined;
  await runAll(record, newest, latency);
}

/** Milliseconds of a call that reads: the median of three, since the first to each process of a service is slow. */
async function measureLatency(
  { options: { target, token, suite, service } }: RunRecord,
  microversion: Microversion,
): Promise<number> {
  const request = requestAt({ profile: service.profile, microversion, token }, 'GET', suite.tokenCheck);
  const times: number[] = [];
  for (let count = 0; count < 3; count += 1) {
    const start = performance.now();
    await target.send(request).catch(() => undefined);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[1] as number;
}

async function runAll(record: RunRecord, newest: Microversion, latency?: number): Promise<void> {
  const { options, session, seed, results, microversions, discovered } = record;
  const { suite, service, selection, chooses, depth = 'full' } = options;
  const cases = selectCases(suite, service, options);
  const depths = depthPlanOf(suite, service, depth);
  const plan = new Plan(cases, {
    service,
    selection,
    microversions,
    depth,
    depths,
    ...(chooses && { chooses }),
  });
  record.plan = plan;
  if (latency !== undefined) announce(record, plan, latency);
  if (selection.kind === 'boundaries' && discovered !== null)
    results.push(...plan.skipped.map((one) => skipCase(one, discovered)));
  const { level } = record;
  const start = performance.now();
  try {
    await runTasks({ plan, level, run: runTask, finish, hasEnded: () => hasEnded(record) });
  } finally {
    record.leftBehind.push(...((await suite.close?.(session)) ?? []));
  }
  if (plan.hasMore) record.isPartial = true;

  function runTask({ ofCase, microversion }: Task, attempt: 1 | 2): Promise<FinishedCase> {
    if (attempt > 1) record.repeatedAlone += 1;
    const names = attempt === 1 ? seed : `${seed} alone`;
    const work = () => runCase({ suite, session, newest, seed: names }, ofCase, microversion);
    return options.observer?.around({ id: ofCase.id, microversion, attempt }, work) ?? work();
  }

  function finish({ ofCase }: Task, finished: FinishedCase): void {
    plan.expand(ofCase, finished.touched);
    addResult(record, finished);
    const { exchanges } = session;
    const secondsLeft = estimateSecondsLeft(record.outlook?.calls, exchanges, performance.now() - start);
    options.onProgress?.({
      done: results.length,
      known: plan.size,
      exchanges,
      secondsLeft,
      last: finished.result,
    });
  }
}

function announce(record: RunRecord, plan: Plan, latency: number): void {
  const { options, discovered, level } = record;
  const { depth = 'full', target } = options;
  const calls = estimateCalls(plan, depth);
  const seconds = Math.round((calls * latency) / level.cases / 1000);
  record.outlook = { calls, latency: Math.round(latency * 10) / 10, seconds };
  if (discovered) options.onStart?.({ target: target.name, discovered, outlook: record.outlook });
}

function hasEnded({ stop, isPartial }: RunRecord): boolean {
  return stop.signal.aborted || isPartial;
}

function addResult(record: RunRecord, finished: FinishedCase): void {
  const { result, leftBehind, hasNetworkFailed, wasStopped } = finished;
  record.results.push(result);
  if (wasStopped) record.isPartial = true;
  if (record.options.failFast && result.verdict === 'fail') record.stop.abort(FIRST_VIOLATION);
  record.leftBehind.push(...leftBehind);
  record.failuresInARow = hasNetworkFailed ? record.failuresInARow + 1 : 0;
  if (record.failuresInARow < MAX_FAILURES_IN_A_ROW) return;
  record.isPartial = true;
  record.problem = `Given up after ${MAX_FAILURES_IN_A_ROW} cases in a row without any answer: ${result.reason}. This says nothing about the cloud; check that the service still runs.`;
}

const MAX_FAILURES_IN_A_ROW = 5;
