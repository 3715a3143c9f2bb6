/** Makes the calls of a folder's scenarios, and changes of them, to several targets and compares the answers. */
import { randomBytes } from 'node:crypto';
import { compareMicroversions, type Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { Scenario, ScenarioStep } from '../../case/generated/scenario.ts';
import { type MicroversionSelection, selectMicroversions } from '../../plan/select-microversions.ts';
import { CannotJudge, discover } from '../../target/discover.ts';
import type { Target } from '../../target/target.ts';
import type { ScenarioComparison } from '../result/scenario-comparison.ts';
import { VersionRanges } from '../send/version-ranges.ts';
import { Vocabulary } from '../variations/vocabulary.ts';
import { CauseBook, type Sighting } from './cause-book.ts';
import { chooseVariedSteps, isScenarioSelected, isSelected, type VariedStep } from './choose-steps.ts';
import { planVersions, type VersionPlan } from './plan-versions.ts';
import { nameOfVariation, ScenarioComparer } from './scenario-comparer.ts';
import type { ScenarioContext } from './scenario-context.ts';
import { TargetGroup } from './target-group.ts';

export interface CompareScenariosOptions {
  service: Service;
  scenarios: readonly Scenario[];
  /** Operations that no scenario calls, in words. */
  uncalled: readonly string[];
  /** False where a profile and workflows are all that is known of the service. */
  hasDocuments: boolean;
  /** At least two. */
  targets: readonly Target[];
  token: string;
  /** Path of a GET that needs the token. */
  tokenCheck: string;
  selection: MicroversionSelection;
  /** Patterns for ids of scenarios and for operations, with `*` for any characters; all when absent. */
  only?: readonly string[];
  /** Random when absent; the result has it. */
  seed?: string;
  /** Makes the calls as the scenarios have them, and no others. */
  hasVariations: boolean;
  /** Sends no call that writes. */
  readOnly: boolean;
  /** Looks for the shortest sequence of each difference. */
  shrinks: boolean;
  /** Ends the comparison early. What it made is removed. */
  signal?: AbortSignal;
  onProgress?(progress: ScenarioProgress): void;
}

export interface ScenarioProgress {
  /** Runs of scenarios at a version that are done, and all of them. */
  done: number;
  total: number;
  calls: number;
  differences: number;
}

/** Never throws for what a target does: the result's verdict is then `error`, and its `problem` says why. */
export async function compareScenarios(options: CompareScenariosOptions): Promise<ScenarioComparison> {
  const startedAt = new Date();
  const seed = options.seed ?? randomBytes(6).toString('hex');
  const comparison = new Comparing(options, seed);
  let problem: string | null = null;
  try {
    await comparison.run();
  } catch (error) {
    if (!(error instanceof CannotJudge)) throw error;
    problem = error.message;
  }
  if (options.signal?.aborted) problem = String(options.signal.reason?.message ?? options.signal.reason);
  return comparison.result(startedAt, problem);
}

class Comparing {
  readonly #options: CompareScenariosOptions;
  readonly #context: ScenarioContext;
  readonly #book = new CauseBook();
  readonly #comparer: ScenarioComparer;
  #ranges: VersionRanges | undefined;
  #versions: Microversion[] = [];
  #done = 0;
  #total = 0;

  constructor(options: CompareScenariosOptions, seed: string) {
    const { service, targets, token, signal, shrinks } = options;
    this.#options = options;
    this.#context = {
      ...{ service, targets, token, seed, signal, vocabulary: new Vocabulary(service) },
      ...{ runs: 0, calls: 0, leftBehind: [] },
    };
    for (const { steps } of options.scenarios)
      for (const { path, query } of steps) this.#context.vocabulary.addParameters(path, query);
    this.#comparer = new ScenarioComparer(this.#context, this.#book, {
      shrinks,
      isReadOnly: options.readOnly,
      onStep: () => this.#report(),
    });
  }

  /** @throws CannotJudge when a target does not answer, or is another service */
  async run(): Promise<void> {
    const { service, targets, token, tokenCheck, selection, scenarios, hasVariations } = this.#options;
    const found = await Promise.all(targets.map((target) => discover(target, service, token, tokenCheck)));
    const ranges = new VersionRanges(found, service);
    this.#ranges = ranges;
    const common = selectMicroversions(selection, service, ranges.common);
    if (common.length === 0) throw new CannotJudge(noneInCommon(ranges, targets));
    const { only = ['*'] } = this.#options;
    const plan = planVersions({ service, scenarios, selection, common, only });
    this.#versions = plan.map(({ at }) => at).toReversed();
    const varied = hasVariations ? chooseVariedSteps(scenarios).filter((one) => isSelected(one, only)) : [];
    this.#total = plan.reduce((sum, one) => sum + one.walks.length, 0);
    for (const { operations } of plan)
      this.#total += varied.filter(({ step }) => operations.has(step.operation)).length;
    if (hasVariations) await this.#learn(ranges, only);
    for (const { at, walks, operations } of plan) {
      for (const scenario of walks) await this.#each(() => this.#comparer.walk(scenario, at));
      for (const one of varied)
        if (operations.has(one.step.operation)) await this.#each(() => this.#comparer.vary(one, at));
    }
    if (selection.kind === 'boundaries') await this.#follow(common, plan);
  }

  /** Looks for the differences at the versions between: they may begin and end at any. */
  async #follow(common: readonly Microversion[], plan: readonly VersionPlan[]): Promise<void> {
    const steps = groupByStep(this.#book.confirmed(), this.#options.scenarios);
    for (const at of common) {
      const operations = plan.find((one) => one.at === at)?.operations;
      const left = steps.filter(({ step }) => !operations?.has(step.operation));
      this.#total += left.length;
      if (left.length > 0) this.#versions = sortVersions([...this.#versions, at]);
      for (const { names, ...one } of left) await this.#each(() => this.#comparer.vary(one, at, names));
    }
  }

  result(startedAt: Date, problem: string | null): ScenarioComparison {
    const { service, targets, hasDocuments, uncalled } = this.#options;
    const { seed, calls, leftBehind } = this.#context;
    const notCompared = [...this.#comparer.notCompared].map(
      ([text, versions]) =>
        `${text} (at ${versions.length === 1 ? versions[0] : `${versions.length} versions`})`,
    );
    const common = this.#ranges?.common;
    return {
      ...{ service: service.name, seed, targets: targets.map(({ name, root }) => ({ name, root })) },
      ...{ hasDocuments, microversions: this.#versions },
      common: common ? { since: common.minimum, until: common.maximum } : null,
      ...{ calls, startedAt: startedAt.toISOString(), finishedAt: new Date().toISOString() },
      verdict: this.#book.size > 0 ? 'different' : problem === null ? 'same' : 'error',
      ...{ problem, differences: this.#book.groups(), unsteady: this.#book.unsteady() },
      notCompared: [...notCompared, ...uncalled],
      leftBehind,
    };
  }

  /** Names of versions that only some targets have come from those targets. */
  async #learn({ all, common }: VersionRanges, only: readonly string[]): Promise<void> {
    const { service, targets } = this.#options;
    const scenarios = this.#options.scenarios.filter((scenario) => isScenarioSelected(scenario, only));
    const newest = all.map((range) => selectMicroversions({ kind: 'latest' }, service, range)[0]);
    await Promise.all(
      targets.map(async (target, index) => {
        const at = newest[index];
        if (at === undefined || at === common.maximum) return;
        for (const scenario of scenarios) {
          if (this.#context.signal?.aborted) return;
          const group = new TargetGroup(this.#context, scenario, at, {}, [target]);
          await group.run();
          await group.cleanUp();
        }
      }),
    );
  }

  async #each(action: () => Promise<void>): Promise<void> {
    if (this.#context.signal?.aborted) return;
    await action();
    this.#done += 1;
    this.#report();
  }

  #report(): void {
    const { calls } = this.#context;
    this.#options.onProgress?.({ done: this.#done, total: this.#total, calls, differences: this.#book.size });
  }
}

/** The steps that showed differences, with the names of the variations that did. */
function groupByStep(
  sightings: readonly Sighting[],
  scenarios: readonly Scenario[],
): (VariedStep & { names: Set<string> })[] {
  const steps = new Map<ScenarioStep, VariedStep & { names: Set<string> }>();
  for (const sighting of sightings) {
    const scenario = scenarios.find(({ id }) => id === sighting.scenarioId);
    const step = scenario?.steps.find(({ id }) => id === sighting.stepId);
    if (!scenario || !step) continue;
    const known = steps.get(step) ?? { scenario, step, names: new Set<string>() };
    known.names.add(nameOfVariation(sighting));
    steps.set(step, known);
  }
  return [...steps.values()];
}

function sortVersions(versions: readonly Microversion[]): Microversion[] {
  return [...new Set(versions)].sort(compareMicroversions);
}

function noneInCommon({ all }: VersionRanges, targets: readonly Target[]): string {
  const ranges = all.map((one, index) => `${targets[index]?.name} has ${one.minimum} to ${one.maximum}`);
  return `None of the selected microversions is common to all targets: ${ranges.join(', ')}.`;
}
