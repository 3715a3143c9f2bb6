/** The formats of compared targets, by the name that `--reporter` takes. */
import type { Comparison } from '../../runner/compare/result/comparison.ts';
import type { ScenarioComparison } from '../../runner/compare/result/scenario-comparison.ts';
import { renderComparison } from './compare-text.ts';
import { renderComparisonJson, renderScenarioJson } from './json.ts';
import { renderComparedScenarios, renderComparedTargets } from './page/comparison-page.ts';
import { renderScenarioComparison } from './scenario-text.ts';

export interface CompareReporterOptions {
  /** ANSI colours. */
  color: boolean;
  verbose: boolean;
}

type CompareReporter<T> = (comparison: T, options: CompareReporterOptions) => string;

export const COMPARE_REPORTERS: Readonly<Record<string, CompareReporter<Comparison>>> = {
  console: renderComparison,
  json: renderComparisonJson,
  html: renderComparedTargets,
};

export const SCENARIO_REPORTERS: Readonly<Record<string, CompareReporter<ScenarioComparison>>> = {
  console: renderScenarioComparison,
  json: renderScenarioJson,
  html: renderComparedScenarios,
};
