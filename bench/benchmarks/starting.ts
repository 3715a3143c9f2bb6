/** Measures the time from the start of `interop serve` to its first answer. */
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { endProgram, spawnProgram } from '../measure/child.ts';
import { formatWhole, type Measurement, median } from '../measure/measurement.ts';

export async function measureStarting(): Promise<Measurement[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await measureStart());
  const milliseconds = median(times);
  return [
    {
      what: 'interop serve, from its start to its first answer',
      measured: `${formatWhole(milliseconds)} ms`,
      target: 'less than 1,000 ms',
      met: milliseconds < 1000,
    },
  ];
}

const ROUNDS = 5;
const TIMEOUT = 20_000;

async function measureStart(): Promise<number> {
  const port = await freePort();
  const before = performance.now();
  const child = spawnProgram('cli/bin.ts', ['serve', '--port', String(port)]);
  child.stdout?.resume();
  try {
    while (!(await answersAt(`http://127.0.0.1:${port}/`))) {
      if (child.exitCode !== null) throw new Error(`interop serve ended with ${child.exitCode}`);
      if (performance.now() - before > TIMEOUT) throw new Error('interop serve does not answer');
      await sleep(5);
    }
    return performance.now() - before;
  } finally {
    await endProgram(child);
  }
}

async function answersAt(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
