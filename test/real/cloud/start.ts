/** Starts and stops the real cloud. Only one runs at a time in a checkout. */
import { makePythonEnvironment, readRequirements } from '../../programs/python-environment.ts';
import { ProgramUsageError } from '../../programs/usage-error.ts';
import { requireProc } from '../processes/process-identity.ts';
import { endRecordedProcesses, readProcesses } from '../processes/recorded-processes.ts';
import type { CloudOptions } from './arguments.ts';
import { writeCloudsFile } from './clouds-yaml.ts';
import { writeConfiguration } from './configuration.ts';
import { CLOUDS_FILE, FOLDERS, REQUIREMENTS, RUNNING_FILE, TOTP_SECRET_FILE } from './folders.ts';
import { writeCatalogue } from './identities.ts';
import { logIn } from './keystone-client.ts';
import { forgetRunningCloud, type RunningCloud, readRunningCloud, writeRunningCloud } from './running.ts';
import { readSecrets } from './secrets.ts';
import { choosePorts, findPrograms, startServices, startStores } from './services.ts';
import { copyTemplate } from './template.ts';

/**
 * Returns the cloud that already runs, or starts an empty one.
 * @throws CannotRun when a part of it cannot be had or started
 * @throws ProgramUsageError when one runs with other options
 */
export async function startCloud(options: CloudOptions, say: (text: string) => void): Promise<RunningCloud> {
  requireProc();
  const running = readRunningCloud();
  if (running) return refuseOtherOptions(running, options);
  await stopCloud();
  try {
    return await start(options, say);
  } catch (error) {
    await stopCloud();
    throw error;
  }
}

/** @returns whether something ran */
export async function stopCloud(): Promise<boolean> {
  const hasRun = await endRecordedProcesses(RUNNING_FILE);
  forgetRunningCloud();
  return hasRun;
}

function refuseOtherOptions(running: RunningCloud, options: CloudOptions): RunningCloud {
  for (const name of Object.keys(options) as (keyof CloudOptions)[])
    if (running[name] !== options[name])
      throw new ProgramUsageError(
        `a cloud runs already, with ${name} ${running[name]}. Stop it first: cloud.ts stop`,
      );
  return running;
}

async function start(options: CloudOptions, say: (text: string) => void): Promise<RunningCloud> {
  const programs = await findPrograms(say);
  await makePythonEnvironment(FOLDERS.environment, readRequirements(REQUIREMENTS), say);
  await copyTemplate(programs, { target: FOLDERS.run, record: RUNNING_FILE }, say);
  const ports = await choosePorts();
  const secrets = readSecrets(FOLDERS.run);
  const folders = writeConfiguration(FOLDERS.run, ports, secrets, options);
  say('starting MariaDB, memcached, Keystone and Placement');
  await startStores(programs, FOLDERS.run, ports, RUNNING_FILE);
  const keystone = await startServices(folders, ports, options, RUNNING_FILE);
  const identity = `http://127.0.0.1:${ports.keystone}/v3`;
  const placement = `http://127.0.0.1:${ports.placement}`;
  await writeCatalogue(await logIn(identity, 'admin', secrets.users.admin, 'admin'), { identity, placement });
  const files = { clouds: CLOUDS_FILE, totpSecretFile: TOTP_SECRET_FILE };
  writeCloudsFile(files, identity, secrets);
  const processes = readProcesses(RUNNING_FILE);
  const running = { ...files, identity, placement, ...options, keystone, processes };
  writeRunningCloud(running);
  return running;
}
