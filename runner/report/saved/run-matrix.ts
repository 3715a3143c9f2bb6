/** Many runs beside each other: what each found by capability and operation, and which runs share a mistake. */
import { compareMicroversions, type Microversion } from '../../../spec/contract/microversion.ts';
import { VERDICTS, type Verdict } from '../../verdict.ts';
import type { Cause } from '../cause.ts';
import type { CaseResult, Report } from '../report.ts';
import { subjectOf } from './same-mistake.ts';

export interface RunMatrix {
  service: string;
  /** In the order in which they were given. */
  runs: readonly MatrixRun[];
  capabilities: readonly CapabilityRow[];
  /** Mistakes, those of most runs first. */
  mistakes: readonly SharedMistake[];
}

export interface MatrixRun {
  /** The target, with the file where several runs have the same one. */
  name: string;
  file: string;
  report: Report;
}

export interface CapabilityRow {
  name: string;
  /** Cases by verdict, a case at several microversions once for each; by run, null for a run without any. */
  cells: readonly (Record<Verdict, number> | null)[];
}

/** A mistake that counts the same in each of its runs. */
export interface SharedMistake {
  /** As the first of the runs has it, with the occurrences of all of them. */
  cause: Cause;
  /** Indexes of `RunMatrix.runs`. */
  runs: readonly number[];
}

/** @param saved reports of one service, at least one */
export function buildRunMatrix(saved: readonly Omit<MatrixRun, 'name'>[]): RunMatrix {
  const runs = nameRuns(saved);
  const names = new Set(runs.flatMap(({ report }) => report.cases.map(({ capability }) => capability)));
  return {
    service: runs[0]?.report.service ?? '',
    runs,
    capabilities: [...names].sort().map((name) => ({
      name,
      cells: runs.map(({ report }) => countVerdicts(report.cases.filter((each) => each.capability === name))),
    })),
    mistakes: shareMistakes(runs),
  };
}

function nameRuns(saved: readonly Omit<MatrixRun, 'name'>[]): MatrixRun[] {
  const targets = saved.map(({ report }) => report.target?.name ?? 'no target');
  return saved.map((run, index) => {
    const target = targets[index] as string;
    const isOnly = targets.indexOf(target) === targets.lastIndexOf(target);
    return { ...run, name: isOnly ? target : `${target} (${run.file})` };
  });
}

function countVerdicts(results: readonly CaseResult[]): Record<Verdict, number> | null {
  if (results.length === 0) return null;
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of results) counts[verdict] += 1;
  return counts;
}

function shareMistakes(runs: readonly MatrixRun[]): SharedMistake[] {
  const byKey = new Map<string, { cause: Cause; runs: number[] }>();
  for (const [index, { report }] of runs.entries())
    for (const cause of report.findings) {
      const key = `${cause.level} ${cause.knownBy !== undefined} ${subjectOf(cause)}`;
      const shared = byKey.get(key);
      if (!shared) byKey.set(key, { cause, runs: [index] });
      else {
        shared.cause = joinCauses(shared.cause, cause);
        if (!shared.runs.includes(index)) shared.runs.push(index);
      }
    }
  return [...byKey.values()].sort((one, other) => other.runs.length - one.runs.length);
}

function joinCauses(first: Cause, other: Cause): Cause {
  const placeKey = ({ operation, status }: Cause['places'][number]) => `${operation} ${status}`;
  const known = new Map(first.places.map((place) => [placeKey(place), place]));
  for (const place of other.places) {
    const same = known.get(placeKey(place));
    known.set(placeKey(place), same ? { ...same, ...widestRange([same, place]) } : place);
  }
  return {
    ...first,
    count: first.count + other.count,
    operations: [...new Set([...first.operations, ...other.operations])],
    statuses: [...new Set([...first.statuses, ...other.statuses])].sort((a, b) => a - b),
    microversions: [...new Set([...first.microversions, ...other.microversions])].sort(compareMicroversions),
    places: [...known.values()],
    cases: [...new Set([...first.cases, ...other.cases])],
  };
}

function widestRange(ranges: readonly { since: Microversion; until: Microversion }[]): {
  since: Microversion;
  until: Microversion;
} {
  const since = ranges.map((range) => range.since).sort(compareMicroversions)[0] as Microversion;
  const until = ranges
    .map((range) => range.until)
    .sort(compareMicroversions)
    .at(-1) as Microversion;
  return { since, until };
}
