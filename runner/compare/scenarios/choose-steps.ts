/** Which steps come before one, and which step stands for an operation. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { matchesPattern } from '../../../spec/known/pattern.ts';
import type { Scenario, ScenarioStep } from '../../case/generated/scenario.ts';

/** A step whose call is varied. */
export interface VariedStep {
  scenario: Scenario;
  step: ScenarioStep;
}

/** For each operation, the step with the fewest before it that make something. */
export function chooseVariedSteps(scenarios: readonly Scenario[]): VariedStep[] {
  const chosen = new Map<string, VariedStep & { cost: number }>();
  for (const scenario of scenarios)
    for (const step of scenario.steps) {
      const cost = listBefore(scenario, step).filter(({ isCreation }) => isCreation).length;
      const known = chosen.get(step.operation);
      if (!known || cost < known.cost) chosen.set(step.operation, { scenario, step, cost });
    }
  return [...chosen.values()].map(({ scenario, step }) => ({ scenario, step }));
}

/** True where a pattern is for the scenario or the operation. */
export function isSelected({ scenario, step }: VariedStep, only: readonly string[]): boolean {
  return only.some((one) => matchesPattern(one, scenario.id) || matchesPattern(one, step.operation));
}

export function isScenarioSelected(scenario: Scenario, only: readonly string[]): boolean {
  return scenario.steps.some((step) => isSelected({ scenario, step }, only));
}

/** Steps before one, without those that undo. */
export function listBefore({ steps }: Scenario, step: ScenarioStep): ScenarioStep[] {
  return steps.slice(0, steps.indexOf(step)).filter(({ isCleanup }) => !isCleanup);
}

/** The steps that a call needs, in all likelihood: those that make what it may be about. */
export function omitAllButCreations(scenario: Scenario, step: ScenarioStep): Set<string> {
  return idsOf(listBefore(scenario, step).filter(({ isCreation }) => !isCreation));
}

/** Leaves out what only reads. */
export function omitReads(scenario: Scenario, step: ScenarioStep): Set<string> {
  return idsOf(listBefore(scenario, step).filter(({ isNeeded }) => !isNeeded));
}

export function idsOf(steps: readonly ScenarioStep[]): Set<string> {
  return new Set(steps.map(({ id }) => id));
}

export function hasStepAt(scenario: Scenario, at: Microversion): boolean {
  return scenario.steps.some((step) => scenario.appliesAt(step, at));
}
