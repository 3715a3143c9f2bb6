/** Runs one case at one microversion, and always tidies up after it. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Case } from '../case/case.ts';
import type { Cloud } from '../case/cloud.ts';
import { SetupFailed, Skipped, Stopped, UnexpectedAnswer } from '../case/interruptions.ts';
import { Seed } from '../case/seed.ts';
import type { CaseResult } from '../report/report.ts';
import { NetworkError } from '../target/target.ts';
import type { Session } from './session.ts';
import type { Suite } from './suite.ts';

export interface FinishedCase {
  result: CaseResult;
  touched: ReadonlySet<string>;
  leftBehind: string[];
  /** The network ended it before anything was answered; several in a row end the run. */
  networkFailed: boolean;
}

export async function runCase(
  suite: Suite,
  session: Session,
  ofCase: Case,
  microversion: Microversion,
  newest: Microversion,
  seed: string,
): Promise<FinishedCase> {
  const start = performance.now();
  const cloud = suite.newCloud(
    session,
    ofCase,
    microversion,
    newest,
    new Seed(seed, ofCase.id, microversion),
  );
  const ended = await ending(ofCase, cloud);
  const networkFailed = ended instanceof NetworkError && !cloud.cleanup.wasAnswered;
  const leftBehind = await cloud.leave();
  const { id, title, capability, clause } = ofCase;
  return {
    result: {
      id,
      title,
      capability,
      clause,
      microversion,
      ...verdictOf(ended, cloud),
      exchanges: cloud.cleanup.exchanges,
      took: Math.round((performance.now() - start) * 1000) / 1000,
    },
    touched: cloud.touched,
    leftBehind,
    networkFailed,
  };
}

async function ending(ofCase: Case, cloud: Cloud): Promise<unknown> {
  try {
    await ofCase.run(cloud);
    return null;
  } catch (error) {
    return error;
  }
}

function verdictOf(ended: unknown, cloud: Cloud): Pick<CaseResult, 'verdict' | 'reason'> {
  const must = cloud.findings.filter(({ level }) => level === 'MUST');
  if (ended instanceof SetupFailed) return { verdict: 'blocked', reason: ended.message };
  if (ended instanceof Stopped) return { verdict: 'skipped', reason: ended.message };
  if (ended instanceof Skipped && must.length === 0) return { verdict: 'skipped', reason: ended.message };
  if (ended instanceof NetworkError) return { verdict: 'error', reason: ended.message };
  if (ended instanceof UnexpectedAnswer || must.length > 0) return failure(must[0], ended, cloud);
  if (ended !== null)
    return { verdict: 'error', reason: `the case itself failed: ${(ended as Error).stack ?? ended}` };
  const [should] = cloud.findings;
  return should ? { verdict: 'warn', reason: sentence(should) } : { verdict: 'pass', reason: null };
}

function failure(
  first: Cloud['findings'][number] | undefined,
  ended: unknown,
  cloud: Cloud,
): Pick<CaseResult, 'verdict' | 'reason'> {
  if (first) return { verdict: 'fail', reason: sentence(first) };
  // What departed is a known failure: the case ended there, and the rest of it was not asked.
  return { verdict: 'warn', reason: `known failure at ${cloud.microversion}: ${(ended as Error).message}` };
}

function sentence({ rule, pointer, expected, actual }: Cloud['findings'][number]): string {
  return `${rule}${pointer ? ` ${pointer}` : ''}: expected ${expected}, got ${actual}`;
}
