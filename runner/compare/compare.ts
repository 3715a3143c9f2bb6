/** Makes identical calls to several targets and compares the answers. Never throws for what a target does. */
import { randomBytes } from 'node:crypto';
import { isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import { CannotJudge, discover } from '../run/discover.ts';
import { askedMicroversions } from '../run/select-microversions.ts';
import type { CompareOptions } from './compare-options.ts';
import type { Comparison } from './comparison.ts';
import { DifferenceCauses } from './difference/difference-causes.ts';
import { compareRandomCalls } from './random-calls.ts';
import { type Emptying, empty, requireEmpty } from './send/emptying.ts';
import { Observing } from './send/observing.ts';
import { Pairing } from './send/pairing.ts';
import { Shortening } from './shrink/shortening.ts';
import { compareSuite } from './suite-calls.ts';
import { Tallies } from './tallies.ts';
import { VersionRanges } from './version-ranges.ts';
import { type CompareState, isOver, type Work } from './work.ts';

export async function compare(options: CompareOptions): Promise<Comparison> {
  const startedAt = new Date();
  const seed = options.seed ?? randomBytes(6).toString('hex');
  const causes = new DifferenceCauses();
  const tallies = new Tallies();
  const state: CompareState = {
    ...{ microversions: [], suite: null, calls: 0, notShared: 0 },
    ...{ problem: null, leftBehind: [] },
  };
  try {
    const ranges = await rangesOf(options);
    state.microversions = commonMicroversions(options, ranges);
    await compareAll(workOf(options, seed, ranges, state, causes, tallies));
  } catch (error) {
    if (!(error instanceof CannotJudge)) throw error;
    state.problem = error.message;
  }
  if (options.signal?.aborted)
    state.problem = 'The comparison was ended early; what it had made was removed.';
  const { microversions, suite, calls, notShared, problem, leftBehind } = state;
  return {
    service: options.service.name,
    seed,
    targets: options.targets.map(({ name, root }) => ({ name, root })),
    microversions: spanOf(microversions),
    suite,
    calls,
    callsWanted: options.calls,
    notShared,
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    verdict: causes.size > 0 ? 'different' : problem === null ? 'same' : 'error',
    problem,
    causes: causes.all(),
    tallies: tallies.all(),
    leftBehind,
  };
}

/** @throws CannotJudge when a target cannot be asked */
async function rangesOf({ targets, service, token, tokenCheck }: CompareOptions): Promise<VersionRanges> {
  const found = await Promise.all(targets.map((target) => discover(target, service, token, tokenCheck)));
  return new VersionRanges(found, service);
}

/** @throws CannotJudge when the targets have none of the microversions in common */
function commonMicroversions(
  { selection, service, targets }: CompareOptions,
  { all, common }: VersionRanges,
): Microversion[] {
  const { minimum, maximum } = common;
  const asked = askedMicroversions(selection, service, minimum, maximum).filter((version) =>
    isWithin(version, minimum, maximum),
  );
  if (asked.length > 0) return asked;
  const ranges = all.map((one, index) => `${targets[index]?.name} has ${one.minimum} to ${one.maximum}`);
  throw new CannotJudge(
    `The targets have none of the microversions that were asked for in common: ${ranges.join(', ')}.`,
  );
}

function workOf(
  options: CompareOptions,
  seed: string,
  ranges: VersionRanges,
  state: CompareState,
  causes: DifferenceCauses,
  tallies: Tallies,
): Work {
  const { service, token, targets, shrink, signal } = options;
  const { microversions } = state;
  const source = options.createCallSource({ service, microversions, token, seed });
  const pairing = new Pairing(new Observing(targets, service, ranges), causes, tallies, token);
  const emptying: Emptying = {
    ...{ source, targets, token, service: service.name },
    microversion: ranges.common.maximum,
  };
  const shortening = new Shortening({
    ...{ pairing, service: service.name, token, limits: shrink, signal },
    lastingIn: (request) => source.findPersistentPaths(request),
  });
  return { options, seed, ranges, source, pairing, emptying, shortening, state };
}

async function compareAll(work: Work): Promise<void> {
  const { options, emptying, state } = work;
  try {
    await empty(emptying);
    await requireEmpty(emptying);
    if (options.suite) await compareSuite(work, options.suite);
    if (isOver(work) || options.calls === 0) return;
    await requireEmpty(emptying);
    await compareRandomCalls(work);
  } finally {
    state.leftBehind.push(...(await empty(emptying)));
  }
}

function spanOf(versions: readonly Microversion[]): Comparison['microversions'] {
  const [since] = versions;
  const until = versions.at(-1);
  return since === undefined || until === undefined ? null : { since, until };
}
