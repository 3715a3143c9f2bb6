/** Writes the configuration of a real Ironic and creates its empty database. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../../programs/cannot-run.ts';
import { execute, lastLines } from '../../programs/execute.ts';
import type { BareMetalFolders } from './folders.ts';

/** Replaces an existing configuration and database. @throws CannotRun when the database cannot be created */
export async function configureBareMetal(folders: BareMetalFolders, port: number): Promise<void> {
  const { run, database } = folders;
  rmSync(run, { recursive: true, force: true });
  mkdirSync(run, { recursive: true });
  writeFileSync(configurationFileOf(folders), formatConfiguration(run, port));
  if (!existsSync(database)) await createDatabase(folders);
  copyFileSync(database, databaseFileOf(run));
}

export function configurationFileOf({ run }: BareMetalFolders): string {
  return join(run, 'ironic.conf');
}

/** Keeps the result for later starts: it takes seconds to create. */
async function createDatabase(folders: BareMetalFolders): Promise<void> {
  const program = join(folders.environment, 'bin', 'ironic-dbsync');
  const args = ['--config-file', configurationFileOf(folders), 'create_schema'];
  const { code, output } = await execute(program, args);
  if (code !== 0)
    throw new CannotRun(`ironic-dbsync cannot create the database. Its output:\n${lastLines(output)}`);
  await useWriteAheadLog(folders);
  renameSync(databaseFileOf(folders.run), folders.database);
}

/** A log of writes, which stays set in the file: without it, calls that read refuse the others their writes (`database is locked`). */
async function useWriteAheadLog(folders: BareMetalFolders): Promise<void> {
  const program = join(folders.environment, 'bin', 'python');
  const statement =
    'import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute("PRAGMA journal_mode = WAL").fetchone()';
  const { code, output } = await execute(program, ['-c', statement, databaseFileOf(folders.run)]);
  if (code !== 0) throw new CannotRun(`the database cannot be set up. The output:\n${lastLines(output)}`);
}

function databaseFileOf(run: string): string {
  return join(run, 'ironic.sqlite');
}

/**
 * Every interface of fake-hardware is `fake`, so that nodes reach every state at once and without hardware, and the periodic
 * synchronisation of power states, which reserves nodes, does not run: calls would be answered 409 by chance.
 */
function formatConfiguration(run: string, port: number): string {
  return `[DEFAULT]
auth_strategy = noauth
host = interop
my_ip = 127.0.0.1
rpc_transport = none
log_file = ${join(run, 'ironic.log')}
state_path = ${run}
enabled_hardware_types = fake-hardware
${[...INTERFACES].map(([kind, names]) => `enabled_${kind}_interfaces = ${names}\n`).join('')}default_network_interface = noop
[api]
host_ip = 127.0.0.1
port = ${port}
[conductor]
sync_power_state_interval = 0
[database]
connection = sqlite:///${databaseFileOf(run)}
sqlite_synchronous = false
[inventory]
data_backend = database
`;
}

/** What fake-hardware supports in all releases, the first being its default. */
const INTERFACES: ReadonlyMap<string, string> = new Map([
  ['bios', 'fake,no-bios'],
  ['boot', 'fake'],
  ['console', 'fake,no-console'],
  ['deploy', 'fake'],
  ['firmware', 'fake,no-firmware'],
  ['inspect', 'fake,no-inspect'],
  ['management', 'fake'],
  ['network', 'noop'],
  ['power', 'fake'],
  ['raid', 'fake,no-raid'],
  ['rescue', 'fake,no-rescue'],
  ['storage', 'fake,noop'],
  ['vendor', 'fake,no-vendor'],
]);
