/** The guard of the imports (`npm run lint`): it is silent on a sound tree and finds each kind of planted fault. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CONFIG = join(ROOT, '.dependency-cruiser.mjs');
const PROGRAM = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

const folder = mkdtempSync(join(tmpdir(), 'interop-imports-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Source texts by path. */
type Tree = Readonly<Record<string, string>>;

const SOUND: Tree = {
  'cli/bin.ts':
    "import '../runner/run/run.ts';\nimport '../reporters/json.ts';\nimport '../suites/cases.ts';\nimport '../spec/contract/contract.ts';\n",
  'runner/run/run.ts': "import '../case/cloud.ts';\nimport './plan.ts';\n",
  'runner/run/plan.ts': "export { seed } from './seed.ts';\n",
  'runner/run/seed.ts': 'export const seed = 1;\n',
  'runner/verdict.ts': 'export type Verdict = number;\n',
  'runner/case/cloud.ts':
    "import '../../spec/openapi/document.ts';\nexport type { Verdict } from '../verdict.ts';\n",
  'spec/openapi/document.ts': 'export const document = 1;\n',
  'spec/contract/contract.ts': "export { document } from '../openapi/document.ts';\n",
  'reporters/json.ts': "import '../runner/run/run.ts';\n",
  'suites/cases.ts': "import '../runner/case/cloud.ts';\n",
};

/** What is added to the sound tree, and how the guard names it. */
const FAULTS: readonly [string, { path: string; text: string; violation: string }][] = [
  [
    'an import that runs backwards',
    {
      path: 'spec/openapi/document.ts',
      text: "import '../../runner/run/seed.ts';\n",
      violation: 'spec-may-import: spec/openapi/document.ts → runner/run/seed.ts',
    },
  ],
  [
    'an import of a type that runs backwards',
    {
      path: 'spec/contract/contract.ts',
      text: "export type { Verdict } from '../../runner/verdict.ts';\n",
      violation: 'spec-may-import: spec/contract/contract.ts → runner/verdict.ts',
    },
  ],
  [
    'a suite that reaches past the cases',
    {
      path: 'suites/cases.ts',
      text: "import '../runner/run/seed.ts';\n",
      violation: 'suites-may-import: suites/cases.ts → runner/run/seed.ts',
    },
  ],
  [
    'a case that knows the run',
    {
      path: 'runner/case/cloud.ts',
      text: "import '../run/seed.ts';\n",
      violation: 'runner/case-may-not-import: runner/case/cloud.ts → runner/run/seed.ts',
    },
  ],
  [
    'a circle',
    {
      path: 'runner/run/plan.ts',
      text: "import './run.ts';\n",
      violation: 'no-circle: runner/run/plan.ts → runner/run/run.ts',
    },
  ],
  [
    'a file that no program reaches',
    {
      path: 'runner/run/unused.ts',
      text: 'export const unused = 1;\n',
      violation: 'no-orphan: runner/run/unused.ts → runner/run/unused.ts',
    },
  ],
];

describe('the guard of the imports', () => {
  let found: string[];
  beforeAll(() => {
    const texts = FAULTS.map(([, { path, text }]) => [path, (SOUND[path] ?? '') + text] as const);
    found = listViolations(plant('faulty', { ...SOUND, ...Object.fromEntries(texts) }));
  });

  it('is silent on a sound tree', () => {
    expect(listViolations(plant('sound', SOUND))).toEqual([]);
  });

  it.each(FAULTS)('finds %s', (_name, { violation }) => {
    expect(found).toContain(violation);
  });

  it('names nothing else', () => {
    const expected = FAULTS.map(([, { violation }]) => violation);
    expect(found.filter((each) => !each.startsWith('no-circle:')).toSorted()).toEqual(
      expected.filter((each) => !each.startsWith('no-circle:')).toSorted(),
    );
  });
});

function plant(name: string, tree: Tree): string {
  const root = join(folder, name);
  const files = { ...tree, 'tsconfig.json': '{}', 'package.json': '{ "type": "module" }' };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return root;
}

function listViolations(root: string): string[] {
  const rooms = ['spec', 'runner', 'suites', 'reporters', 'cli'];
  const argv = [PROGRAM, '--config', CONFIG, '--output-type', 'json', ...rooms];
  const { stdout, stderr } = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}
