/** What a spot check found. */
import type { Report } from '../../report/report.ts';
import type { CheckedTask } from './choose-tasks.ts';
import type { PairedCalls } from './compare-calls.ts';

export interface SpotCheck {
  /** With it, the same cases are chosen. */
  seed: string;
  /** How many cases of the certificate make calls, each at a microversion, and those that were asked again. */
  cases: number;
  chosen: readonly CheckedTask[];
  compared: number;
  alone: number;
  /** In words, each beginning with the case. */
  differences: string[];
  /** Of the live run: the rules judge it as well. */
  report: Report;
}

export function joinResults(
  results: readonly { task: CheckedTask; calls: PairedCalls }[],
): Pick<SpotCheck, 'compared' | 'alone' | 'differences'> {
  const sum = (key: 'compared' | 'alone') => results.reduce((total, { calls }) => total + calls[key], 0);
  return {
    compared: sum('compared'),
    alone: sum('alone'),
    differences: results.flatMap(({ task: { id, microversion }, calls }) =>
      calls.differences.map((words) => `${id} at ${microversion}: ${words}`),
    ),
  };
}
