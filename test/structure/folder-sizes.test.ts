import { describe, expect, it } from 'vitest';
import { listOddFolders } from './folder-sizes.ts';
import { listFiles } from './list-files.ts';

/** `reference/placement` has a file for each resource of the API, and nothing else would be found as fast. */
const FOR_A_REASON = ['reference/placement: 16'];

describe('a folder of sources', () => {
  it('holds at most 15 files, and more than one', () => {
    const paths = listFiles(
      'bench',
      'cli',
      'client',
      'package',
      'reference',
      'reporters',
      'runner',
      'spec',
      'suites',
    );
    expect(paths.length).toBeGreaterThan(500);
    expect(listOddFolders(paths)).toEqual(FOR_A_REASON);
  });

  it.each([
    [
      'sixteen source files',
      ['spec/a.ts', ...Array.from({ length: 16 }, (_, index) => `spec/many/${index}.ts`)],
      ['spec/many: 16'],
    ],
    ['one file alone', ['spec/a.ts', 'spec/one/b.ts'], ['spec/one: 1']],
    ['one folder alone', ['spec/a.ts', 'spec/one/two/b.ts', 'spec/one/two/c.ts'], ['spec/one: 1']],
    ['fifteen source files and a folder', Array.from({ length: 15 }, (_, index) => `spec/${index}.ts`), []],
    ['many documents', Array.from({ length: 40 }, (_, index) => `spec/${index}.yaml`), []],
  ])('is judged by its sources: %s', (_name, paths, expected) => {
    expect(listOddFolders(paths)).toEqual(expected);
  });
});
