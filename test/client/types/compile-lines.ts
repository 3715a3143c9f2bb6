/** Compiles many small programs at once, one a line, and says which of them the compiler refuses. */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A line of TypeScript, and what the documents say of it. */
export interface Line {
  text: string;
  compiles: boolean;
}

/** The lines of which the compiler says something else than the documents, with its message. */
export async function findDeviations(name: string, head: string, lines: readonly Line[]): Promise<string[]> {
  const folder = join(ROOT, '.cache/client-types', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const first = head.split('\n').length;
  writeFileSync(join(folder, 'lines.ts'), `${head}\n${lines.map(({ text }) => text).join('\n')}\n`);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../../tsconfig.json', include: ['lines.ts'] }),
  );
  const messages = await compile(folder);
  const refused = new Map<number, string>();
  for (const [, line, message = ''] of messages.matchAll(/lines\.ts\((\d+),\d+\): error (.*)/g))
    refused.set(Number(line) - first - 1, message);
  if (/^error/m.test(messages) || [...refused.keys()].some((index) => index < 0)) throw new Error(messages);
  return lines.flatMap(({ text, compiles }, index) =>
    refused.has(index) === compiles ? [`${text} // ${refused.get(index) ?? 'compiles'}`] : [],
  );
}

function compile(folder: string): Promise<string> {
  const program = join(ROOT, 'node_modules/typescript-native/bin/tsc');
  return new Promise((resolve) => {
    const options = { cwd: folder, maxBuffer: 2 ** 28 };
    execFile(process.execPath, [program, '-p', '.', '--pretty', 'false'], options, (_error, stdout) =>
      resolve(stdout),
    );
  });
}
