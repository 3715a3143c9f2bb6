import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { interop } from './captured-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'interop-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const BAD: [string, { argv: string[]; says: string }][] = [
  ['an unknown command', { argv: ['runn'], says: 'There is no command "runn". Did you mean "run"?' }],
  [
    'an unknown flag',
    {
      argv: ['run', 'placement', '--taget=x'],
      says: 'run has no flag --taget=x. Did you mean "--target"? See interop run --help.',
    },
  ],
  ['a flag without its value', { argv: ['run', 'placement', '--target'], says: '--target' }],
  [
    'no service',
    { argv: ['run'], says: 'Name a service, or the folder of one. Services: placement, scheduler.' },
  ],
  [
    'an unknown service',
    {
      argv: ['run', 'placment'],
      says: 'There is no service or folder "placment". Did you mean "placement"?',
    },
  ],
  [
    'two services',
    { argv: ['run', 'placement', 'nova'], says: 'run takes one argument, and was given placement, nova.' },
  ],
  [
    'a malformed URL',
    {
      argv: ['run', 'placement', '--target', 'cloud:8778'],
      says: '--target takes a URL such as http://host:8778',
    },
  ],
  [
    'an unknown microversion',
    {
      argv: ['run', 'placement', '--microversions', '1.40'],
      says: 'placement has no microversion 1.40. Expected 1.0 to 1.39.',
    },
  ],
  [
    'a malformed selection',
    {
      argv: ['run', 'placement', '--microversions', 'new'],
      says: 'Expected boundaries, all, latest, 1.7, 1.7..1.12 or 1.7,1.12.',
    },
  ],
  [
    'a part greater than the number of parts',
    { argv: ['run', 'placement', '--shard', '4/3'], says: 'such as 2/3, and was given "4/3"' },
  ],
  [
    'a glob that matches no case',
    { argv: ['run', 'placement', '--only', 'nova.*'], says: '--only nova.* matches no case.' },
  ],
  [
    'a malformed number',
    {
      argv: ['run', 'placement', '--timeout', 'soon'],
      says: '--timeout takes a number of 0.1 or more, and was given "soon".',
    },
  ],
  [
    'a concurrency of zero',
    { argv: ['run', 'placement', '--concurrency', '0'], says: '--concurrency takes a number of 1 or more' },
  ],
  [
    'a missing token file',
    {
      argv: ['run', 'placement', '--token-file', join(folder, 'none')],
      says: `The token file ${join(folder, 'none')} cannot be read (ENOENT).`,
    },
  ],
  [
    'an empty token file',
    {
      argv: ['run', 'placement', '--token-file', file('empty', '\n')],
      says: 'is empty or has characters that a header cannot carry',
    },
  ],
  [
    'two tokens',
    {
      argv: ['run', 'placement', '--token', 'a', '--token-file', 'b'],
      says: 'Give either --token or --token-file',
    },
  ],
  [
    'an unknown reporter',
    {
      argv: ['run', 'placement', '--reporter', 'jsn=x'],
      says: 'There is no reporter "jsn". Did you mean "json"?',
    },
  ],
  [
    'a reporter without its file',
    { argv: ['run', 'placement', '--reporter', 'json='], says: 'Expected --reporter json=FILE.' },
  ],
  [
    'a report that cannot be written',
    {
      argv: ['run', 'placement', '--reporter', `json=${join(folder, 'no', 'x')}`],
      says: 'cannot be written (ENOENT)',
    },
  ],
  [
    'known failures without reasons',
    {
      argv: ['run', 'placement', '--known-failures', file('known', 'header.undeclared * * * e\n')],
      says: `${join(folder, 'known')}:1: the line has no reason`,
    },
  ],
  [
    'an unknown spec command',
    { argv: ['spec', 'lst'], says: 'There is no spec command "lst". Did you mean "list"?' },
  ],
  [
    'an unknown operation',
    { argv: ['spec', 'show', 'getTrat'], says: 'There is no operation "getTrat". Did you mean "getTrait"?' },
  ],
  [
    'an operation before its first microversion',
    {
      argv: ['spec', 'show', 'getTrait', '--microversion', '1.5'],
      says: 'placement has no getTrait at 1.5.',
    },
  ],
  [
    'an export without a microversion',
    { argv: ['spec', 'export', 'placement'], says: 'Name a microversion, from 1.0 to 1.39.' },
  ],
  ['a malformed port', { argv: ['serve', '--port', 'x'], says: '--port takes a number' }],
];

describe('bad usage', () => {
  it.each(BAD)('%s exits with 2 and a message with the next step', async (_name, { argv, says }) => {
    const { code, out, err } = await interop(argv);
    expect(err).toContain(says);
    expect(err).not.toContain('    at ');
    expect([code, out]).toEqual([2, '']);
  });
});

describe('the program', () => {
  it('prints its help', async () => {
    expect((await interop(['--help'])).out).toContain('interop run SERVICE');
    expect((await interop([])).code).toBe(2);
    expect((await interop(['--version'])).out).toMatch(/^api-interop \d+\.\d+\.\d+\n$/);
  });

  it('lists the cases without running any', async () => {
    const { code, out } = await interop([
      'run',
      'placement',
      '--list',
      '--only',
      'placement.usages.unused-is-zero',
    ]);
    expect([code, out]).toEqual([
      0,
      'placement.usages.unused-is-zero  1.0+  the usage of an inventory without allocations is 0\n',
    ]);
  });
});
