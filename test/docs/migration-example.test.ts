/**
 * Moves the application of docs/migrate.md from 1.10 to 1.39 by the checklist of interop migrate: what the compiler finds wrong
 * at 1.39 is what the list names, and with the list done nothing is left.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReference } from '../../reference/serve.ts';
import type { CallPlace } from '../../runner/migration/calls/made-call.ts';
import type { Migration } from '../../runner/migration/migration.ts';
import { interop } from '../cli/captured-io.ts';
import { readPart } from './page-calls.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BEFORE = 'docs/examples/migration/before.ts';
const AFTER = 'docs/examples/migration/after.ts';
const MOVE = ['migrate', 'placement', '--from', '1.10', '--to', '1.39', '--calls'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interop-moved-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of an application that imports the client of this checkout. */
function copyOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text.replace("'api-interop/client'", `'${ROOT}package/entries/client.ts'`));
  return path;
}

const before = readPart(BEFORE);
const onlyVersion = before.replace("placement('1.10'", "placement('1.39'");

it('the application at 1.10 has this checklist', async () => {
  const { code, out, err } = await interop([...MOVE, BEFORE, '--format', 'markdown']);
  expect([code, err]).toEqual([1, '']);
  await expect(out).toMatchFileSnapshot('../../docs/examples/migration/checklist.md');
});

it('the application at 1.39 has nothing left to do', async () => {
  const { code, out } = await interop([...MOVE, AFTER, '--format', 'markdown']);
  expect(code).toBe(0);
  expect(out).not.toContain('- [ ]');
});

describe('the application', () => {
  it('runs at 1.10', async () => {
    expect(await run(copyOf('before.ts', before))).toBe(PRINTED);
  });

  it('does not run at 1.39 with its version changed alone', async () => {
    await expect(run(copyOf('moved.ts', onlyVersion))).rejects.toThrow(/the host was not created: 200/);
  });

  it('runs at 1.39 with the checklist done', async () => {
    expect(await run(copyOf('after.ts', readPart(AFTER)))).toBe(PRINTED);
  });
});

describe('the compiler', () => {
  let errors: Record<'before' | 'moved' | 'after', number[]>;
  beforeAll(() => {
    const texts = { before, moved: onlyVersion, after: readPart(AFTER) };
    const paths = Object.entries(texts).map(([name, text]) => [name, copyOf(`${name}.ts`, text)] as const);
    const found = linesWithErrors(paths.map(([, path]) => path));
    errors = Object.fromEntries(paths.map(([name, path]) => [name, found.get(path) ?? []])) as typeof errors;
  });

  it('finds nothing wrong with the application at 1.10, and with that at 1.39', () => {
    expect([errors.before, errors.after]).toEqual([[], []]);
  });

  it('finds errors at the places of the checklist alone, and at each item that breaks', async () => {
    const breaks = await listBreaks(BEFORE);
    expect(breaks.length).toBeGreaterThan(5);
    expect(errors.moved.length).toBeGreaterThan(3);
    const unlisted = errors.moved.filter((line) => !breaks.some(({ places }) => isAt(line, places)));
    expect(unlisted).toEqual([]);
    const unreal = breaks.filter(({ places }) => !errors.moved.some((line) => isAt(line, places)));
    expect(unreal.map(({ text }) => text)).toEqual([]);
  });
});

const PRINTED = 'on the new host room for 6\nroom for 8\n';

/** With a Placement that is empty: the host that the application registers is the only one. */
async function run(path: string): Promise<string> {
  const reference = await startReference();
  const env = { ...process.env, PLACEMENT_URL: reference.url };
  const argv = ['--import', import.meta.resolve('tsx'), path];
  const program = promisify(execFile)(process.execPath, argv, { env });
  const { stdout } = await program.finally(() => reference.close());
  return stdout;
}

interface Break {
  text: string;
  places: readonly CallPlace[];
}

async function listBreaks(calls: string): Promise<Break[]> {
  const { out } = await interop([...MOVE, calls, '--format', 'json']);
  const { groups } = JSON.parse(out) as Migration;
  const effects = groups.flatMap(({ kinds }) => kinds.flatMap((kind) => kind.effects));
  return effects.filter(({ outcome }) => outcome === 'breaks') as unknown as Break[];
}

function isAt(wanted: number, places: readonly CallPlace[]): boolean {
  return places.some(({ line = 0, lastLine = line }) => line <= wanted && wanted <= lastLine);
}

/** The lines of each file that the compiler refuses. */
function linesWithErrors(paths: readonly string[]): Map<string, number[]> {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, ROOT);
  const program = ts.createProgram(paths, options);
  return new Map(
    paths.map((path) => {
      const source = program.getSourceFile(path);
      const problems = source ? program.getSemanticDiagnostics(source) : [];
      return [
        path,
        problems.map(({ start }) => (source?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0) + 1),
      ];
    }),
  );
}
