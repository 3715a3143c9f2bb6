/** Starts a service of OpenStack in uWSGI, as DevStack does. */
import { join } from 'node:path';
import type { ProcessIdentity } from '../processes/process-identity.ts';
import { recordProcess } from '../processes/recorded-processes.ts';
import { answersHttp, startDetached, waitUntilAnswering } from '../processes/start-detached.ts';

export interface WsgiService {
  /** The Python environment. */
  environment: string;
  /** Such as `keystone.wsgi.api:application`. */
  module: string;
  /** Where its log is written. */
  folder: string;
  port: number;
  /** A path that answers 200 without a token. */
  path: string;
  /** Added to the environment: where the configuration is. */
  env: Record<string, string>;
  /** The arguments that the application finds, where it reads them. */
  argv?: readonly string[];
  processes: number;
  /** Of each process. */
  threads?: number;
  /** Connections are closed without announcing it. */
  silentClose?: boolean;
}

/**
 * Each worker imports the application itself, because connections to the database do not survive a fork.
 * @param record the file that gets the process
 * @throws CannotRun when the service does not answer
 */
export async function startWsgi(service: WsgiService, record: string): Promise<ProcessIdentity> {
  const { environment, folder, port, path, env } = service;
  const log = join(folder, 'uwsgi.log');
  const identity = recordProcess(
    record,
    startDetached({
      program: join(environment, 'bin', 'uwsgi'),
      args: listArguments(service),
      cwd: folder,
      env: { ...process.env, ...env },
      log,
    }),
  );
  await waitUntilAnswering(identity, () => answersHttp(`http://127.0.0.1:${port}${path}`), log);
  return identity;
}

function listArguments(service: WsgiService): string[] {
  const { module, port, processes, argv = [], threads = 1, silentClose = false } = service;
  return [
    ...['--http-socket', `127.0.0.1:${port}`, '--module', module, '--processes', String(processes)],
    ...(argv.length > 0 ? ['--pyargv', argv.join(' ')] : []),
    ...(threads > 1 ? ['--threads', String(threads)] : []),
    ...(silentClose ? [] : ANNOUNCE_CLOSE),
    ...['--master', '--lazy-apps', '--need-app', '--die-on-term', '--worker-reload-mercy', '2'],
    ...['--enable-threads', '--thunder-lock', '--buffer-size', '65535', '--disable-logging'],
  ];
}

/** uWSGI's `http-socket` closes each connection after its answer. DevStack makes it say so; by itself it does not. */
const ANNOUNCE_CLOSE = ['--add-header', 'Connection: close'];
