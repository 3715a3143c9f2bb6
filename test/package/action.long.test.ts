/** The GitHub Action with the packed file, by the npx that there is: what a workflow gets once this version is published. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyEarlyPlacement } from '../cli/commands/early-placement.ts';
import { runGateAction } from '../cli/commands/gate-action.ts';
import { MINUTES, packPackage } from './packed-package.ts';

const root = mkdtempSync(join(tmpdir(), 'interop-action-'));
const workspace = join(root, 'workspace');
beforeAll(() => {
  copyEarlyPlacement(join(workspace, 'api'));
  copyEarlyPlacement(join(root, 'earlier'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** npm keeps what it installs for npx in a folder of its own here. */
const gate = (inputs: { folders?: string; base?: string } = {}) =>
  runGateAction(
    workspace,
    { npm_config_cache: join(root, 'cache') },
    { ...inputs, version: `file:${packPackage()}` },
  );

it('passes where published versions are as they were', { timeout: MINUTES }, () => {
  const { status, stdout, stderr } = gate();
  expect(stdout, stderr).toBe('PASS. api: 10 published versions unchanged.\n');
  expect(status).toBe(0);
});

it('fails at the line of a change', { timeout: MINUTES }, () => {
  const file = join(workspace, 'api/1.6.overlay.yaml');
  const loose = readFileSync(file, 'utf8').replace('{ type: string, pattern: ":" }', '{ type: string }');
  writeFileSync(file, loose);
  const { status, stdout } = gate({ folders: 'api', base: join(root, 'earlier') });
  expect(stdout).toMatch(
    /^::error file=api\/1\.6\.overlay\.yaml,line=\d+,title=request\.pattern\.removed::/m,
  );
  expect(status).toBe(1);
});
