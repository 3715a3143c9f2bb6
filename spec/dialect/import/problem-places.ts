/** Problems of a document, one for each place. */
import type { Microversion } from '../../contract/microversion.ts';
import type { DialectProblem } from '../marks/dialect-problem.ts';
import { findVersionRanges, type VersionRange } from './version-ranges.ts';

export interface ProblemPlace extends Omit<DialectProblem, 'version'> {
  /** The versions at which it was found, oldest first; empty where the problem does not depend on the version. */
  ranges: readonly VersionRange[];
}

/**
 * In the order in which they were found; equal problems of several versions become one.
 * @param boundaries the versions at which the document changes, oldest first
 */
export function groupProblems(
  problems: readonly DialectProblem[],
  boundaries: readonly Microversion[],
): ProblemPlace[] {
  const places = new Map<string, DialectProblem[]>();
  for (const each of problems) {
    const key = [each.kind, each.place, each.pointer, each.problem, each.assumption].join('\n');
    places.set(key, [...(places.get(key) ?? []), each]);
  }
  return [...places.values()].map((group) => {
    const { version: _version, ...first } = group[0] as DialectProblem;
    const versions = new Set(group.map(({ version }) => version));
    return { ...first, ranges: findVersionRanges(versions, boundaries) };
  });
}
