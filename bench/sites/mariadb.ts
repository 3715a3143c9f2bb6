/** MariaDB with an empty database for Placement, at the other end of a line. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, findMariadb, startDatabase } from '../../test/real/cloud/database.ts';
import { findFreePort } from '../../test/real/processes/free-port.ts';
import { endRecordedProcesses, readProcesses } from '../../test/real/processes/recorded-processes.ts';

export interface Database {
  /** As SQLAlchemy takes it, with the password. */
  url: string;
  /** Of the line. */
  port: number;
  end(): Promise<void>;
}

/** @param lineTo makes a line to a port. @throws CannotRun where it cannot be had on this machine */
export async function startMariadb(lineTo: (port: number) => Promise<number>): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'interop-bench-'));
  const record = join(folder, 'processes.json');
  /** For an interrupted run. */
  const killAndRemove = () => {
    for (const { pid } of readProcesses(record)) process.kill(-pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  const end = async () => {
    process.off('exit', killAndRemove);
    await endRecordedProcesses(record);
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', killAndRemove);
  try {
    const program = await findMariadb((text) => process.stderr.write(`${text}\n`));
    await createDatabase(program, folder, ['placement'], PASSWORD);
    const port = await findFreePort(0);
    await startDatabase(program, folder, port, record);
    const line = await lineTo(port);
    const url = `mysql+pymysql://openstack:${PASSWORD}@127.0.0.1:${line}/placement?charset=utf8mb3`;
    return { url, port: line, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Of a server on the loopback interface, which lives as long as the measurement. */
const PASSWORD = 'benchmark';
