/** Follows docs/diff-and-gate.md literally: from a repository with one document to a gate in CI. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { GitRepository } from '../cli/commands/git-repository.ts';
import { readPart } from './page-calls.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const section = readSection('### One document that evolves in place');
const [document = '', workflow = ''] = blocksOf('yaml');

let repository: GitRepository;
const bin = mkdtempSync(join(tmpdir(), 'interop-bin-'));

beforeAll(() => {
  repository = new GitRepository();
  repository.write('openapi.yaml', document);
  repository.commit();
  // The page installs the program from the network; this is what the installation puts on the PATH.
  writeFileSync(join(bin, 'interop'), `#!/bin/sh\nexec node ${ROOT}/cli/interop.js "$@"\n`);
  chmodSync(join(bin, 'interop'), 0o755);
});
afterAll(() => {
  repository.remove();
  rmSync(bin, { recursive: true });
});

describe('docs/diff-and-gate.md, for one document', () => {
  it('shows the output of its commands, in their order', () => {
    const shown = blocksOf('console').join('');
    const printed = shown
      .split('\n')
      .filter((line) => line.startsWith('$ '))
      .map((line) => `${line}\n${run(line.slice('$ '.length))}`);
    expect(printed.join('')).toBe(shown);
    expect(printed.length).toBe(5);
  });

  it('has a workflow that fails for a pull request without a new version, and passes one with it', () => {
    const [checkout, gate] = parse(workflow).jobs.gate.steps;
    expect(checkout.with).toEqual({ 'fetch-depth': 0 });
    repository.git('checkout', '-q', 'openapi.yaml');
    repository.git('checkout', '-q', '-b', 'change');
    repository.edit('openapi.yaml', 'The pets.', 'All pets.');
    repository.edit('openapi.yaml', 'type: integer', 'type: string');
    repository.commit();
    expect(runAction(gate.with)).toMatchObject({ status: 1 });
    repository.edit('openapi.yaml', '1.0.0', '2.0.0');
    repository.commit();
    expect(runAction(gate.with)).toMatchObject({ status: 0 });
  });
});

/** Runs the action's script in a clone, as a runner of GitHub has it: without a local branch of the base. */
function runAction(inputs: { folders: string; base: string }): { status: number | null } {
  const clone = join(mkdtempSync(join(tmpdir(), 'interop-runner-')), 'repository');
  execFileSync('git', ['clone', '-q', '-b', 'change', repository.folder, clone]);
  const { run: script } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')).runs.steps.at(-1);
  const env = { ...process.env, GITHUB_ACTION_PATH: ROOT, FOLDERS: inputs.folders, BASE: inputs.base };
  return spawnSync('bash', ['-eo', 'pipefail', '-c', script], { cwd: clone, env, encoding: 'utf8' });
}

function run(command: string): string {
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  const { stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: repository.folder,
    env,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

function readSection(heading: string): string {
  const page = readPart('docs/diff-and-gate.md');
  const start = page.indexOf(heading);
  return page.slice(start, page.indexOf('\n### ', start + heading.length));
}

/** The code blocks of a language, without the indentation of the list that they are in. */
function blocksOf(language: string): string[] {
  const fence = new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^ *\`\`\`$`, 'gm');
  return [...section.matchAll(fence)].map(([, indent = '', text = '']) =>
    text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}
