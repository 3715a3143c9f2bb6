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
  /** Ends it as an operator does. Returns its exit code. */
  close(): Promise<number | null>;
  /** Ends all its processes without a warning. */
  kill(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('../../../cli/bin.ts', import.meta.url));

/** Serves on a free port. @throws Error when the program ends before it serves */
export async function startServe(flags: readonly string[]): Promise<ServeProgram> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, 'serve', '--port', '0', ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  let said = '';
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
