/**
 * What compiles with the clients, at every microversion: what its document declares, and nothing else. The compiler runs once for each
 * kind of line, over thousands of them.
 */
import { describe, expect, it } from 'vitest';
import { loadService } from '../../../spec/contract/load-service.ts';
import { findDeviations, type Line } from './compile-lines.ts';
import {
  headOf,
  linesOfAnswers,
  linesOfOperations,
  linesOfProperties,
  linesOfQueries,
  linesWithoutQuery,
} from './lines-of-service.ts';

describe.each([
  ['placement', 'PlacementPaths', '16058 compile, 6940 do not'],
  ['scheduler', 'SchedulerPaths', '3902 compile, 1336 do not'],
] as const)('with the client of %s', (name, paths, count) => {
  const service = loadService(name);
  const head = headOf(name, paths, service);

  it('every line is judged by the compiler as by the documents', async () => {
    const lines = [
      ...linesOfOperations(service),
      ...linesOfQueries(service),
      ...linesWithoutQuery(service),
      ...linesOfProperties(service),
      ...linesOfAnswers(service),
    ];
    expect(countOf(lines)).toBe(count);
    expect(await findDeviations(name, head, lines)).toEqual([]);
  });
});

function countOf(lines: readonly Line[]): string {
  const compiling = lines.filter(({ compiles }) => compiles).length;
  return `${compiling} compile, ${lines.length - compiling} do not`;
}
