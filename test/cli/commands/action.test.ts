/** Runs the script of the GitHub Action as a workflow does, without GitHub. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');
const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'interop-action-'));
  cpSync(join(ROOT, 'spec/placement'), join(workspace, 'api'), { recursive: true });
});
afterEach(() => rmSync(workspace, { recursive: true }));

function gate(inputs: { folders?: string; base?: string } = {}) {
  const { run } = action.runs.steps.at(-1);
  const env = {
    ...process.env,
    GITHUB_ACTION_PATH: ROOT,
    FOLDERS: inputs.folders ?? '',
    BASE: inputs.base ?? '',
  };
  return spawnSync('bash', ['-eo', 'pipefail', '-c', run], { cwd: workspace, env, encoding: 'utf8' });
}

describe('the GitHub Action', () => {
  it('passes its inputs as environment variables, so that they cannot become commands', () => {
    const { env, run } = action.runs.steps.at(-1);
    expect(Object.values(env)).toEqual(Object.keys(action.inputs).map((name) => `\${{ inputs.${name} }}`));
    expect(run).not.toContain('${{');
  });

  it('finds the folders with a lock, and passes', () => {
    const passed = { status: 0, stdout: 'PASS. api: 40 published versions unchanged.\n' };
    expect(gate()).toMatchObject(passed);
    expect(gate({ folders: 'api' })).toMatchObject(passed);
  });

  it('fails at the line of the change', () => {
    const file = join(workspace, 'api/1.6.overlay.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        'schema: { type: string, pattern: ":" }',
        'schema: { type: string }',
      ),
    );
    const { status, stdout } = gate({ folders: 'api', base: join(ROOT, 'spec/placement') });
    expect(stdout).toMatch(
      /^::error file=api\/1\.6\.overlay\.yaml,line=\d+,title=request\.pattern\.removed::/m,
    );
    expect(status).toBe(1);
  });
});
