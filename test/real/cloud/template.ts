/** Makes the template of a cloud once: databases with their tables, keys, users and the standard traits. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { CannotRun } from '../../programs/cannot-run.ts';
import { execute, lastLines } from '../../programs/execute.ts';
import { readRequirements } from '../../programs/python-environment.ts';
import { type Ports, writeConfiguration } from './configuration.ts';
import { createDatabase } from './database.ts';
import { FOLDERS, REQUIREMENTS } from './folders.ts';
import { createIdentities, REGIONS } from './identities.ts';
import { makeSecrets, readSecrets, writeSecrets } from './secrets.ts';
import { type CloudPrograms, choosePorts, endServices, startServices, startStores } from './services.ts';

/** Copies the template to the folder of the run. Makes it first where it is missing or of other packages. */
export async function copyTemplate(programs: CloudPrograms, say: (text: string) => void): Promise<void> {
  const origin = describeOrigin(programs);
  if (readOrigin() !== origin) {
    say('making the template of the cloud: databases, keys and users');
    await makeTemplate(programs);
    writeFileSync(join(FOLDERS.template, ORIGIN), origin);
  }
  rmSync(FOLDERS.run, { recursive: true, force: true });
  cpSync(FOLDERS.template, FOLDERS.run, { recursive: true });
}

const ORIGIN = 'origin.txt';
/** Of what this folder's source puts into a template. */
const FORM = 'form 2';

function describeOrigin({ mariadb }: CloudPrograms): string {
  return [FORM, mariadb.file, ...readRequirements(REQUIREMENTS)].join('\n');
}

function readOrigin(): string | undefined {
  const file = join(FOLDERS.template, ORIGIN);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Nothing is left of a template that cannot be finished. */
async function makeTemplate(programs: CloudPrograms): Promise<void> {
  const folder = `${FOLDERS.template}.partial`;
  for (const each of [folder, FOLDERS.template]) rmSync(each, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secrets = makeSecrets();
  writeSecrets(folder, secrets);
  await createDatabase(programs.mariadb, folder, secrets.database);
  const ports = await choosePorts();
  try {
    await startStores(programs, folder, ports);
    await fill(folder, ports);
  } finally {
    await endServices();
  }
  renameSync(folder, FOLDERS.template);
}

async function fill(folder: string, ports: Ports): Promise<void> {
  const secrets = readSecrets(folder);
  const folders = writeConfiguration(folder, ports, secrets, ONE_WORKER);
  const { username } = userInfo();
  const owner = ['--keystone-user', username, '--keystone-group', username];
  await manage('placement', folders.placement, ['db', 'sync']);
  await manage('keystone', folders.keystone, ['db_sync']);
  await manage('keystone', folders.keystone, ['fernet_setup', ...owner]);
  await manage('keystone', folders.keystone, ['credential_setup', ...owner]);
  const url = `http://127.0.0.1:${ports.keystone}/v3`;
  const bootstrap = ['bootstrap', '--bootstrap-region-id', REGIONS[0], '--bootstrap-public-url', url];
  await manage('keystone', folders.keystone, bootstrap, { OS_BOOTSTRAP_PASSWORD: secrets.users.admin });
  await startServices(folders, ports, ONE_WORKER);
  await createIdentities(url, secrets);
  writeSecrets(folder, secrets);
}

/** Two workers that start at once would both write the standard traits. */
const ONE_WORKER = { tokenLife: 3600, policy: 'new', workers: 1, silentClose: false } as const;

/** @throws CannotRun with the end of what the program said */
async function manage(
  service: string,
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<void> {
  const program = join(FOLDERS.environment, 'bin', `${service}-manage`);
  const config = ['--config-file', join(folder, `${service}.conf`)];
  const { code, output } = await execute(program, [...config, ...args], { ...process.env, ...env });
  if (code !== 0) throw new CannotRun(`${service}-manage ${args[0]} failed. It said:\n${lastLines(output)}`);
}
