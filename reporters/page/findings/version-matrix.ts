/** A matrix of operations and microversions: the worst level of the findings in each cell, and what else is known of it. */
import type { MatrixCell, MatrixState, PageMatrix } from './matrix.ts';
import type { FindingsPageData, PageFinding, PageLevel } from './page-data.ts';

export interface VersionMatrixOptions {
  /** In their order; those of findings follow. */
  operations: readonly { name: string; hint: string }[];
  /** The state of a cell without findings. */
  stateOf(operation: string, version: string): string;
  /** The states that `stateOf` gives. */
  states: Readonly<Record<string, MatrixState>>;
}

export function createVersionMatrix(
  { findings, versions, levels }: FindingsPageData,
  { operations, stateOf, states }: VersionMatrixOptions,
): PageMatrix {
  const places = listPlacesByOperation(findings, versions);
  const known = new Set(operations.map(({ name }) => name));
  const others = [...places.keys()].filter((name) => !known.has(name)).map((name) => ({ name, hint: '' }));
  return {
    title: 'Operations and microversions',
    rowsAre: 'Operation',
    columns: versions.map((name) => ({ name })),
    states: { ...Object.fromEntries(levels.map((level) => [level.name, describeLevel(level)])), ...states },
    rows: [...operations, ...others].map(({ name, hint }) => {
      const cells = versions.map((version, index) => {
        const there = (places.get(name) ?? []).filter(({ indexes }) => indexes.has(index));
        const found = new Set(there.map(({ finding }) => finding));
        const level = levels.find((each) => [...found].some((finding) => finding.level === each.name));
        return { state: level?.name ?? stateOf(name, version), count: found.size, index };
      });
      return { name, hint, cells: joinCells(cells, name, versions) };
    }),
  };
}

function describeLevel({ name, sign, tone }: PageLevel): MatrixState {
  return { sign, words: name, tone };
}

interface FoundPlace {
  finding: PageFinding;
  /** Of the microversions at which it was found there. */
  indexes: ReadonlySet<number>;
}

function listPlacesByOperation(
  findings: readonly PageFinding[],
  versions: readonly string[],
): Map<string, FoundPlace[]> {
  const order = new Map(versions.map((version, index) => [version, index]));
  const places = new Map<string, FoundPlace[]>();
  for (const finding of findings)
    for (const { operation, since, until } of finding.places) {
      const [first, last] = [order.get(since) ?? 0, order.get(until) ?? versions.length];
      const indexes = new Set(finding.versions.filter((index) => index >= first && index <= last));
      const found = places.get(operation);
      if (found) found.push({ finding, indexes });
      else places.set(operation, [{ finding, indexes }]);
    }
  return places;
}

interface SingleCell {
  state: string;
  count: number;
  index: number;
}

/** Neighbours with the same state and count become one. */
function joinCells(
  cells: readonly SingleCell[],
  operation: string,
  versions: readonly string[],
): MatrixCell[] {
  const spans: { first: SingleCell; last: SingleCell }[] = [];
  for (const cell of cells) {
    const span = spans.at(-1);
    if (span && span.first.state === cell.state && span.first.count === cell.count) span.last = cell;
    else spans.push({ first: cell, last: cell });
  }
  return spans.map(({ first, last }) => {
    const [since = '', until = ''] = [versions[first.index], versions[last.index]];
    return {
      state: first.state,
      count: first.count,
      width: last.index - first.index + 1,
      where: since === until ? since : `${since} to ${until}`,
      view: { operation, since, until },
    };
  });
}
