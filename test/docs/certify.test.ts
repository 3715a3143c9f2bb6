/** Follows docs/certify.md literally: from nothing to a certificate that is verified. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { consoleBlocksOf, readPart } from './page-calls.ts';

const page = readPart('docs/certify.md');
const TSX = import.meta.resolve('tsx');
const PROGRAM = fileURLToPath(new URL('../../cli/bin.ts', import.meta.url));

let folder: string;
let port: number;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interop-certify-'));
  port = await findFreePort();
});
afterAll(() => rmSync(folder, { recursive: true }));

it('shows the output of its commands, in their order', () => {
  const shown = consoleBlocksOf(page);
  const commands = shown.split('\n').filter((line) => line.startsWith('$ '));
  // The page shows the file that the reader writes.
  const [, product = ''] = /^\$ cat product\.yaml\n([\s\S]*?)(?=^\$ )/m.exec(shown) ?? [];
  writeFileSync(join(folder, 'product.yaml'), product);
  const { stdout, stderr } = spawnSync('bash', ['-c', scriptOf(commands)], { cwd: folder, encoding: 'utf8' });
  expect(withoutChance(stdout), stderr).toBe(withoutChance(shown));
});

/** The page's `interop` is this program, its port a free one. */
function scriptOf(commands: readonly string[]): string {
  const program = [process.execPath, '--import', TSX, PROGRAM].map(quote).join(' ');
  const steps = commands.map((line) => {
    const command = line.slice('$ '.length).replaceAll('8778', String(port));
    const isJob = command.endsWith('&');
    const ready = `until (exec 3<>/dev/tcp/127.0.0.1/${port}) 2>/dev/null; do sleep 0.1; done`;
    return `printf '%s\\n' ${quote(line)}\n${isJob ? `(exec ${command.slice(0, -1).replace('interop', program)}) >/dev/null 2>&1 &\n${ready}` : `${command} 2>&1 || exit 1`}`;
  });
  return [
    `interop() { ${program} "$@"; }`,
    // A job is the program itself, and not a shell that would leave it behind.
    `trap 'kill $(jobs -p)' EXIT`,
    ...steps,
  ].join('\n');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Seeds, digests, times, the port, and the count of calls that depends on the order of random numbers. */
function withoutChance(text: string): string {
  return text
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1')
    .replaceAll(/seed [0-9a-f]{12}/g, 'seed')
    .replaceAll(/[0-9a-f]{64}/g, 'digest')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
    .replaceAll(/in [\d.]+ m?i?n?s?\b/g, 'in time')
    .replaceAll(/[\d,]+ calls/g, 'some calls');
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as { port: number };
      probe.close(() => resolve(free));
    });
  });
}
