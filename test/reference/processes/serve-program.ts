/** Starts `interop serve` as a process of its own, with the processes that it starts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { canListChildren, childrenOf } from './child-processes.ts';

export interface ServeProgram {
  /** The first URL that it prints. */
  url: string;
  /** The first process, which starts the others. */
  pid: number;
  /** What it has written to standard output so far. */
  said(): string;
  /** What it has written to standard error so far. */
  logged(): string;
  /** Ends it as an operator does. Returns its exit code. */
  close(): Promise<number | null>;
  /** Ends all its processes without a warning. */
  kill(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('../../../cli/bin.ts', import.meta.url));

export interface ServeProgramOptions {
  /** Variables beside those of this process. */
  env?: Readonly<Record<string, string>>;
  /** Where `logged` is read, so that it need not be seen. */
  isQuiet?: boolean;
}

/** Serves on a free port. @throws Error when the program ends before it serves */
export async function startServe(
  flags: readonly string[],
  { env = {}, isQuiet = false }: ServeProgramOptions = {},
): Promise<ServeProgram> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, 'serve', '--port', '0', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  let said = '';
  let logged = '';
  child.stderr.on('data', (text) => {
    logged += text;
    if (!isQuiet) process.stderr.write(text);
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      said += text;
      const [found] = /http:\/\/\S+/.exec(said) ?? [];
      if (found && said.includes('\n')) resolve(found);
    });
    void exited.then(([code]) => reject(new Error(`interop serve ended with ${code}`)));
  });
  const pid = child.pid as number;
  return {
    url,
    pid,
    said: () => said,
    logged: () => logged,
    async close() {
      child.kill('SIGTERM');
      const [code] = await exited;
      return code;
    },
    async kill() {
      const children = canListChildren ? childrenOf(pid) : [];
      for (const each of [pid, ...children]) process.kill(each, 'SIGKILL');
      await exited;
    },
  };
}
