/** Compared targets as JSON, in the forms of comparison.schema.json and scenario-comparison.schema.json. */
import type { Comparison } from '../../runner/compare/result/comparison.ts';
import type { ScenarioComparison } from '../../runner/compare/result/scenario-comparison.ts';

/** Raised whenever a property is added or changed. */
const VERSION = 1;

export function renderComparisonJson(comparison: Comparison): string {
  return write('api-interop/comparison', comparison);
}

export function renderScenarioJson(comparison: ScenarioComparison): string {
  return write('api-interop/scenario-comparison', comparison);
}

function write(format: string, comparison: object): string {
  return `${JSON.stringify({ format, formatVersion: VERSION, ...comparison }, null, 2)}\n`;
}
