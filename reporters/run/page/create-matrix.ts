/** Which operation was found to do what at which microversion: the matrix of the page. */
import type { Cause } from '../../../runner/report/cause.ts';
import type { CoverageRow } from '../../../runner/report/coverage.ts';
import type { Report } from '../../../runner/report/report.ts';
import { isWithin, type Microversion } from '../../../spec/contract/microversion.ts';
import { levelOf } from '../verdict-text.ts';

/** What one cell says; `absent` where the operation does not exist. The worst one counts. */
export type CellState = 'violation' | 'warning' | 'known' | 'observed' | 'unobserved' | 'absent';

export interface RunMatrixRow {
  /** The operation's name, or that of a refusal. */
  operation: string;
  /** `GET /traits/{name}`; empty for a refusal. */
  call: string;
  spans: RunMatrixSpan[];
}

/** Neighbouring microversions with the same state. */
export interface RunMatrixSpan {
  state: CellState;
  since: Microversion;
  until: Microversion;
  /** How many microversions it spans. */
  width: number;
  /** Causes with a place there. */
  causes: number;
}

/** @param versions oldest first */
export function createMatrix(
  { coverage, findings }: Report,
  versions: readonly Microversion[],
): RunMatrixRow[] {
  const rows = groupBy(coverage, ({ operation }) => operation);
  const places = groupBy(
    findings.flatMap((cause) => cause.places.map((place) => ({ ...place, cause }))),
    ({ operation }) => operation,
  );
  const names = [...new Set([...rows.keys(), ...places.keys()])];
  return names.map((operation) => {
    const declared = rows.get(operation) ?? [];
    const [first] = declared;
    const found = places.get(operation) ?? [];
    const cells = versions.map((version) => cellOf(version, declared, found));
    return { operation, call: first ? `${first.method} ${first.path}` : '', spans: joinSpans(cells) };
  });
}

interface FoundPlace {
  since: Microversion;
  until: Microversion;
  cause: Cause;
}

function cellOf(
  version: Microversion,
  declared: readonly CoverageRow[],
  found: readonly FoundPlace[],
): RunMatrixSpan {
  const there = found.filter(
    ({ since, until, cause }) => isWithin(version, since, until) && cause.microversions.includes(version),
  );
  const rows = declared.filter(({ since, until }) => isWithin(version, since, until));
  const levels = new Set(there.map(({ cause }) => levelOf(cause)));
  const state = (['violation', 'warning', 'known'] as const).find((level) => levels.has(level));
  return {
    state: state ?? stateOfRows(rows),
    since: version,
    until: version,
    width: 1,
    causes: there.length,
  };
}

function stateOfRows(rows: readonly CoverageRow[]): CellState {
  if (rows.length === 0) return 'absent';
  return rows.some(({ observed }) => observed > 0) ? 'observed' : 'unobserved';
}

function joinSpans(cells: readonly RunMatrixSpan[]): RunMatrixSpan[] {
  const spans: RunMatrixSpan[] = [];
  for (const cell of cells) {
    const last = spans.at(-1);
    if (last?.state !== cell.state || last.causes !== cell.causes) spans.push({ ...cell });
    else {
      last.until = cell.until;
      last.width += 1;
    }
  }
  return spans;
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
