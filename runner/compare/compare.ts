/** Makes identical calls to several targets and compares the answers. */
import { randomBytes } from 'node:crypto';
import type { Microversion } from '../../spec/contract/microversion.ts';
import { selectMicroversions } from '../plan/select-microversions.ts';
import { CannotJudge, discover } from '../target/discover.ts';
import { type CompareContext, type CompareState, needsToStop } from './compare-context.ts';
import type { CompareOptions } from './compare-options.ts';
import { compareRandomCalls } from './random-calls.ts';
import type { Comparison } from './result/comparison.ts';
import { DifferenceCauses } from './result/difference-causes.ts';
import { Tallies } from './result/tallies.ts';
import { AnswerComparer } from './send/answer-comparer.ts';
import { CallRecorder } from './send/call-recorder.ts';
import { requireEmptyTargets, resetTargets } from './send/reset-targets.ts';
import { VersionRanges } from './send/version-ranges.ts';
import { DifferenceShrinker } from './shrink/difference-shrinker.ts';
import { compareSuite } from './suite-calls.ts';

/** Never throws for what a target does: the result's verdict is then `error`, and its `problem` says why. */
export async function compare(options: CompareOptions): Promise<Comparison> {
  const startedAt = new Date();
  const seed = options.seed ?? randomBytes(6).toString('hex');
  const records = { causes: new DifferenceCauses(), tallies: new Tallies() };
  const state: CompareState = {
    ...{ microversions: [], suite: null, calls: 0, uncomparedCalls: 0 },
    ...{ problem: null, leftBehind: [] },
  };
  try {
    const ranges = await discoverRanges(options);
    state.microversions = selectCommonMicroversions(options, ranges);
    await compareAll(createContext(options, seed, ranges, state, records));
  } catch (error) {
    if (!(error instanceof CannotJudge)) throw error;
    state.problem = error.message;
  }
  if (options.signal?.aborted)
    state.problem = 'The comparison was interrupted. What it had created was removed.';
  return buildComparison(options, seed, startedAt, state, records);
}

interface CompareRecords {
  causes: DifferenceCauses;
  tallies: Tallies;
}

function buildComparison(
  { service, targets, calls: requestedCalls }: CompareOptions,
  seed: string,
  startedAt: Date,
  { microversions, suite, calls, uncomparedCalls, problem, leftBehind }: CompareState,
  { causes, tallies }: CompareRecords,
): Comparison {
  return {
    service: service.name,
    seed,
    targets: targets.map(({ name, root }) => ({ name, root })),
    microversions: spanOf(microversions),
    suite,
    calls,
    requestedCalls,
    uncomparedCalls,
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    verdict: causes.size > 0 ? 'different' : problem === null ? 'same' : 'error',
    problem,
    causes: causes.all(),
    tallies: tallies.all(),
    leftBehind,
  };
}

/** @throws CannotJudge when a target does not answer, or does not answer as the service */
async function discoverRanges({
  targets,
  service,
  token,
  tokenCheck,
}: CompareOptions): Promise<VersionRanges> {
  const found = await Promise.all(targets.map((target) => discover(target, service, token, tokenCheck)));
  return new VersionRanges(found, service);
}

/** @throws CannotJudge when no selected microversion is common to all targets */
function selectCommonMicroversions(
  { selection, service, targets }: CompareOptions,
  { all, common }: VersionRanges,
): Microversion[] {
  const selected = selectMicroversions(selection, service, common);
  if (selected.length > 0) return selected;
  const ranges = all.map((one, index) => `${targets[index]?.name} has ${one.minimum} to ${one.maximum}`);
  throw new CannotJudge(`None of the selected microversions is common to all targets: ${ranges.join(', ')}.`);
}

function createContext(
  options: CompareOptions,
  seed: string,
  ranges: VersionRanges,
  state: CompareState,
  { causes, tallies }: CompareRecords,
): CompareContext {
  const { service, token, targets, shrink, signal } = options;
  const { microversions } = state;
  const source = options.createCallSource({ service, microversions, token, seed });
  const recorder = new CallRecorder(new AnswerComparer(targets, service, ranges), causes, tallies, token);
  const resetOptions = {
    ...{ source, targets, token, profile: service.profile },
    microversion: ranges.common.maximum,
  };
  const shrinker = new DifferenceShrinker({
    ...{ recorder, profile: service.profile, token, limits: shrink, signal },
    findPersistentPaths: (request) => source.findPersistentPaths(request),
  });
  return { options, seed, ranges, source, recorder, resetOptions, shrinker, state };
}

async function compareAll(context: CompareContext): Promise<void> {
  const { options, resetOptions, state } = context;
  try {
    await resetTargets(resetOptions);
    await requireEmptyTargets(resetOptions);
    if (options.suite) await compareSuite(context, options.suite);
    if (needsToStop(context) || options.calls === 0) return;
    await requireEmptyTargets(resetOptions);
    await compareRandomCalls(context);
  } finally {
    state.leftBehind.push(...(await resetTargets(resetOptions)));
  }
}

function spanOf(versions: readonly Microversion[]): Comparison['microversions'] {
  const [since] = versions;
  const until = versions.at(-1);
  return since === undefined || until === undefined ? null : { since, until };
}
