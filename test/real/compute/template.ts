/** Makes the template of a compute cloud once a release: that of every cloud, and the databases and users of more services. */
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRequirements } from '../../programs/python-environment.ts';
import { writeConfiguration } from '../cloud/configuration.ts';
import { writeDatabases } from '../cloud/database.ts';
import { runManage } from '../cloud/manage.ts';
import { type CloudPrograms, startServices, startStores } from '../cloud/services.ts';
import { copyTemplate, describeOrigin } from '../cloud/template.ts';
import { endRecordedProcesses } from '../processes/recorded-processes.ts';
import type { Release } from './arguments.ts';
import { CLOUD_OPTIONS } from './cloud-options.ts';
import { type ComputePorts, DATABASES, writeComputeConfiguration } from './configuration.ts';
import {
  type ComputeFolders,
  computeFoldersOf,
  PYTHON,
  SERVICES_ENVIRONMENT,
  SERVICES_REQUIREMENTS,
} from './folders.ts';
import { createServiceUsers } from './identities.ts';
import { type ComputeSecrets, makeComputeSecrets, type ServiceName } from './secrets.ts';
import { chooseComputePorts } from './services.ts';

/**
 * Copies the template to the folder of the run. Makes it first where it is missing or of other packages.
 * @throws CannotRun when a program fails
 */
export async function copyComputeTemplate(
  programs: CloudPrograms,
  release: Release,
  say: (text: string) => void,
): Promise<void> {
  const folders = computeFoldersOf(release);
  const origin = describeComputeOrigin(programs, folders);
  const file = join(folders.template, ORIGIN);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== origin) {
    await makeTemplate(programs, folders, say);
    writeFileSync(file, origin);
  }
  rmSync(folders.run, { recursive: true, force: true });
  cpSync(folders.template, folders.run, { recursive: true });
}

const ORIGIN = 'compute-origin.txt';
/** Of what this folder's source puts into a template. */
const FORM = 'form 2';

function describeComputeOrigin(programs: CloudPrograms, { requirements }: ComputeFolders): string {
  const packages = [requirements, SERVICES_REQUIREMENTS].flatMap(readRequirements);
  return [FORM, describeOrigin(programs), ...packages].join('\n');
}

/** Nothing is left of a template that cannot be finished. */
async function makeTemplate(
  programs: CloudPrograms,
  folders: ComputeFolders,
  say: (text: string) => void,
): Promise<void> {
  const { record, template } = folders;
  const folder = `${template}.partial`;
  rmSync(template, { recursive: true, force: true });
  await copyTemplate(programs, { target: folder, record }, say);
  say('making the template of the compute cloud: databases and users of Nova, Glance, Neutron and Cinder');
  const secrets = makeComputeSecrets(folder);
  writeDatabases(folder, ['keystone', 'placement', ...DATABASES], secrets.database);
  const ports = await chooseComputePorts(0);
  try {
    await startStores(programs, folder, ports, record);
    const configuration = writeConfiguration(folder, ports, secrets.cloud, CLOUD_OPTIONS);
    await startServices(configuration, ports, CLOUD_OPTIONS, record);
    await createServiceUsers(`http://127.0.0.1:${ports.keystone}/v3`, secrets);
    await createTables(folder, folders.environment, ports, secrets);
  } finally {
    await endRecordedProcesses(record);
  }
  renameSync(folder, template);
}

async function createTables(
  folder: string,
  environment: string,
  ports: ComputePorts,
  secrets: ComputeSecrets,
): Promise<void> {
  const input = { folder, ports, secrets, responseValidation: 'warn' } as const;
  const services = writeComputeConfiguration(input, environment);
  await Promise.all([createNovaTables(environment, services.nova), createOtherTables(services)]);
}

async function createNovaTables(environment: string, folder: string): Promise<void> {
  const nova = {
    program: join(environment, 'bin', 'nova-manage'),
    configuration: join(folder, 'nova.conf'),
  };
  await runManage(nova, ['api_db', 'sync']);
  await runManage(nova, ['cell_v2', 'map_cell0', '--database_connection', cellUrl('nova_cell0')]);
  const cell = [
    '--name',
    'cell1',
    '--transport-url',
    'fake:/',
    '--database_connection',
    cellUrl('nova_cell1'),
  ];
  await runManage(nova, ['cell_v2', 'create_cell', ...cell]);
  await runManage(nova, ['db', 'sync']);
}

/** Nova fills in the rest from its own `[database] connection`: each start has another port. */
function cellUrl(database: string): string {
  return `{scheme}://{username}:{password}@{hostname}:{port}/${database}?{query}`;
}

async function createOtherTables(services: Record<ServiceName, string>): Promise<void> {
  const bin = join(SERVICES_ENVIRONMENT, 'bin');
  const glance = join(services.glance, 'glance-api.conf');
  await runManage({ program: join(bin, 'glance-manage'), configuration: glance }, ['db_sync']);
  const cinder = join(services.cinder, 'cinder.conf');
  await runManage({ program: join(bin, 'cinder-manage'), configuration: cinder }, ['db', 'sync']);
  const neutron = join(services.neutron, 'neutron.conf');
  const env = { PYTHONPATH: PYTHON, PYTHONDONTWRITEBYTECODE: '1' };
  await runManage(
    { program: join(bin, 'neutron-db-manage'), configuration: neutron },
    ['upgrade', 'heads'],
    env,
  );
}
