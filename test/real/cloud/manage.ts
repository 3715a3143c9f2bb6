/** Runs the program with which an administrator sets up a service: `keystone-manage` and its like. */
import { basename } from 'node:path';
import { CannotRun } from '../../programs/cannot-run.ts';
import { execute, lastLines } from '../../programs/execute.ts';

export interface ManageProgram {
  program: string;
  /** The path of the service's configuration. */
  configuration: string;
}

/** @throws CannotRun with the end of what the program said */
export async function runManage(
  { program, configuration }: ManageProgram,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<void> {
  const all = ['--config-file', configuration, ...args];
  const { code, output } = await execute(program, all, { ...process.env, ...env });
  if (code !== 0)
    throw new CannotRun(`${basename(program)} ${args.join(' ')} failed. It said:\n${lastLines(output)}`);
}
