/** Starts the processes of a cloud in a folder: MariaDB, memcached, Keystone and Placement. */
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type DebianProgram, findDebianProgram } from '../../programs/debian-program.ts';
import { findFreePort } from '../processes/free-port.ts';
import type { ProcessIdentity } from '../processes/process-identity.ts';
import { recordProcess } from '../processes/recorded-processes.ts';
import { startDetached, waitUntilAnswering } from '../processes/start-detached.ts';
import type { CloudOptions } from './arguments.ts';
import type { Ports } from './configuration.ts';
import { acceptsConnections, findMariadb, startDatabase } from './database.ts';
import { FOLDERS } from './folders.ts';
import { startWsgi } from './wsgi.ts';

/** The programs that are not Python packages. */
export interface CloudPrograms {
  mariadb: DebianProgram;
  memcached: DebianProgram;
}

/** @throws CannotRun when one of them is neither installed nor available */
export async function findPrograms(say: (text: string) => void): Promise<CloudPrograms> {
  return {
    mariadb: await findMariadb(say),
    memcached: await findDebianProgram('memcached', ['memcached'], say),
  };
}

export async function choosePorts(): Promise<Ports> {
  return {
    database: await findFreePort(0),
    memcached: await findFreePort(0),
    keystone: await findFreePort(0),
    placement: await findFreePort(0),
  };
}

/** Starts what Keystone and Placement need. @param record the file that gets the processes */
export async function startStores(
  { mariadb, memcached }: CloudPrograms,
  folder: string,
  ports: Ports,
  record: string,
): Promise<void> {
  await startDatabase(mariadb, folder, ports.database, record);
  const log = join(folder, 'memcached-output.log');
  const identity = recordProcess(
    record,
    startDetached({
      program: memcached.file,
      args: ['-u', userInfo().username, '-l', '127.0.0.1', '-p', String(ports.memcached), '-m', '64'],
      cwd: folder,
      env: { ...process.env, ...memcached.env },
      log,
    }),
  );
  await waitUntilAnswering(identity, () => acceptsConnections(ports.memcached), log);
}

/**
 * Starts both services at the same time.
 * @param folders with their configuration
 * @param record the file that gets the processes
 * @returns Keystone's process
 */
export async function startServices(
  folders: { keystone: string; placement: string },
  ports: Ports,
  { workers, silentClose }: Pick<CloudOptions, 'workers' | 'silentClose'>,
  record: string,
): Promise<ProcessIdentity> {
  const [keystone] = await Promise.all([
    start('keystone', '/v3', { processes: 1, silentClose: false }),
    start('placement', '/', { processes: workers, silentClose }),
  ]);
  return keystone;

  function start(
    name: 'keystone' | 'placement',
    path: string,
    options: { processes: number; silentClose: boolean },
  ): Promise<ProcessIdentity> {
    const { environment } = FOLDERS;
    const folder = folders[name];
    const module = `${name}.wsgi.api:application`;
    const env = { [`OS_${name.toUpperCase()}_CONFIG_DIR`]: folder };
    return startWsgi({ environment, module, folder, port: ports[name], path, env, ...options }, record);
  }
}
