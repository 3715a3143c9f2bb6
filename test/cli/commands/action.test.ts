/** Runs the script of the GitHub Action as a workflow does, without GitHub. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathWithNpx } from './checkout-npx.ts';
import { copyEarlyPlacement } from './early-placement.ts';
import { type GateInputs, readGateAction, runGateAction } from './gate-action.ts';

const PATH = pathWithNpx();

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'interop-action-'));
  copyEarlyPlacement(join(workspace, 'api'));
});
afterEach(() => rmSync(workspace, { recursive: true }));

const gate = (inputs: GateInputs = {}) => runGateAction(workspace, { PATH }, inputs);

describe('the GitHub Action', () => {
  it('passes its inputs as environment variables, so that they cannot become commands', () => {
    const { env, run } = readGateAction();
    expect(Object.values(env)).toEqual(readGateAction().inputs.map((name) => `\${{ inputs.${name} }}`));
    expect(run).not.toContain('${{');
  });

  it('finds the folders with a lock, and passes', () => {
    expect(gate()).toMatchObject({ status: 0, stdout: 'PASS. api: 10 published versions unchanged.\n' });
  });

  it('runs the package in the version that is asked for, and no other package', () => {
    expect(gate({ version: '1.2.3' })).toMatchObject({ status: 0 });
    expect(gate({ version: 'latest' })).toMatchObject({ status: 70 });
  });

  it('fails at the line of the change', () => {
    const base = join(workspace, 'earlier');
    copyEarlyPlacement(base);
    const file = join(workspace, 'api/1.6.overlay.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        'schema: { type: string, pattern: ":" }',
        'schema: { type: string }',
      ),
    );
    const { status, stdout } = gate({ folders: 'api', base });
    expect(stdout).toMatch(
      /^::error file=api\/1\.6\.overlay\.yaml,line=\d+,title=request\.pattern\.removed::/m,
    );
    expect(status).toBe(1);
  });
});
