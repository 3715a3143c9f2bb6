/** Makes the calls of scenarios, and changes of them, at all targets, and records what differs. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Scenario, ScenarioStep } from '../../case/generated/scenario.ts';
import type { Difference } from '../result/difference.ts';
import { nameInvalidAnswer } from '../result/invalid-answer.ts';
import { isKnownParameter, listPairs } from '../variations/query.ts';
import { listVariations } from '../variations/registry.ts';
import { requestOf, type Variation } from '../variations/variation.ts';
import { findCallDifferences } from './answers/find-differences.ts';
import type { CauseBook, Sighting } from './cause-book.ts';
import { idsOf, listBefore, omitAllButCreations, omitReads, type VariedStep } from './choose-steps.ts';
import { type Candidate, DifferenceConfirmer } from './confirm-difference.ts';
import { describeCall } from './describe-call.ts';
import type { ScenarioContext } from './scenario-context.ts';
import { TargetGroup } from './target-group.ts';
import type { SentCall } from './target-session.ts';

export interface ComparerOptions {
  /** Sends no call that writes. */
  isReadOnly: boolean;
  /** Looks for the shortest sequence of each difference. */
  shrinks: boolean;
  /** Called after each run of a scenario or variation. */
  onStep(): void;
}

export class ScenarioComparer {
  /** Steps that could not be compared, with the reason and the versions. */
  readonly notCompared = new Map<string, Microversion[]>();
  readonly #context: ScenarioContext;
  readonly #book: CauseBook;
  readonly #options: ComparerOptions;
  readonly #confirmer: DifferenceConfirmer;
  /** What comes before a step, once it is known to suffice. */
  readonly #omitted = new Map<ScenarioStep, ReadonlySet<string>>();

  constructor(context: ScenarioContext, book: CauseBook, options: ComparerOptions) {
    this.#context = context;
    this.#book = book;
    this.#options = options;
    this.#confirmer = new DifferenceConfirmer(context, book, options.shrinks);
  }

  /** Makes all calls of a scenario as it has them. */
  async walk(scenario: Scenario, at: Microversion): Promise<void> {
    const { steps, reason } = await this.#walkOnce(scenario, at);
    if (reason !== undefined) this.#note(`${scenario.id}: ${reason}`, at);
    const candidates = steps.flatMap((calls) => this.#observe(calls, at, null, scenario));
    this.#options.onStep();
    if (candidates.length === 0) return;
    await this.#confirmer.confirmWalk(scenario, at, candidates, async () => {
      return (await this.#walkOnce(scenario, at)).steps;
    });
  }

  /**
   * Makes a call of a step, changed in one way each time.
   * @param only names of variations, and `UNCHANGED` for the call as it is; all variations when absent
   */
  async vary({ scenario, step }: VariedStep, at: Microversion, only?: ReadonlySet<string>): Promise<void> {
    const omitted = await this.#findOmitted(scenario, step, at);
    if (omitted === undefined) return;
    const variations: Variation[] = [];
    const accepted: Variation[] = [];
    const isOfOther = !scenario.appliesAt(step, at);
    if (isOfOther ? isWanted(OF_OTHER_VERSION, only) : only?.has(UNCHANGED))
      variations.push(isOfOther ? OF_OTHER_VERSION : PLAIN);
    let group: TargetGroup | undefined;
    let calls: Awaited<ReturnType<TargetGroup['run']>> = { calls: [] };
    let isListed = false;
    let ofOther: readonly Difference[] = [];
    for (let next = 0; ; next += 1) {
      if (this.#context.signal?.aborted) break;
      if (!group) {
        group = new TargetGroup(this.#context, scenario, at, { until: step.id, omitted });
        calls = await group.run();
      }
      if (!('calls' in calls) || calls.calls.length === 0) {
        this.#note(`${step.operation}: ${'reason' in calls ? calls.reason : 'no target came to it'}`, at);
        break;
      }
      const [first] = calls.calls;
      if (first === undefined) break;
      if (!isListed) {
        const { vocabulary } = this.#context;
        const hasOwn = (name: string) => group?.hasOwn(name) ?? false;
        const all = listVariations({ call: first, vocabulary, hasOwn });
        variations.push(
          ...all.filter((one) => this.#maySend(one.change(first).method) && isWanted(one, only)),
        );
        isListed = true;
      }
      if (next === variations.length && accepted.length > 1 && !only) {
        variations.push(...listPairs(accepted, first));
        accepted.length = 0;
      }
      const variation = variations[next];
      if (variation === undefined) break;
      if (variation.needsOwnList && !(await group.hasOwnListOnly(calls.calls))) continue;
      const sent = await group.send(calls.calls, variation);
      if (isKnownParameter(variation) && sent.every(({ response }) => response.status < 300))
        accepted.push(variation);
      const all = this.#observe(sent, at, variation === PLAIN ? null : variation, scenario, step.id);
      if (variation === OF_OTHER_VERSION) ofOther = findCallDifferences(sent);
      const candidates =
        variation === OF_OTHER_VERSION ? all : all.filter(({ sighting }) => !explains(ofOther, sighting));
      this.#options.onStep();
      if (candidates.length > 0 || mayHaveChanged(sent)) {
        await group.cleanUp();
        group = undefined;
      }
      if (candidates.length > 0)
        await this.#confirmer.confirm({ scenario, step, at, variation, omitted }, candidates);
    }
    await group?.cleanUp();
  }

  async #walkOnce(scenario: Scenario, at: Microversion): Promise<{ steps: SentCall[][]; reason?: string }> {
    const group = new TargetGroup(this.#context, scenario, at);
    let outcome: Awaited<ReturnType<TargetGroup['run']>>;
    try {
      outcome = await group.run();
    } finally {
      await group.cleanUp();
    }
    return { steps: group.steps(), ...('reason' in outcome && { reason: outcome.reason }) };
  }

  /**
   * The steps to leave out before a step: as many as possible, where its call then still succeeds as it does at the end of
   * all of them.
   */
  async #findOmitted(
    scenario: Scenario,
    step: ScenarioStep,
    at: Microversion,
  ): Promise<ReadonlySet<string> | undefined> {
    const known = this.#omitted.get(step);
    if (known) return known;
    const few = omitAllButCreations(scenario, step);
    if (!scenario.appliesAt(step, at))
      return (await this.#canReach(scenario, step, at, few)) ? few : idsOf(listBefore(scenario, step));
    const group = new TargetGroup(this.#context, scenario, at, { until: step.id, omitted: few });
    const outcome = await group.run();
    let suffices = false;
    if ('calls' in outcome && outcome.calls.length > 0) {
      const sent = await group.send(outcome.calls, PLAIN);
      suffices = sent.every(({ response }) => response.status < 400);
    }
    await group.cleanUp();
    const omitted = suffices ? few : omitReads(scenario, step);
    this.#omitted.set(step, omitted);
    return omitted;
  }

  /** Of an operation of another version, what it needs may be of another version as well. */
  async #canReach(
    scenario: Scenario,
    step: ScenarioStep,
    at: Microversion,
    omitted: ReadonlySet<string>,
  ): Promise<boolean> {
    const group = new TargetGroup(this.#context, scenario, at, { until: step.id, omitted });
    const outcome = await group.run();
    await group.cleanUp();
    return 'calls' in outcome && outcome.calls.length > 0;
  }

  /** Counts what is known already. @returns what has to be confirmed */
  #observe(
    calls: readonly SentCall[],
    at: Microversion,
    variation: Variation | null,
    { id: scenarioId }: Scenario,
    stepId = calls[0]?.stepId ?? '',
  ): Candidate[] {
    const [first] = calls as [SentCall, ...SentCall[]];
    const compared = describeCall(calls, at, this.#context);
    return findCallDifferences(calls).flatMap((difference) => {
      const { family = null, words = '', clause = null } = variation ?? {};
      const { operation } = first;
      const sighting: Sighting = {
        ...{ difference, scenarioId, stepId, operation, at, family, words, clause },
        first: compared,
      };
      const standing = this.#book.standingOf(sighting);
      if (standing === 'confirmed') this.#book.count(sighting);
      return standing === 'new' ? [{ sighting, calls }] : [];
    });
  }

  #maySend(method: string): boolean {
    return !this.#options.isReadOnly || method === 'GET';
  }

  #note(reason: string, at: Microversion): void {
    const text = nameInvalidAnswer(reason);
    this.notCompared.set(text, [...(this.notCompared.get(text) ?? []), at]);
  }
}

/** A call as its scenario has it. */
const PLAIN: Variation = { family: '', words: '', clause: 'status', change: requestOf };

/** Stands for it among the names of variations. */
export const UNCHANGED = '';

/** Names a variation. */
export function nameOfVariation({ family, words }: Pick<Sighting, 'family' | 'words'>): string {
  return family === null ? UNCHANGED : `${family}|${words}`;
}

function isWanted(variation: Variation, only: ReadonlySet<string> | undefined): boolean {
  return only === undefined || only.has(nameOfVariation(variation));
}

const OF_OTHER_VERSION: Variation = {
  family: 'an operation of another version',
  words: '',
  clause: 'url',
  change: requestOf,
};

/** Where an operation of another version is refused otherwise, so is every call of it. */
function explains(ofOther: readonly Difference[], { difference }: Sighting): boolean {
  const statusOf = ({ summary }: Difference) => summary.replaceAll(/ \([^)]*\)/g, '');
  return ofOther.some(
    (one) =>
      one.kind === difference.kind &&
      statusOf(one) === statusOf(difference) &&
      one.location.name === difference.location.name &&
      one.location.pointer === difference.location.pointer,
  );
}

/** A write that a target refuses changes nothing; one that it fails at may have. */
function mayHaveChanged(sent: readonly SentCall[]): boolean {
  return sent.some(
    ({ request, response: { status } }) => request.method !== 'GET' && (status < 400 || status >= 500),
  );
}
