/** Starts and stops a cloud with Nova. One of each release can run at a time in a checkout. */
import { makePythonEnvironment, readRequirements } from '../../programs/python-environment.ts';
import { ProgramUsageError } from '../../programs/usage-error.ts';
import { writeCloudsFile } from '../cloud/clouds-yaml.ts';
import { writeConfiguration } from '../cloud/configuration.ts';
import { FOLDERS, REQUIREMENTS } from '../cloud/folders.ts';
import { writeCatalogue } from '../cloud/identities.ts';
import { logIn } from '../cloud/keystone-client.ts';
import { findPrograms, startServices, startStores } from '../cloud/services.ts';
import { requireProc } from '../processes/process-identity.ts';
import { endRecordedProcesses, readProcesses } from '../processes/recorded-processes.ts';
import type { ComputeOptions, Release } from './arguments.ts';
import { CLOUD_OPTIONS } from './cloud-options.ts';
import { writeComputeConfiguration } from './configuration.ts';
import { computeFoldersOf, SERVICES_ENVIRONMENT, SERVICES_REQUIREMENTS } from './folders.ts';
import { createResources } from './resources.ts';
import {
  forgetRunningCompute,
  type RunningCompute,
  readRunningCompute,
  writeRunningCompute,
} from './running.ts';
import { type ComputeSecrets, readComputeSecrets } from './secrets.ts';
import { chooseComputePorts, startCinder, startGlance, startNeutron, startNova } from './services.ts';
import { copyComputeTemplate } from './template.ts';
import { type ComputeUrls, urlsOf } from './urls.ts';

/**
 * Returns the cloud of the release that already runs, or starts one without servers.
 * @throws CannotRun when a part of it cannot be had or started
 * @throws ProgramUsageError when one runs with other options
 */
export async function startCompute(
  options: ComputeOptions,
  say: (text: string) => void,
): Promise<RunningCompute> {
  requireProc();
  const running = readRunningCompute(options.release);
  if (running) return refuseOtherOptions(running, options);
  await stopCompute(options.release);
  try {
    return await start(options, say);
  } catch (error) {
    await stopCompute(options.release);
    throw error;
  }
}

/** @returns whether something ran */
export async function stopCompute(release: Release): Promise<boolean> {
  const hasRun = await endRecordedProcesses(computeFoldersOf(release).record);
  forgetRunningCompute(release);
  return hasRun;
}

/** A port of 0 is any port. */
function refuseOtherOptions(running: RunningCompute, options: ComputeOptions): RunningCompute {
  for (const name of ['port', 'responseValidation'] as const)
    if (running[name] !== options[name] && options[name] !== 0)
      throw new ProgramUsageError(
        `Nova ${running.release} runs already, with ${name} ${running[name]}. Stop it first: compute.ts stop --release ${running.release}`,
      );
  return running;
}

async function start(options: ComputeOptions, say: (text: string) => void): Promise<RunningCompute> {
  const { release, responseValidation } = options;
  const folders = computeFoldersOf(release);
  const { run, record, environment } = folders;
  const ports = await chooseComputePorts(options.port);
  const programs = await findPrograms(say);
  await makeEnvironments(release, say);
  await copyComputeTemplate(programs, release, say);
  const secrets = readComputeSecrets(run);
  const cloud = writeConfiguration(run, ports, secrets.cloud, CLOUD_OPTIONS);
  const services = writeComputeConfiguration(
    { folder: run, ports, secrets, responseValidation },
    environment,
  );
  say('starting MariaDB, memcached, Keystone, Placement, Glance, Neutron and Cinder');
  await startStores(programs, run, ports, record);
  await Promise.all([
    startServices(cloud, ports, CLOUD_OPTIONS, record),
    startGlance(services.glance, ports.glance, record),
    startNeutron(services.neutron, ports.neutron, record),
    startCinder(services.cinder, ports.cinder, record),
  ]);
  const urls = urlsOf(ports);
  const token = await registerServices(urls, secrets);
  say(`starting Nova ${release}`);
  await startNova(release, services.nova, ports.compute, record);
  const resources = await createResources(urls, token);
  const files = { clouds: folders.clouds, totpSecretFile: folders.totpSecretFile };
  writeCloudsFile(files, urls.identity, secrets.cloud);
  const running = {
    ...{ ...options, port: ports.compute, urls, resources },
    ...files,
    processes: readProcesses(record),
  };
  writeRunningCompute(running);
  return running;
}

/** @throws CannotRun when Python or a package is not available */
async function makeEnvironments(release: Release, say: (text: string) => void): Promise<void> {
  const { environment, requirements } = computeFoldersOf(release);
  await makePythonEnvironment(environment, readRequirements(requirements), say);
  await makePythonEnvironment(SERVICES_ENVIRONMENT, readRequirements(SERVICES_REQUIREMENTS), say);
  await makePythonEnvironment(FOLDERS.environment, readRequirements(REQUIREMENTS), say);
}

/** @returns a token of the administrator */
async function registerServices(urls: ComputeUrls, { cloud }: ComputeSecrets): Promise<string> {
  const keystone = await logIn(urls.identity, 'admin', cloud.users.admin, 'admin');
  await writeCatalogue(keystone, urls);
  return keystone.token;
}
