/** Runs a suite against a target and reports. Never throws for what a target does: that is in the report. */
import { randomBytes } from 'node:crypto';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Case } from '../case/case.ts';
import { KnownFindings } from '../report/known.ts';
import type { CaseResult, Report } from '../report/report.ts';
import { buildReport } from './build-report.ts';
import { selectCases } from './cases-of.ts';
import { CannotJudge, type Discovered, discover } from './discover.ts';
import { Plan } from './plan.ts';
import { type FinishedCase, runCase } from './run-case.ts';
import type { RunOptions, RunState } from './run-options.ts';
import { askedMicroversions } from './select-microversions.ts';
import { Session } from './session.ts';

export async function run(options: RunOptions): Promise<Report> {
  const startedAt = new Date();
  const seed = options.seed ?? randomBytes(6).toString('hex');
  const { knownFailures: failures, baseline } = options;
  const today = startedAt.toISOString().slice(0, 10);
  const known = new KnownFindings({ ...(failures && { failures }), ...(baseline && { baseline }), today });
  const session = new Session({ ...options, known });
  const state: RunState = {
    results: [],
    leftBehind: [],
    problem: null,
    partial: false,
    failuresInARow: 0,
  };
  let found: Discovered | null = null;
  let asked: Microversion[] = [];
  try {
    found = await discover(options.target, options.service, options.token, options.suite.tokenCheck);
    session.discovered = found;
    asked = askedOf(options, found);
    await runAll(options, session, found, asked, seed, state);
  } catch (error) {
    if (!(error instanceof CannotJudge)) throw error;
    state.problem = error.message;
  }
  if (state.problem === null && state.results.every(({ verdict }) => verdict === 'skipped')) {
    state.problem = NOTHING_ASKED;
  }
  if (options.signal?.aborted) {
    state.partial = true;
    state.problem = 'The run was ended before all cases were asked; what it had made was removed.';
  }
  const finishedAt = new Date();
  return buildReport({ options, session, known, found, asked, seed, startedAt, finishedAt, ...state });
}

/** Silence is no conformance. */
const NOTHING_ASKED =
  'No case was asked: none of those selected holds at the microversions that were asked for and that the target has. Widen --only or --microversions.';

async function runAll(
  options: RunOptions,
  session: Session,
  found: Discovered,
  asked: readonly Microversion[],
  seed: string,
  state: RunState,
): Promise<void> {
  const { suite, service, selection } = options;
  // What cases need is made at the newest microversion that the target has, whatever is asked.
  const [newest] = askedOf({ service, selection: { kind: 'latest' } }, found) as [Microversion];
  const plan = new Plan(selectCases(suite, service, options), service, selection, asked);
  if (selection.kind === 'boundaries') state.results.push(...plan.unasked.map((one) => unasked(one, found)));
  await Promise.all(Array.from({ length: options.concurrency ?? 1 }, work));

  async function work(): Promise<void> {
    for (let task = plan.take(); task && !isEnded(); task = plan.take()) {
      const outcome = await runCase(suite, session, task.ofCase, task.microversion, newest, seed);
      plan.expand(task.ofCase, outcome.touched);
      record(state, outcome);
      const { exchanges } = session;
      options.onProgress?.({ done: state.results.length, known: plan.size, exchanges, last: outcome.result });
    }
  }

  function isEnded(): boolean {
    return options.signal?.aborted === true || state.partial;
  }
}

function record(state: RunState, { result, leftBehind, networkFailed }: FinishedCase): void {
  state.results.push(result);
  state.leftBehind.push(...leftBehind);
  giveUpAfterFailures(state, networkFailed, result.reason);
}

const FAILURES_TO_GIVE_UP = 5;

function giveUpAfterFailures(state: RunState, failed: boolean, reason: string | null): void {
  state.failuresInARow = failed ? state.failuresInARow + 1 : 0;
  if (state.failuresInARow < FAILURES_TO_GIVE_UP) return;
  state.partial = true;
  state.problem = `Given up after ${FAILURES_TO_GIVE_UP} cases in a row in which the network let nothing through: ${reason}. Nothing can be said about the cloud; check that the service still runs.`;
}

function askedOf(
  { selection, service }: Pick<RunOptions, 'selection' | 'service'>,
  { minimum, maximum }: Discovered,
): Microversion[] {
  return askedMicroversions(selection, service, minimum, maximum);
}

function unasked(
  { id, title, capability, clause, since, until }: Case,
  { minimum, maximum }: Discovered,
): CaseResult {
  const range = until ? `${since} to ${until}` : `${since} on`;
  const reason = `holds from ${range}, and the microversions asked of the target are not among them (it has ${minimum} to ${maximum})`;
  return {
    id,
    title,
    capability,
    clause,
    microversion: null,
    verdict: 'skipped',
    reason,
    exchanges: 0,
    took: 0,
  };
}
