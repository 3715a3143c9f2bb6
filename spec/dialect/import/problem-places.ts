/** Problems of a document, one for each place. */
import type { Microversion } from '../../contract/microversion.ts';
import type { DialectProblem } from '../marks/dialect-problem.ts';

export interface ProblemPlace extends Omit<DialectProblem, 'version'> {
  /** The versions at which it was found, oldest first; empty where the problem does not depend on the version. */
  ranges: readonly (readonly [first: Microversion, last: Microversion])[];
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
    return { ...first, ranges: findRanges(versions, boundaries) };
  });
}

function findRanges(
  versions: ReadonlySet<Microversion | undefined>,
  boundaries: readonly Microversion[],
): [Microversion, Microversion][] {
  const ranges: [Microversion, Microversion][] = [];
  boundaries.forEach((version, index) => {
    const last = ranges.at(-1);
    if (!versions.has(version)) return;
    if (last && index > 0 && last[1] === boundaries[index - 1]) last[1] = version;
    else ranges.push([version, version]);
  });
  return ranges;
}
