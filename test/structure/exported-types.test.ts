import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listDuplicateTypes } from './exported-types.ts';
import { listFiles, ROOT } from './list-files.ts';

describe('an exported type name', () => {
  it('exists once in the repository', () => {
    const paths = listFiles('*.ts');
    expect(paths.length).toBeGreaterThan(500);
    expect(
      listDuplicateTypes(paths.map((path) => [path, readFileSync(`${ROOT}${path}`, 'utf8')] as const)),
    ).toEqual([]);
  });

  it.each([
    ['an interface twice', 'export interface Change {}\n', 'export interface Change {}\n'],
    ['a type and a class', 'export type Change = 1;\n', 'export abstract class Change {}\n'],
  ])('is found when it is exported twice: %s', (_name, one, other) => {
    expect(
      listDuplicateTypes([
        ['a.ts', one],
        ['b.ts', other],
      ]),
    ).toEqual(['Change: a.ts, b.ts']);
  });

  it('may be private to several files, or generated for several services', () => {
    const files = [
      ['a.ts', 'interface Change {}\nexport type Other = 1;\n'],
      ['b.ts', 'interface Change {}\n'],
      ['spec/placement/types.ts', 'export interface paths {}\n'],
      ['spec/scheduler/types.ts', 'export interface paths {}\n'],
    ] as const;
    expect(listDuplicateTypes(files)).toEqual([]);
  });
});
