/** Starts several scheduler processes over one Placement with `interop serve --processes`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface SchedulerProcesses {
  url: string;
  /** The parent process, which starts the workers. */
  pid: number;
  close(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('../../../cli/bin.ts', import.meta.url));

/** @throws Error when the program ends before it serves */
export async function startSchedulerProcesses(placement: string, count: number): Promise<SchedulerProcesses> {
  const flags = [
    '--services',
    'scheduler',
    '--placement',
    placement,
    '--port',
    '0',
    '--processes',
    String(count),
  ];
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, 'serve', ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      said += text;
      const [found] = /http:\/\/\S+/.exec(said) ?? [];
      if (found && said.includes('\n')) resolve(found);
    });
    void exited.then(([code]) => reject(new Error(`interop serve ended with ${code}`)));
  });
  return {
    url,
    pid: child.pid as number,
    async close() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
