/**
 * Tests the hook with pre-commit itself, which installs this project from its last commit into a separate folder, as it
 * does for users. Runs it in a repository of published documents, and again after one was changed. Prints a line for
 * each, then `N passed, N failed`. Exit codes: 0 all passed, 1 failures, 3 cannot run here.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute, lastLines } from '../programs/execute.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { makePythonEnvironment, readRequirements } from '../programs/python-environment.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ENVIRONMENT = join(ROOT, '.cache/pre-commit/environment');

process.exitCode = await main();

async function main(): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'interop-pre-commit-'));
  try {
    const requirements = readRequirements(fileURLToPath(new URL('requirements.txt', import.meta.url)));
    await makePythonEnvironment(ENVIRONMENT, requirements, (text) => process.stdout.write(`${text}\n`));
    await makeRepository(home);
    const results = [await checkUnchanged(home), await checkChanged(home)];
    const failed = results.filter((isRight) => !isRight).length;
    process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  } catch (error) {
    return exitCodeOf('pre-commit.ts', error);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function makeRepository(home: string): Promise<void> {
  const commit = (await runInFolder(ROOT, 'git', ['rev-parse', 'HEAD'])).output.trim();
  cpSync(join(ROOT, 'spec/placement'), join(home, 'api'), { recursive: true });
  const hook = { id: 'api-interop-gate', args: ['--base', 'git:HEAD'] };
  const config = { repos: [{ repo: ROOT.replace(/\/$/, ''), rev: commit, hooks: [hook] }] };
  writeFileSync(join(home, '.pre-commit-config.yaml'), JSON.stringify(config));
  await runInFolder(home, 'git', ['init', '--quiet']);
  await runInFolder(home, 'git', ['add', '.']);
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@localhost'];
  await runInFolder(home, 'git', [...author, 'commit', '--quiet', '--message', 'as published']);
}

async function checkUnchanged(home: string): Promise<boolean> {
  const { code, output } = await runHook(home);
  return reportCheck('published documents pass', code === 0 && output.includes('Passed'), output);
}

async function checkChanged(home: string): Promise<boolean> {
  const file = join(home, 'api/1.6.overlay.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('pattern: "^(?:[Tt]', 'pattern: "^(?:[Yy]|[Tt]'));
  const { code, output } = await runHook(home);
  const isReported =
    output.includes('VIOLATION published.changed') && output.includes('api/1.6.overlay.yaml:31');
  return reportCheck('a changed document fails', code === 1 && isReported, output);
}

function runHook(home: string) {
  return runInFolder(home, join(ENVIRONMENT, 'bin/pre-commit'), ['run', '--all-files', '--verbose'], {
    PRE_COMMIT_HOME: join(home, '.git/pre-commit'),
  });
}

function reportCheck(what: string, isRight: boolean, output: string): boolean {
  process.stdout.write(`${isRight ? 'pass' : 'FAIL'} ${what}\n${isRight ? '' : `${lastLines(output)}\n`}`);
  return isRight;
}

function runInFolder(cwd: string, program: string, words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return execute(program, words, { ...process.env, ...env }, cwd);
}
