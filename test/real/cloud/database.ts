/** MariaDB: creates the database folder, and starts the server on a port of the loopback interface. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { CannotRun } from '../../programs/cannot-run.ts';
import { type DebianProgram, findDebianProgram } from '../../programs/debian-program.ts';
import { execute, lastLines } from '../../programs/execute.ts';
import { recordProcess } from '../processes/recorded-processes.ts';
import { startDetached, waitUntilAnswering } from '../processes/start-detached.ts';

/** @throws CannotRun when it is neither installed nor available */
export function findMariadb(say: (text: string) => void): Promise<DebianProgram> {
  // mariadb-install-db calls my_print_defaults, which is in the package of the client.
  return findDebianProgram('mariadbd', ['mariadb-server-core', 'mariadb-client-core'], say);
}

/**
 * Creates a server with databases, and a user for all of them.
 * @param names of the databases
 * @throws CannotRun when the server's own program fails
 */
export async function createDatabase(
  { usr, env }: DebianProgram,
  folder: string,
  names: readonly string[],
  password: string,
): Promise<void> {
  const data = join(folder, DATA);
  mkdirSync(data, { recursive: true });
  const args = [
    ...['--no-defaults', `--basedir=${usr}`, `--datadir=${data}`, `--user=${userInfo().username}`],
    ...['--auth-root-authentication-method=socket', '--skip-test-db', ...INNODB],
  ];
  const environment = { ...process.env, ...env };
  const { code, output } = await execute(join(usr, 'bin', 'mariadb-install-db'), args, environment);
  if (code !== 0) throw new CannotRun(`mariadb-install-db failed. It said:\n${lastLines(output)}`);
  writeDatabases(folder, names, password);
}

/** Names the databases that the next start of the server creates where they are missing. */
export function writeDatabases(folder: string, names: readonly string[], password: string): void {
  writeFileSync(join(folder, FIRST_START), formatFirstStart(names, password), { mode: 0o600 });
}

/**
 * Starts the server, which runs as the current user.
 * @param record the file that gets the process
 * @throws CannotRun when it does not accept connections
 */
export async function startDatabase(
  { file, usr, env }: DebianProgram,
  folder: string,
  port: number,
  record: string,
): Promise<void> {
  const log = join(folder, 'mariadb.log');
  const server = {
    program: file,
    // Relative paths: a socket's path has at most 107 bytes.
    args: [
      ...['--no-defaults', `--basedir=${usr}`, '--datadir=.', `--user=${userInfo().username}`],
      ...['--bind-address=127.0.0.1', `--port=${port}`, '--socket=mariadb.sock', '--pid-file=mariadb.pid'],
      ...['--skip-name-resolve', '--max-connections=200', '--innodb-flush-log-at-trx-commit=2', ...INNODB],
      `--init-file=../${FIRST_START}`,
    ],
    cwd: join(folder, DATA),
    env: { ...process.env, ...env },
    log,
  };
  await waitUntilAnswering(recordProcess(record, startDetached(server)), () => acceptsConnections(port), log);
}

/** Small files: each start copies them. */
const INNODB = ['--innodb-log-file-size=16M', '--innodb-data-file-path=ibdata1:4M:autoextend'];
const DATA = 'database';
const FIRST_START = 'first-start.sql';

/** One statement a line, as `--init-file` wants them. Running them again changes nothing. */
function formatFirstStart(names: readonly string[], password: string): string {
  return names
    .flatMap((name) => [
      `CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb3;`,
      `GRANT ALL ON ${name}.* TO openstack@'127.0.0.1' IDENTIFIED BY '${password}';`,
    ])
    .join('\n');
}

/** True when something listens on the port of the loopback interface. */
export function acceptsConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => end(true)).on('error', () => end(false));
    function end(accepts: boolean): void {
      socket.destroy();
      resolve(accepts);
    }
  });
}
