/** Coverage in lines: how many declared answers were seen, and which were not. */
import type { CoverageRow } from '../runner/coverage.ts';

export function coverageLines(rows: readonly CoverageRow[]): string[] {
  if (rows.length === 0) return [];
  const countable = rows.filter(({ unprovoked }) => unprovoked === null);
  const gaps = countable.filter(({ observed }) => observed === 0);
  const excused = rows.filter(({ unprovoked, observed }) => unprovoked !== null && observed === 0);
  return [
    `Declared answers observed: ${countable.length - gaps.length} of ${countable.length} (operation × status × revision).`,
    ...gaps.map((row) => `  not observed: ${name(row)}`),
    ...excused.map((row) => `  cannot be brought about yet: ${name(row)}. ${row.unprovoked}`),
  ];
}

function name({ operation, status, since, until }: CoverageRow): string {
  return `${operation} ${status}, ${since}–${until}`;
}
