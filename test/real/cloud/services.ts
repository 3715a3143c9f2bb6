/** Starts the processes of a cloud in a folder: MariaDB, memcached, Keystone and Placement. */
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type DebianProgram, findDebianProgram } from '../../programs/debian-program.ts';
import { endProcess } from '../processes/end-process.ts';
import { findFreePort } from '../processes/free-port.ts';
import type { ProcessIdentity } from '../processes/process-identity.ts';
import { answersHttp, startDetached, waitUntilAnswering } from '../processes/start-detached.ts';
import type { CloudOptions } from './arguments.ts';
import type { Ports } from './configuration.ts';
import { acceptsConnections, findMariadb, startDatabase } from './database.ts';
import { FOLDERS } from './folders.ts';
import { readProcesses, writeRunningCloud } from './running.ts';

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

/** Starts what Keystone and Placement need. */
export async function startStores(
  { mariadb, memcached }: CloudPrograms,
  folder: string,
  ports: Ports,
): Promise<void> {
  record(await startDatabase(mariadb, folder, ports.database));
  const log = join(folder, 'memcached-output.log');
  const identity = record(
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

/** Starts both services at the same time. @param folders with their configuration. @returns Keystone's process */
export async function startServices(
  folders: { keystone: string; placement: string },
  ports: Ports,
  { workers, silentClose }: Pick<CloudOptions, 'workers' | 'silentClose'>,
): Promise<ProcessIdentity> {
  const silence = silentClose ? [] : ANNOUNCE_CLOSE;
  const [keystone] = await Promise.all([
    startWsgi('keystone', folders.keystone, ports.keystone, '/v3', ['--processes', '1', ...ANNOUNCE_CLOSE]),
    startWsgi('placement', folders.placement, ports.placement, '/', [
      ...['--processes', String(workers)],
      ...silence,
    ]),
  ]);
  return keystone;
}

/** Ends the processes, the last one first. */
export async function endServices(): Promise<boolean> {
  const processes = readProcesses();
  for (const each of processes.reverse()) await endProcess(each);
  return processes.length > 0;
}

/** uWSGI's `http-socket` closes each connection after its answer. DevStack makes it say so; by itself it does not. */
const ANNOUNCE_CLOSE = ['--add-header', 'Connection: close'];

/** Each worker imports the application itself, because connections to the database do not survive a fork. */
async function startWsgi(
  name: string,
  folder: string,
  port: number,
  path: string,
  further: readonly string[],
): Promise<ProcessIdentity> {
  const log = join(folder, 'uwsgi.log');
  const identity = record(
    startDetached({
      program: join(FOLDERS.environment, 'bin', 'uwsgi'),
      args: [
        ...['--http-socket', `127.0.0.1:${port}`, '--module', `${name}.wsgi.api:application`],
        ...further,
        ...['--master', '--lazy-apps', '--need-app', '--die-on-term'],
        ...['--enable-threads', '--thunder-lock', '--buffer-size', '65535', '--disable-logging'],
      ],
      cwd: folder,
      env: { ...process.env, [`OS_${name.toUpperCase()}_CONFIG_DIR`]: folder },
      log,
    }),
  );
  await waitUntilAnswering(identity, () => answersHttp(`http://127.0.0.1:${port}${path}`), log);
  return identity;
}

/** At once, so that `stop` ends the processes of a start that was interrupted. */
function record(identity: ProcessIdentity): ProcessIdentity {
  writeRunningCloud({ processes: [...readProcesses(), identity] });
  return identity;
}
