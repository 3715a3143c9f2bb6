/** Starts Glance, Neutron, Cinder and Nova. */
import { join } from 'node:path';
import { choosePorts } from '../cloud/services.ts';
import { startWsgi } from '../cloud/wsgi.ts';
import { findFreePort } from '../processes/free-port.ts';
import { recordProcess } from '../processes/recorded-processes.ts';
import { answersHttp, startDetached, waitUntilAnswering } from '../processes/start-detached.ts';
import type { Release } from './arguments.ts';
import type { ComputePorts } from './configuration.ts';
import { computeFoldersOf, PYTHON, SERVICES_ENVIRONMENT } from './folders.ts';

/** @param port of Nova's API; 0 for any free port. @throws CannotRun when it is taken */
export async function chooseComputePorts(port: number): Promise<ComputePorts> {
  return {
    compute: await findFreePort(port),
    ...(await choosePorts()),
    glance: await findFreePort(0),
    neutron: await findFreePort(0),
    cinder: await findFreePort(0),
  };
}

/**
 * @param folder with Glance's configuration
 * @param record the file that gets the process
 * @throws CannotRun when it does not answer
 */
export async function startGlance(folder: string, port: number, record: string): Promise<void> {
  const module = 'glance.wsgi.api:application';
  const env = { OS_GLANCE_CONFIG_DIR: folder };
  const service = { environment: SERVICES_ENVIRONMENT, module, folder, port, env, processes: 1, threads: 4 };
  await startWsgi({ ...service, path: '/healthcheck' }, record);
}

/**
 * @param folder with Neutron's configuration
 * @param record the file that gets the process
 * @throws CannotRun when it does not answer
 */
export async function startNeutron(folder: string, port: number, record: string): Promise<void> {
  const module = 'neutron.wsgi.api:application';
  const env = { OS_NEUTRON_CONFIG_DIR: folder, OS_NEUTRON_CONFIG_FILES: 'neutron.conf', ...OUR_MODULES };
  const service = { environment: SERVICES_ENVIRONMENT, module, folder, port, env, processes: 1, threads: 4 };
  await startWsgi({ ...service, path: '/' }, record);
}

/**
 * Starts Cinder's API, and its other services in the same process.
 * @param folder with Cinder's configuration
 * @param record the file that gets the process
 * @throws CannotRun when it does not answer
 */
export async function startCinder(folder: string, port: number, record: string): Promise<void> {
  const module = 'cinder_threads:application';
  // Its API always runs so; its other services use eventlet by default, which cannot share the process.
  const env = { OS_CINDER_DISABLE_EVENTLET_PATCHING: 'true', ...OUR_MODULES };
  const argv = ['--config-file', join(folder, 'cinder.conf')];
  const service = { environment: SERVICES_ENVIRONMENT, module, folder, port, env, processes: 1, threads: 4 };
  await startWsgi({ ...service, argv, path: '/healthcheck' }, record);
}

/**
 * Starts Nova's API, and the other services in the same process. Keystone and Placement must run.
 * @param folder with Nova's configuration
 * @param record the file that gets the process
 * @throws CannotRun when it does not answer
 */
export async function startNova(
  release: Release,
  folder: string,
  port: number,
  record: string,
): Promise<void> {
  const { environment } = computeFoldersOf(release);
  const env = { OS_NOVA_CONFIG_DIR: folder, ...OUR_MODULES };
  if (CONCURRENCY[release] === 'threads') {
    const module = 'nova_threads:application';
    await startWsgi({ environment, module, folder, port, path: '/', env, processes: 1, threads: 8 }, record);
    return;
  }
  const log = join(folder, 'eventlet.log');
  const program = join(environment, 'bin', 'python3');
  const args = [join(PYTHON, 'nova_eventlet.py'), '--config-file', join(folder, 'nova.conf')];
  const started = startDetached({ program, args, cwd: folder, env: { ...process.env, ...env }, log });
  const url = `http://127.0.0.1:${port}/`;
  await waitUntilAnswering(recordProcess(record, started), () => answersHttp(url), log);
}

/** How a release runs by default. From OpenStack 2026.2 on, all of Nova's services use native threads. */
const CONCURRENCY: Readonly<Record<Release, 'threads' | 'eventlet'>> = {
  '34.0.0': 'threads',
  '31.0.0': 'eventlet',
};

/** No compiled files in the checkout. */
const OUR_MODULES = { PYTHONPATH: PYTHON, PYTHONDONTWRITEBYTECODE: '1' };
