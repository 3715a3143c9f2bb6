/** Makes the template of a cloud once: databases with their tables, keys, users and the standard traits. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { readRequirements } from '../../programs/python-environment.ts';
import { endRecordedProcesses } from '../processes/recorded-processes.ts';
import { type Ports, writeConfiguration } from './configuration.ts';
import { createDatabase } from './database.ts';
import { FOLDERS, REQUIREMENTS } from './folders.ts';
import { createIdentities, REGIONS } from './identities.ts';
import { type ManageProgram, runManage } from './manage.ts';
import { makeSecrets, readSecrets, writeSecrets } from './secrets.ts';
import { type CloudPrograms, choosePorts, startServices, startStores } from './services.ts';

/**
 * Copies the template to a folder, which is emptied before. Makes it first where it is missing or of other packages.
 * @param record the file that gets the processes while a template is made; none of them runs afterwards
 * @throws CannotRun when a program fails
 */
export async function copyTemplate(
  programs: CloudPrograms,
  { target, record }: { target: string; record: string },
  say: (text: string) => void,
): Promise<void> {
  const origin = describeOrigin(programs);
  if (readOrigin() !== origin) {
    say('making the template of the cloud: databases, keys and users');
    await makeTemplate(programs, record);
    writeFileSync(join(FOLDERS.template, ORIGIN), origin);
  }
  rmSync(target, { recursive: true, force: true });
  cpSync(FOLDERS.template, target, { recursive: true });
}

const ORIGIN = 'origin.txt';
/** Of what this folder's source puts into a template. */
const FORM = 'form 2';

/** What a template is made of, one a line. */
export function describeOrigin({ mariadb }: CloudPrograms): string {
  return [FORM, mariadb.file, ...readRequirements(REQUIREMENTS)].join('\n');
}

function readOrigin(): string | undefined {
  const file = join(FOLDERS.template, ORIGIN);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Nothing is left of a template that cannot be finished. */
async function makeTemplate(programs: CloudPrograms, record: string): Promise<void> {
  const folder = `${FOLDERS.template}.partial`;
  for (const each of [folder, FOLDERS.template]) rmSync(each, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secrets = makeSecrets();
  writeSecrets(folder, secrets);
  await createDatabase(programs.mariadb, folder, ['keystone', 'placement'], secrets.database);
  const ports = await choosePorts();
  try {
    await startStores(programs, folder, ports, record);
    await fill(folder, ports, record);
  } finally {
    await endRecordedProcesses(record);
  }
  renameSync(folder, FOLDERS.template);
}

async function fill(folder: string, ports: Ports, record: string): Promise<void> {
  const secrets = readSecrets(folder);
  const folders = writeConfiguration(folder, ports, secrets, ONE_WORKER);
  const { username } = userInfo();
  const owner = ['--keystone-user', username, '--keystone-group', username];
  await runManage(managerOf('placement'), ['db', 'sync']);
  await runManage(managerOf('keystone'), ['db_sync']);
  await runManage(managerOf('keystone'), ['fernet_setup', ...owner]);
  await runManage(managerOf('keystone'), ['credential_setup', ...owner]);
  const url = `http://127.0.0.1:${ports.keystone}/v3`;
  const bootstrap = ['bootstrap', '--bootstrap-region-id', REGIONS[0], '--bootstrap-public-url', url];
  await runManage(managerOf('keystone'), bootstrap, { OS_BOOTSTRAP_PASSWORD: secrets.users.admin });
  await startServices(folders, ports, ONE_WORKER, record);
  await createIdentities(url, secrets);
  writeSecrets(folder, secrets);

  function managerOf(name: 'keystone' | 'placement'): ManageProgram {
    const program = join(FOLDERS.environment, 'bin', `${name}-manage`);
    return { program, configuration: join(folders[name], `${name}.conf`) };
  }
}

/** Two workers that start at once would both write the standard traits. */
const ONE_WORKER = { tokenLife: 3600, policy: 'new', workers: 1, silentClose: false } as const;
