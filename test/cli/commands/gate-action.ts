/** The script of the GitHub Action, run as a workflow runs it, without GitHub. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');

export interface GateInputs {
  folders?: string;
  base?: string;
  version?: string;
}

/** Its script with the environment, and the names of its inputs. */
export function readGateAction(): { run: string; env: Record<string, string>; inputs: string[] } {
  const { runs, inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
  const { run, env } = runs.steps.at(-1);
  return { run, env, inputs: Object.keys(inputs) };
}

/** @param env beside this process's own */
export function runGateAction(workspace: string, env: NodeJS.ProcessEnv, inputs: GateInputs) {
  const { run } = readGateAction();
  const own = {
    GITHUB_ACTION_PATH: ROOT,
    FOLDERS: inputs.folders ?? '',
    BASE: inputs.base ?? '',
    VERSION: inputs.version ?? '',
  };
  return spawnSync('bash', ['-eo', 'pipefail', '-c', run], {
    cwd: workspace,
    env: { ...process.env, ...env, ...own },
    encoding: 'utf8',
  });
}
