/** Measures the time from the start of `interop serve` to its first answer, and what the built program takes to start. */
import { execFileSync } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
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
    ...measureBuilt(),
  ];
}

/** The program as the package has it, beside Node without a program. */
function measureBuilt(): Measurement[] {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  execFileSync('npm', ['run', '-s', 'build'], { cwd: root });
  const program = `${root}dist/cli/bin.js`;
  const bare = timeProgram(['-e', '0']);
  const starts: [string, string[], number][] = [
    ['interop --version', ['--version'], 80],
    ['interop run placement --list', ['run', 'placement', '--list'], 400],
    ['interop run placement, until one case is judged', ['run', 'placement', ...ONE_CASE], 8000],
  ];
  return starts.map(([what, argv, most]) => {
    const milliseconds = timeProgram([program, ...argv]);
    return {
      what: `${what}, built`,
      measured: `${formatWhole(milliseconds)} ms, ${(milliseconds / bare).toFixed(1)} times \`node -e 0\``,
      target: `less than ${formatWhole(most)} ms`,
      met: milliseconds < most,
    };
  });
}

const ONE_CASE = ['--only', 'placement.traits.*', '--microversions', 'latest', '--fail-fast'];

function timeProgram(argv: readonly string[]): number {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = performance.now();
    execFileSync(process.execPath, argv, { stdio: ['ignore', 'ignore', 'ignore'] });
    times.push(performance.now() - before);
  }
  return median(times);
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
