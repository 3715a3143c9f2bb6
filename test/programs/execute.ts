/** Runs a program to its end and keeps what it said. */
import { execFile } from 'node:child_process';

export interface Ended {
  /** Null when the program is not there. */
  code: number | null;
  /** What it wrote, errors included. */
  output: string;
}

export function execute(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  cwd?: string,
): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, args, { env, cwd, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`.trim();
      if (!error) resolve({ code: 0, output });
      else
        resolve({
          code: typeof error.code === 'number' ? error.code : null,
          output: output || error.message,
        });
    });
  });
}

/** The end of a long text, where programs say why they failed. */
export function lastLines(text: string, count = 8): string {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
