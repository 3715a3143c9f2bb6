/** Several scheduler processes over one Placement, as the program starts them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Processes {
  url: string;
  /** Of the first process, which has started the others. */
  pid: number;
  close(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('../../../cli/bin.ts', import.meta.url));

/** @throws Error when the program ends before it serves */
export async function startSchedulerProcesses(placement: string, count: number): Promise<Processes> {
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
