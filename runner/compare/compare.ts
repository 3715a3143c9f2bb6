/** Makes identical calls to several targets and compares the answers. Never throws for what a target does. */
import { randomBytes } from 'node:crypto';
import { compareMicroversions, type Microversion } from '../../spec/microversion.ts';
import { CannotJudge, discover } from '../discover.ts';
import { askedMicroversions } from '../select-microversions.ts';
import type { CompareOptions } from './compare-options.ts';
import type { Comparison } from './comparison.ts';
import { DifferenceCauses } from './difference-causes.ts';
import { type Emptying, empty, requireEmpty } from './emptying.ts';
import { Pairing } from './pairing.ts';
import { Tallies } from './tallies.ts';

interface CompareState {
  microversions: readonly Microversion[];
  calls: number;
  problem: string | null;
  leftBehind: string[];
}

export async function compare(options: CompareOptions): Promise<Comparison> {
  const startedAt = new Date();
  const seed = options.seed ?? randomBytes(6).toString('hex');
  const causes = new DifferenceCauses();
  const tallies = new Tallies();
  const state: CompareState = { microversions: [], calls: 0, problem: null, leftBehind: [] };
  try {
    state.microversions = await commonMicroversions(options);
    await compareAll(options, seed, new Pairing(options, causes, tallies), state);
  } catch (error) {
    if (!(error instanceof CannotJudge)) throw error;
    state.problem = error.message;
  }
  if (options.signal?.aborted)
    state.problem = 'The comparison was ended early; what it had made was removed.';
  return {
    service: options.service.name,
    seed,
    targets: options.targets.map(({ name, root }) => ({ name, root })),
    microversions: spanOf(state.microversions),
    calls: state.calls,
    callsWanted: options.calls,
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    verdict: causes.size > 0 ? 'different' : state.problem === null ? 'same' : 'error',
    problem: state.problem,
    causes: causes.all(),
    tallies: tallies.all(),
    leftBehind: state.leftBehind,
  };
}

/** @throws CannotJudge when a target cannot be asked or they have no microversion in common */
async function commonMicroversions(options: CompareOptions): Promise<Microversion[]> {
  const { targets, service, token, tokenCheck, selection } = options;
  const found = await Promise.all(targets.map((target) => discover(target, service, token, tokenCheck)));
  const minimum = found
    .map(({ minimum: oldest }) => oldest)
    .sort(compareMicroversions)
    .at(-1);
  const maximum = found.map(({ maximum: newest }) => newest).sort(compareMicroversions)[0];
  const asked = askedMicroversions(selection, service, minimum as Microversion, maximum as Microversion);
  if (asked.length > 0) return asked;
  throw new CannotJudge(
    `The targets have none of the microversions that were asked for in common: ${found.map((one, index) => `${targets[index]?.name} has ${one.minimum} to ${one.maximum}`).join(', ')}.`,
  );
}

const EMPTY_EVERY = 2000;

async function compareAll(
  options: CompareOptions,
  seed: string,
  pairing: Pairing,
  state: CompareState,
): Promise<void> {
  const { service, token, targets, emptyEvery = EMPTY_EVERY } = options;
  const { microversions } = state;
  const source = options.newCallSource({ service, microversions, token, seed });
  const microversion = microversions.at(-1) as Microversion;
  const emptying: Emptying = { source, targets, token, service: service.name, microversion };
  try {
    await empty(emptying);
    await requireEmpty(emptying);
    let age = 0;
    while (state.calls < options.calls && options.signal?.aborted !== true) {
      const number = state.calls + 1;
      const call = source.next(number);
      const { compared, answer, outcome } = await pairing.ask(call, number);
      state.calls = number;
      age += 1;
      source.learn(call, answer);
      options.onCall?.(compared);
      options.onProgress?.({ calls: number, wanted: options.calls, causes: pairing.causes.size });
      if (outcome !== 'same' && options.keepGoing !== true) break;
      if (outcome === 'apart' || age >= emptyEvery) {
        await empty(emptying);
        options.onCall?.(null);
        age = 0;
      }
    }
  } finally {
    state.leftBehind = await empty(emptying);
  }
}

function spanOf(versions: readonly Microversion[]): Comparison['microversions'] {
  const [since] = versions;
  const until = versions.at(-1);
  return since === undefined || until === undefined ? null : { since, until };
}
