/**
 * Makes the calls of a difference again, so that nothing counts that happens once, or that one target answers otherwise each
 * time; and finds the shortest sequence of calls that shows it.
 */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Scenario, ScenarioStep } from '../../case/generated/scenario.ts';
import type { ComparedCall, ShortestSequence } from '../result/comparison.ts';
import { minimise } from '../shrink/minimise.ts';
import { isSameDifference } from '../shrink/sequence-shrinker.ts';
import { requestOf, type Variation } from '../variations/variation.ts';
import { findCallDifferences, isVolatile } from './answers/find-differences.ts';
import type { CauseBook, Sighting } from './cause-book.ts';
import { idsOf, listBefore } from './choose-steps.ts';
import { describeCall } from './describe-call.ts';
import type { ScenarioContext } from './scenario-context.ts';
import { TargetGroup } from './target-group.ts';
import type { SentCall } from './target-session.ts';

/** A difference that was seen once, with the calls that showed it. */
export interface Candidate {
  sighting: Sighting;
  calls: readonly SentCall[];
}

/** How to come to a call. */
export interface Approach {
  scenario: Scenario;
  step: ScenarioStep;
  at: Microversion;
  variation: Variation;
  /** Steps that are left out. */
  omitted: ReadonlySet<string>;
}

/** A difference has to show in all of these as well. */
const REPEATS = 2;

export class DifferenceConfirmer {
  readonly #context: ScenarioContext;
  readonly #book: CauseBook;
  readonly #shrinks: boolean;

  constructor(context: ScenarioContext, book: CauseBook, shrinks: boolean) {
    this.#context = context;
    this.#book = book;
    this.#shrinks = shrinks;
  }

  /** @param walkAgain makes all calls of the scenario. @returns the calls of each step */
  async confirmWalk(
    scenario: Scenario,
    at: Microversion,
    candidates: readonly Candidate[],
    walkAgain: () => Promise<SentCall[][]>,
  ): Promise<void> {
    let left = candidates;
    for (let repeat = 0; repeat < REPEATS && left.length > 0; repeat += 1) {
      const steps = await walkAgain();
      left = left.filter((candidate) => {
        const stepId = candidate.calls[0]?.stepId;
        return this.#showsAgain(
          candidate,
          steps.find(([first]) => first?.stepId === stepId),
        );
      });
    }
    for (const { sighting, calls } of left) {
      const step = scenario.steps.find(({ id }) => id === calls[0]?.stepId);
      const approach = step && { scenario, step, at, variation: UNCHANGED, omitted: new Set<string>() };
      this.#book.confirm(sighting, await this.#findShortest(sighting, approach));
    }
  }

  async confirm(approach: Approach, candidates: readonly Candidate[]): Promise<void> {
    let left = candidates;
    for (let repeat = 0; repeat < REPEATS && left.length > 0; repeat += 1) {
      const again = await this.#repeat(approach, approach.omitted);
      left = left.filter((candidate) => this.#showsAgain(candidate, again?.last));
    }
    for (const { sighting } of left)
      this.#book.confirm(sighting, await this.#findShortest(sighting, approach));
  }

  #showsAgain({ sighting, calls }: Candidate, again: readonly SentCall[] | undefined): boolean {
    const { difference } = sighting;
    if (again && calls.some((call, index) => isVolatile(difference, call, again[index] as SentCall))) {
      this.#book.addVolatile(sighting);
      return false;
    }
    if (again && shows(again, sighting)) return true;
    this.#book.addFailure(sighting);
    return false;
  }

  async #findShortest(
    sighting: Sighting,
    approach: Approach | undefined,
  ): Promise<ShortestSequence | undefined> {
    if (!this.#shrinks || !approach || !this.#book.isFirstOfGroup(sighting)) return undefined;
    const { scenario, step } = approach;
    const all = listBefore(scenario, step).filter(({ id }) => !approach.omitted.has(id));
    const omittedFor = (kept: readonly ScenarioStep[]) => {
      const keeps = idsOf(kept);
      return idsOf(listBefore(scenario, step).filter(({ id }) => !keeps.has(id)));
    };
    const reproduces = async (kept: readonly ScenarioStep[]) => {
      const again = await this.#repeat(approach, omittedFor(kept));
      return again !== undefined && shows(again.last, sighting);
    };
    // The few that make something are nearly always enough.
    const creations = all.filter(({ isCreation }) => isCreation);
    const start = (await reproduces(creations)) ? creations : (await reproduces(all)) ? all : undefined;
    if (start === undefined) return undefined;
    const hasEnded = () => this.#context.signal?.aborted === true;
    const kept = await minimise(start, { reproduces, hasEnded });
    const last = await this.#repeat(approach, omittedFor(kept));
    if (!last || !shows(last.last, sighting)) return undefined;
    return { calls: last.calls, from: all.length, isSmallest: !hasEnded() };
  }

  /** @returns undefined where not all targets came to the call */
  async #repeat(
    { scenario, step, at, variation }: Approach,
    omitted: ReadonlySet<string>,
  ): Promise<{ last: SentCall[]; calls: ComparedCall[] } | undefined> {
    const group = new TargetGroup(this.#context, scenario, at, { until: step.id, omitted });
    try {
      const outcome = await group.run();
      if ('reason' in outcome || outcome.calls.length === 0) return undefined;
      const before = group.steps();
      const last = await group.send(outcome.calls, variation);
      const calls = [...before, last].map((sent, index) => ({
        ...describeCall(sent, at, this.#context),
        number: index + 1,
      }));
      return { last, calls };
    } finally {
      await group.cleanUp();
    }
  }
}

const UNCHANGED: Variation = { family: 'unchanged', words: '', clause: 'status', change: requestOf };

function shows(calls: readonly SentCall[], { difference }: Sighting): boolean {
  return findCallDifferences(calls).some((one) => isSameDifference(one, difference));
}
