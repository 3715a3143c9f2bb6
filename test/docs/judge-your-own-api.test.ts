/** Follows docs/judge-your-own-api.md literally: from documents and a server to a verdict. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { interop } from '../cli/captured-io.ts';
import { readPart } from './page-calls.ts';

const page = readPart('docs/judge-your-own-api.md');
const EXAMPLE = fileURLToPath(new URL('../../docs/examples/library', import.meta.url));

let folder: string;
let port: number;
let server: ChildProcess | undefined;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interop-library-'));
  cpSync(EXAMPLE, folder, { recursive: true });
  port = await findFreePort();
});
afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true });
});

it('shows the output of its commands, in their order', async () => {
  const shown = blocksOf('console').join('');
  const commands = shown.split('\n').filter((line) => line.startsWith('$ '));
  let printed = '';
  const codes: number[] = [];
  for (const line of commands) {
    const { code, text } = await run(line.slice('$ '.length));
    codes.push(code);
    printed += `${line}\n${text}`;
  }
  expect(withoutChance(printed)).toBe(withoutChance(shown));
  expect(codes).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
});

it('has a workflow for CI that does the same', () => {
  const [workflow = ''] = blocksOf('yaml');
  const runs = parse(workflow).jobs.conformance.steps.flatMap((step: { run?: string }) => step.run ?? []);
  const commands = blocksOf('console').join('').split('\n');
  expect(runs.slice(1).map((command: string) => commands.includes(`$ ${command}`))).toEqual([true, true]);
});

/** The page's `interop` is this program, its port a free one, and its jobs are processes of this test. */
async function run(command: string): Promise<{ code: number; text: string }> {
  const words = command.replaceAll('8080', String(port)).split(' ');
  if (words[0] === 'interop') {
    const { code, out, err } = await interop(words.slice(1), undefined, folder);
    return { code, text: (err + out).replaceAll(`:${port}`, ':8080') };
  }
  if (words[0] === 'kill') await stopServer();
  else if (words.at(-1) === '&') await startServer(words.slice(1, -1));
  else {
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
    return { code: status ?? -1, text: stderr };
  }
  return { code: 0, text: '' };
}

async function stopServer(): Promise<void> {
  const ended = new Promise((resolve) => server?.once('exit', resolve));
  server?.kill();
  await ended;
}

async function startServer(argv: string[]): Promise<void> {
  server = spawn(process.execPath, argv, { cwd: folder, stdio: 'inherit' });
  for (;;) {
    if (server.exitCode !== null) throw new Error(`${argv.join(' ')} ended with ${server.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (answer?.ok) return;
  }
}

/** Seeds, names, ids, times, and the counts that depend on how busy the machine is. */
function withoutChance(text: string): string {
  return text
    .replaceAll(/seed [0-9a-f]{12}/g, 'seed')
    .replaceAll(/interop-[0-9a-f]{16}/g, 'interop-name')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'uuid')
    .replaceAll(/[\d.]+ m?s\b/g, 'time')
    .replaceAll('less than a second', 'time')
    .replaceAll(/first in \S+/g, 'first in a case')
    .replaceAll(/^ {2}curl .*$/gm, '  curl')
    .replaceAll(/[\d,]+ (calls|times|cases ran)/g, 'some $1')
    .replaceAll(/\nConcurrency: .*\n/g, '');
}

function blocksOf(language: string): string[] {
  const fence = new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\`$`, 'gm');
  return [...page.matchAll(fence)].map(([, indent = '', text = '']) =>
    text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
