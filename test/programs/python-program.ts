/** Runs a Python program of this project in an environment of its own. */
import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import { lastLines } from './execute.ts';
import { makePythonEnvironment } from './python-environment.ts';

export interface PythonProgram {
  file: string;
  /** Where its environment is kept. */
  environment: string;
  /** What is installed there; messages name the first. */
  requirements: readonly string[];
}

/**
 * The program's exit code; what it writes goes where our own output goes.
 * @throws CannotRun when it cannot be run here, or something ends it
 */
export async function runPython(program: PythonProgram, args: readonly string[]): Promise<number> {
  const { file, environment, requirements } = program;
  await makePythonEnvironment(environment, requirements, (text) => process.stderr.write(`${text}\n`));
  return await new Promise((resolve, reject) => {
    const child = spawn(join(environment, 'bin', 'python3'), [LEAVE_NOTHING, file, ...args], {
      stdio: 'inherit',
    });
    child.on('error', ({ message }) => reject(new CannotRun(message)));
    child.on('exit', (code, signal) =>
      code === null ? reject(new CannotRun(`${file} was ended by ${signal}.`)) : resolve(code),
    );
  });
}

/**
 * Runs a program that answers on standard output.
 * @param input what it reads from standard input
 * @throws CannotRun when it cannot be run here, or fails
 */
export async function queryPython(program: PythonProgram, input: string): Promise<string> {
  const { file, environment, requirements } = program;
  await makePythonEnvironment(environment, requirements, (text) => process.stderr.write(`${text}\n`));
  return await new Promise((resolve, reject) => {
    const child = execFile(
      join(environment, 'bin', 'python3'),
      [LEAVE_NOTHING, file],
      { maxBuffer: 2 ** 26 },
      (error, output, messages) =>
        error ? reject(new CannotRun(`${file} failed:\n${lastLines(messages)}`)) : resolve(output),
    );
    child.stdin?.end(input);
  });
}

/** No compiled files in the checkout. */
const LEAVE_NOTHING = '-B';
