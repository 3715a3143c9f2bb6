/** Several releases of a service at each microversion: what differs from the release before. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { ComparedTarget } from './comparison.ts';
import type { DifferenceGroup, ScenarioComparison } from './scenario-comparison.ts';

export interface ComparisonMatrix {
  service: string;
  /** In the order of the command line: the oldest release first. */
  targets: readonly ComparedTarget[];
  /** At which any two neighbours were compared, oldest first. */
  microversions: readonly Microversion[];
  rows: readonly MatrixRow[];
}

/** A release beside the one before it. */
export interface MatrixRow {
  before: string;
  after: string;
  comparison: ScenarioComparison;
}

/** The differences of a row that show at a version; undefined where the two were not compared at it. */
export function readCell(
  { comparison: { microversions, differences } }: MatrixRow,
  at: Microversion,
): DifferenceGroup[] | undefined {
  if (!microversions.includes(at)) return undefined;
  return differences.filter((group) => group.microversions.includes(at));
}
