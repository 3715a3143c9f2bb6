/** Runs one case at one microversion, and always cleans up after it. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Case } from '../case/case.ts';
import type { Cloud } from '../case/cloud.ts';
import { Seed } from '../case/generated/seed.ts';
import { QuotaReached, SetupFailed, Skipped, Stopped, UnexpectedAnswer } from '../case/interruptions.ts';
import type { Suite } from '../case/suite.ts';
import { type Finding, locationText } from '../finding.ts';
import type { CaseResult } from '../report/report.ts';
import { SAFE_METHODS } from '../target/safe-methods.ts';
import { NetworkError, type NetworkTally } from '../target/target.ts';
import { CrowdedAnswer } from './crowded-answer.ts';
import type { Session } from './session.ts';

export interface FinishedCase {
  result: CaseResult;
  touched: ReadonlySet<string>;
  leftBehind: string[];
  /** The network failed before the first answer; several of these in a row end the run. */
  hasNetworkFailed: boolean;
  /** The run was ended during the case. */
  wasStopped: boolean;
  /** It ended with a 500 while other cases ran, which is not judged. */
  wasCrowded: boolean;
  /** A quota was in the way, maybe because of what other cases have. */
  hasReachedQuota: boolean;
  /** True where that answer was a 500. */
  hasErrorAmongOthers: boolean;
}

/** What all cases of a run share. */
export interface CaseContext {
  suite: Suite;
  session: Session;
  /** The target's newest microversion. */
  newest: Microversion;
  /** Of the run. */
  seed: string;
}

/** Runs the case once more, under new names, where a single lost write would otherwise leave it without a verdict. */
export async function runCase(
  context: CaseContext,
  ofCase: Case,
  microversion: Microversion,
): Promise<FinishedCase> {
  const { target } = context.session;
  const { hasLostWrite, ...first } = await runOnce(context, ofCase, microversion, []);
  if (!hasLostWrite || target.network === undefined) return first;
  countRepeat(target.network);
  const { hasLostWrite: _, ...second } = await runOnce(context, ofCase, microversion, ['again']);
  const exchanges = first.result.exchanges + second.result.exchanges;
  return {
    ...second,
    result: { ...second.result, exchanges, took: first.result.took + second.result.took },
    touched: new Set([...first.touched, ...second.touched]),
    leftBehind: [...first.leftBehind, ...second.leftBehind],
  };
}

/** The report lists it with the retries of single calls. */
function countRepeat(network: NetworkTally): void {
  const why = 'a write was lost, so its case ran again under new names';
  network.repeated += 1;
  network.causes[why] = (network.causes[why] ?? 0) + 1;
}

/** @param again what makes the names differ from those of an earlier attempt */
async function runOnce(
  { suite, session, newest, seed }: CaseContext,
  ofCase: Case,
  microversion: Microversion,
  again: readonly string[],
): Promise<FinishedCase & { hasLostWrite: boolean }> {
  const start = performance.now();
  const caseSeed = new Seed(seed, ofCase.id, microversion, ...again);
  const cloud = suite.newCloud(session, ofCase, microversion, newest, caseSeed);
  const thrown = await catchThrown(ofCase, cloud);
  const hasNetworkFailed = thrown instanceof NetworkError && !cloud.cleanup.wasAnswered;
  const leftBehind = await cloud.cleanUp();
  const { id, title, capability, clause } = ofCase;
  return {
    result: {
      id,
      title,
      capability,
      clause,
      microversion,
      ...decideVerdict(thrown, cloud),
      exchanges: cloud.cleanup.exchanges,
      took: Math.round((performance.now() - start) * 1000) / 1000,
    },
    touched: cloud.touched,
    leftBehind,
    hasNetworkFailed,
    wasStopped: thrown instanceof Stopped,
    hasLostWrite: isLostWrite(thrown),
    wasCrowded: thrown instanceof CrowdedAnswer || cloud.cleanup.wasCrowded,
    hasReachedQuota: thrown instanceof QuotaReached,
    hasErrorAmongOthers: thrown instanceof CrowdedAnswer && thrown.isError,
  };
}

/** Calls that can be repeated without harm were repeated already. */
function isLostWrite(thrown: unknown): boolean {
  return thrown instanceof NetworkError && thrown.isTransient && !SAFE_METHODS.has(thrown.request.method);
}

/** Null for a case that ran to its end. */
async function catchThrown(ofCase: Case, cloud: Cloud): Promise<unknown> {
  try {
    await ofCase.run(cloud);
    return null;
  } catch (error) {
    return error;
  }
}

function decideVerdict(thrown: unknown, cloud: Cloud): Pick<CaseResult, 'verdict' | 'reason'> {
  const violations = cloud.findings.filter(({ level }) => level === 'MUST');
  if (thrown instanceof SetupFailed) return { verdict: 'blocked', reason: thrown.message };
  if (thrown instanceof Stopped) return { verdict: 'skipped', reason: thrown.message };
  if (thrown instanceof Skipped && violations.length === 0)
    return { verdict: 'skipped', reason: thrown.message };
  if (thrown instanceof NetworkError) return { verdict: 'error', reason: thrown.message };
  if (thrown instanceof UnexpectedAnswer || violations.length > 0)
    return failure(violations[0], thrown, cloud);
  if (thrown !== null)
    return { verdict: 'error', reason: `the case itself failed: ${(thrown as Error).stack ?? thrown}` };
  const [warning] = cloud.findings;
  return warning ? { verdict: 'warn', reason: findingText(warning) } : { verdict: 'pass', reason: null };
}

function failure(
  first: Finding | undefined,
  thrown: unknown,
  cloud: Cloud,
): Pick<CaseResult, 'verdict' | 'reason'> {
  if (first) return { verdict: 'fail', reason: findingText(first) };
  // The unexpected answer is a known failure: the case ended there, and the rest of it was not run.
  return { verdict: 'warn', reason: `known failure at ${cloud.microversion}: ${(thrown as Error).message}` };
}

function findingText({ rule, location, expected, actual }: Finding): string {
  return `${[rule, locationText(location)].join(' ').trim()}: expected ${expected}, got ${actual}`;
}
