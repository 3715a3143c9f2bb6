import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ProgramUsageError } from '../programs/usage-error.ts';
import { readArguments } from './arguments.ts';

test.each<[string, string[], ReturnType<typeof readArguments>]>([
  [
    'nothing means every file, on the reference server',
    [],
    { list: false, lmdb: false, assume: [], others: [] },
  ],
  [
    'a URL',
    ['--url', 'http://host:8778'],
    { url: 'http://host:8778', list: false, lmdb: false, assume: [], others: [] },
  ],
  [
    'a URL, and how the service is configured',
    ['--url', 'http://host:8778', '--assume', 'cors', '--assume', 'open-policy'],
    { url: 'http://host:8778', list: false, lmdb: false, assume: ['cors', 'open-policy'], others: [] },
  ],
  [
    'several files after one --only, with or without their ending',
    ['--only', 'traits', 'usage.yaml'],
    { list: false, lmdb: false, assume: [], others: ['--only', 'traits', 'usage'] },
  ],
  ['directories', ['--lmdb'], { list: false, lmdb: true, assume: [], others: [] }],
  ['a list', ['--list'], { list: true, lmdb: false, assume: [], others: ['--list'] }],
  [
    'a report, wherever the program is run from',
    ['--json', 'report.json', '--wipe'],
    { list: false, lmdb: false, assume: [], others: ['--json', resolve('report.json'), '--wipe'] },
  ],
])('%s', (_name, argv, want) => {
  expect(readArguments(argv)).toEqual(want);
});

test.each<[string, string[]]>([
  ['a file without --only', ['traits']],
  ['an unknown option', ['--fast']],
  ['an unknown configuration', ['--url', 'http://host', '--assume', 'rbac']],
  ['a configuration without a URL', ['--assume', 'cors']],
  ['directories of another server', ['--lmdb', '--url', 'http://host:8778']],
  ['a URL without a scheme', ['--url', 'host:8778']],
])('%s is refused', (_name, argv) => {
  expect(() => readArguments(argv)).toThrow(ProgramUsageError);
});
