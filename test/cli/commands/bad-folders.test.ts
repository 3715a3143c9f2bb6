/** What is wrong with a folder that is to be a service: one sentence with the place and the next step, and exit code 2. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { interop } from '../captured-io.ts';

const documentOf = (version: string) =>
  `openapi: 3.1.1\ninfo: { title: Books, version: ${version} }\npaths: { /books: { get: { operationId: listBooks, responses: { 200: { description: Books } } } } }\n`;
const PROFILE = 'service: books\nversions: { request: [{ header: Books-Version }] }\n';
const workflow = (steps: string) =>
  `arazzo: 1.0.1\ninfo: { title: Samples, version: "1" }\nsourceDescriptions: [{ name: books, url: ./1.yaml, type: openapi }]\nworkflows:\n  - workflowId: books\n    steps:\n${steps}`;
const SOUND = {
  '1.yaml': documentOf('2025-06-01'),
  '2.yaml': documentOf('2026-03-01'),
  'profile.yaml': PROFILE,
  'a.arazzo.yaml': workflow('      - { stepId: list, operationId: listBooks }\n'),
};

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'interop-bad-'));
});
afterEach(() => rmSync(base, { recursive: true }));

/** @param name of the folder */
function write(files: Record<string, string>, name = 'books'): string {
  const folder = join(base, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

const { 'profile.yaml': _, ...WITHOUT_PROFILE } = SOUND;

/** Files, and what is said of them. */
const BAD: [string, { files: Record<string, string>; want: RegExp }][] = [
  ['an empty folder', { files: {}, want: /books: is not the folder of a service: .*Expected documents/ }],
  [
    'files that are no documents',
    {
      files: { 'readme.txt': 'hello', 'compose.yaml': 'services: {}' },
      want: /books: is not the folder of a service/,
    },
  ],
  [
    'an unknown key of the profile',
    {
      files: { ...SOUND, 'profile.yaml': `${PROFILE}discovry: []\n` },
      want: /profile\.yaml:3: "discovry" is not a key .*Did you mean "discovery"/,
    },
  ],
  [
    'a profile under another name',
    {
      files: { ...WITHOUT_PROFILE, 'profile.json': '{}' },
      want: /profile\.json: is not read: .*Rename it to profile\.yaml/,
    },
  ],
  [
    'versions without a profile',
    {
      files: WITHOUT_PROFILE,
      want: /books: 2 versions are documented, .*Add versions\.request to .*profile\.yaml/,
    },
  ],
  [
    'a workflow that names no operation',
    {
      files: { ...SOUND, 'a.arazzo.yaml': workflow('      - { stepId: list, operationId: listBoks }\n') },
      want: /a\.arazzo\.yaml:7: books has no operation "listBoks"\. Did you mean "listBooks"/,
    },
  ],
  [
    'a workflow that runs in a circle',
    {
      files: { ...SOUND, 'a.arazzo.yaml': workflow('      - { stepId: again, workflowId: books }\n') },
      want: /a\.arazzo\.yaml:5: the workflow calls itself: books → books\. Remove one of these calls/,
    },
  ],
  [
    'versions without an order',
    {
      files: { ...SOUND, '2.yaml': documentOf('spring') },
      want: /2\.yaml:2: the versions "2025-06-01" and "spring" have no order\. Give all versions one form/,
    },
  ],
  [
    'two APIs',
    {
      files: { ...SOUND, '2.yaml': documentOf('2025-06-01') },
      want: /2\.yaml: describes version 2025-06-01, and so does .*1\.yaml\. Keep one document for each version/,
    },
  ],
  [
    'two documents in one file',
    {
      files: { ...SOUND, '1.yaml': `${SOUND['1.yaml']}---\n${SOUND['2.yaml']}` },
      want: /1\.yaml:4: a second YAML document begins here/,
    },
  ],
];

describe.each(BAD)('%s', (_name, { files, want }) => {
  it.each([['spec', 'check'], ['run']])('is refused by %s %s', async (...command: string[]) => {
    const argv = [...command.filter((word) => word !== undefined), write(files)];
    const { code, out, err } = await interop(
      command[0] === 'run' ? [...argv, '--target', 'http://127.0.0.1:9'] : argv,
    );
    expect(err).toMatch(want);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect([code, out]).toEqual([2, '']);
  });
});

it('names the folder of a file', async () => {
  const file = join(write(SOUND), '1.yaml');
  const { code, err } = await interop(['run', file, '--target', 'http://127.0.0.1:9']);
  expect(err).toMatch(/1\.yaml is a file, and a folder is expected\. Name its folder: \S+books\.\n$/);
  expect(code).toBe(2);
});

it.each([
  ['a slash at its end', 'books', '/'],
  ['a space in its name', 'my books', ''],
])('takes a folder with %s', async (_name, name, end) => {
  const { code, out } = await interop(['spec', 'check', `${write(SOUND, name)}${end}`]);
  expect(out).toMatch(/ooks: 2 microversions, no problems\n$/);
  expect(code).toBe(0);
});

it.each(['127.0.0.1:9', 'localhost:9', 'ftp://host'])('refuses the target %s', async (target) => {
  const { code, err } = await interop(['run', write(SOUND), '--target', target]);
  expect(err).toContain(
    `--target takes a URL such as http://host:8778 or https://host/placement, and was given "${target}"`,
  );
  expect(code).toBe(2);
});
