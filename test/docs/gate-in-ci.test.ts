/** Follows docs/diff-and-gate.md literally: from a repository with one document to a gate in CI. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pathWithNpx } from '../cli/commands/checkout-npx.ts';
import { GitRepository } from '../cli/commands/git-repository.ts';
import { readPart } from './page-calls.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const PATH = pathWithNpx();
const section = readSection('### One document that evolves in place');
const [document = '', workflow = ''] = blocksOf('yaml');

let repository: GitRepository;
const runners: string[] = [];

beforeAll(() => {
  repository = new GitRepository();
  repository.write('openapi.yaml', document);
  repository.commit();
});
afterAll(() => {
  repository.remove();
  for (const folder of runners) rmSync(folder, { recursive: true });
});

describe('docs/diff-and-gate.md, for one document', () => {
  it('shows the output of its commands, in their order', async () => {
    const shown = blocksOf('console').join('');
    const commands = shown.split('\n').filter((line) => line.startsWith('$ '));
    let printed = '';
    for (const line of commands) printed += `${line}\n${await run(line.slice('$ '.length))}`;
    expect(printed).toBe(shown);
    expect(commands.length).toBe(5);
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
  const runner = mkdtempSync(join(tmpdir(), 'interop-runner-'));
  runners.push(runner);
  const clone = join(runner, 'repository');
  execFileSync('git', ['clone', '-q', '-b', 'change', repository.folder, clone]);
  const { run: script } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')).runs.steps.at(-1);
  const places = { PATH, GITHUB_ACTION_PATH: ROOT };
  const env = { ...process.env, ...places, FOLDERS: inputs.folders, BASE: inputs.base, VERSION: '' };
  return spawnSync('bash', ['-eo', 'pipefail', '-c', script], { cwd: clone, env, encoding: 'utf8' });
}

/** The page's `interop` is this program; a shell runs the other commands. */
async function run(command: string): Promise<string> {
  const [program, ...argv] = command.split(' ');
  if (program === 'interop') {
    const { out, err } = await repository.interop(...argv);
    return out + err;
  }
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: repository.folder, encoding: 'utf8' });
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
