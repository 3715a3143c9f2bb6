/** Placement's calls: which operation, at which microversion, and what is wrong with it, one after the other. */
import type { CallSource, CallSourceOptions } from '../../../runner/case/call-source.ts';
import { Choices } from '../../../runner/case/choices.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { candidateSample } from './candidate-sample.ts';
import type { Draft } from './draft.ts';
import { Drawing } from './drawing.ts';
import { EMPTINESS, removableOf } from './emptiness.ts';
import { takenGenerations } from './generations.ts';
import { weightsAt, wrongsFor } from './kinds.ts';
import { lastingIn } from './learn/lasting.ts';
import { learn } from './learn/learn.ts';
import { ObservedWorld } from './learn/world.ts';
import { namesOf } from './names.ts';
import { type CallOptions, DEFAULTS } from './options.ts';
import { requestOf } from './request.ts';

/** @param options what is asked beyond the usual */
export function placementCalls(
  { service, microversions, token, seed }: CallSourceOptions,
  options: CallOptions = DEFAULTS,
): CallSource {
  const names = namesOf(seed);
  const world = new ObservedWorld(names);
  return {
    next(number) {
      const { drawing, draft } = draw(world, new Choices(seed, 'call', number), microversions, options);
      return requestOf(drawing, draft, { service, token });
    },
    observe(call, answer) {
      try {
        learn(world, call, answer);
      } catch (error) {
        // An answer in no form that the service knows teaches nothing. What is wrong with it the comparison says.
        if (!(error instanceof TypeError)) throw error;
      }
    },
    annotate(call) {
      const sample = candidateSample(call.request, call.microversion);
      return { ...call, dependentValues: takenGenerations(call.request), ...(sample && { sample }) };
    },
    findPersistentPaths: lastingIn,
    reset: () => world.forget(),
    removablePaths: removableOf(names),
    emptyLists: EMPTINESS,
  };
}

/** So many calls more are at the newest; all others are as frequent as each other. */
const AT_NEWEST = 0.2;
const MEANT_TO_SUCCEED = 0.55;

function draw(
  world: ObservedWorld,
  choose: Choices,
  microversions: readonly Microversion[],
  options: CallOptions,
): { drawing: Drawing; draft: Draft } {
  for (;;) {
    const newest = microversions.at(-1) as Microversion;
    const microversion = choose.chance(AT_NEWEST) ? newest : choose.pick(microversions);
    const kind = choose.weighted(weightsAt(microversion, world));
    const wrong = choose.chance(MEANT_TO_SUCCEED) ? null : choose.weighted(wrongsFor(kind));
    const drawing = new Drawing(world, choose, microversions, { microversion, wrong, options });
    const draft = kind.draft(drawing);
    // Where the world has nothing to make such a call with, another one is made.
    if (draft !== undefined) return { drawing, draft };
  }
}
