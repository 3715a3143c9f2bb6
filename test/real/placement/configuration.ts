/**
 * Writes the configuration of the real service and creates its empty database. SQLite allows one writer at a time, and
 * Placement answers 500 to a second one, so run one case at a time (`--concurrency 1`).
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../../programs/cannot-run.ts';
import { execute, lastLines } from '../../programs/execute.ts';
import type { PlacementPolicy } from './arguments.ts';
import type { Folders } from './folders.ts';
import { formatSamePolicy } from './same-policy.ts';

export interface PlacementSettings {
  policy?: PlacementPolicy;
  /** The URL of an empty database, as SQLAlchemy takes it; a new file of SQLite when absent. */
  database?: string;
}

/** Replaces an existing configuration and database. @throws CannotRun when the database cannot be created */
export async function configure(
  { environment, run }: Folders,
  { policy = 'new', database }: PlacementSettings = {},
): Promise<void> {
  rmSync(run, { recursive: true, force: true });
  mkdirSync(run, { recursive: true });
  const file = join(run, 'placement.conf');
  writeFileSync(file, formatConfiguration(run, policy, database), { mode: 0o600 });
  if (policy === 'same') writeFileSync(join(run, POLICY_FILE), formatSamePolicy());
  const sync = await execute(join(environment, 'bin', 'placement-manage'), [
    '--config-file',
    file,
    'db',
    'sync',
  ]);
  if (sync.code !== 0)
    throw new CannotRun(
      `placement-manage cannot create the database. Its output:\n${lastLines(sync.output)}`,
    );
}

/** Builds the environment variables of the service. */
export function environmentOf(run: string): NodeJS.ProcessEnv {
  const { GUNICORN_CMD_ARGS: _of, ...others } = process.env;
  return { ...others, OS_PLACEMENT_CONFIG_DIR: run };
}

/** `noauth2` takes the token as the user's name; the user `admin` is the administrator. */
function formatConfiguration(run: string, policy: PlacementPolicy, database?: string): string {
  return `[DEFAULT]
log_file = ${join(run, 'placement.log')}
[api]
auth_strategy = noauth2
[placement_database]
connection = ${database ?? `sqlite:///${join(run, 'placement.sqlite')}`}
[oslo_policy]
enforce_new_defaults = ${policy === 'new'}
${policy === 'new' ? '' : 'enforce_scope = false\n'}${policy === 'same' ? `policy_file = ${join(run, POLICY_FILE)}\n` : ''}`;
}

const POLICY_FILE = 'policy.yaml';
