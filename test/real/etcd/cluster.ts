/** An etcd cluster on the loopback interface, of the distribution's package `etcd-server`. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotRun } from '../../programs/cannot-run.ts';
import { type DebianProgram, findDebianProgram } from '../../programs/debian-program.ts';
import { lastLines } from '../../programs/execute.ts';
import type { NetworkPlace } from '../networks/network.ts';
import { findFreePort } from '../processes/free-port.ts';
import { EtcdMember } from './member.ts';

export interface EtcdOptions {
  /** Three when absent. */
  members?: number;
  /** Further options of each member, such as `--max-txn-ops`. */
  args?: readonly string[];
  /** PEM files for the connections of clients, which are encrypted then. */
  tls?: { ca: string; cert: string; key: string };
  /** Below which the data are; in memory, where the system has such a folder, when absent. */
  folder?: string;
  /** Where each member runs; on the loopback interface, all of them, when absent. */
  places?: readonly NetworkPlace[];
  /** The folder of the data of a member by its index, where it is not with the others. */
  dataOf?: (index: number) => string | undefined;
  /** The port of a line to the port of a member, for clients and for the other members alike. */
  lineTo?: (port: number) => Promise<number>;
}

export interface EtcdCluster {
  members: readonly EtcdMember[];
  /** What follows `etcd:` in `--store`; at the end of the lines, where there are any. */
  urls: string;
  /** The member that leads at present. */
  leader(): Promise<EtcdMember>;
  end(): Promise<void>;
}

/** @throws CannotRun where etcd is neither installed nor available */
export async function startEtcd(options: EtcdOptions = {}): Promise<EtcdCluster> {
  const program = await findEtcd();
  const folder = mkdtempSync(join(options.folder ?? memoryFolder(), 'interop-etcd-'));
  const count = options.members ?? 3;
  const ports = await findPorts(2 * count);
  const scheme = options.tls ? 'https' : 'http';
  const addressOf = (index: number) => options.places?.[index]?.address ?? '127.0.0.1';
  const urlOf = (index: number) => `${scheme}://${addressOf(index)}:${ports[2 * index]}`;
  const peerOf = (index: number) => `http://${addressOf(index)}:${ports[2 * index + 1]}`;
  const lines = options.lineTo ? await Promise.all(ports.map(options.lineTo)) : ports;
  const farUrlOf = (index: number) => `${scheme}://${addressOf(index)}:${lines[2 * index]}`;
  const farPeerOf = (index: number) => `http://${addressOf(index)}:${lines[2 * index + 1]}`;
  const indexes = Array.from({ length: count }, (_, index) => index);
  const cluster = indexes.map((index) => `m${index}=${farPeerOf(index)}`).join(',');
  const members = indexes.map(
    (index) =>
      new EtcdMember({
        program: program.file,
        ...(options.places?.[index] && { place: options.places[index] }),
        env: { ...process.env, ...program.env },
        url: urlOf(index),
        log: join(folder, `m${index}.log`),
        args: [
          ...[
            '--name',
            `m${index}`,
            '--data-dir',
            options.dataOf?.(index) ?? join(folder, `m${index}`),
            '--log-level',
            'error',
          ],
          ...['--listen-client-urls', urlOf(index), '--advertise-client-urls', farUrlOf(index)],
          ...['--listen-peer-urls', peerOf(index), '--initial-advertise-peer-urls', farPeerOf(index)],
          ...['--initial-cluster', cluster, '--initial-cluster-state', 'new'],
          ...(options.tls ? listTlsArguments(options.tls) : []),
          ...(options.args ?? []),
        ],
      }),
  );
  const end = async () => {
    process.off('exit', killAll);
    for (const member of members) await member.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const killAll = () => {
    for (const member of members) void member.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', killAll);
  try {
    await waitForLeader(members, folder, options);
  } catch (error) {
    await end();
    throw error;
  }
  return { members, urls: indexes.map(farUrlOf).join(','), leader: () => findLeader(members), end };
}

/** On first use it is downloaded, for which a namespace may have no network. @throws CannotRun */
export function findEtcd(): Promise<DebianProgram> {
  return findDebianProgram('etcd', ['etcd-server'], (text) => process.stderr.write(`${text}\n`));
}

const SECONDS_TO_START = 60;

/** Data there need no disk, which other programs keep busy. */
function memoryFolder(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}

async function findPorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await findFreePort(0));
  return [...ports];
}

function listTlsArguments({ ca, cert, key }: { ca: string; cert: string; key: string }): string[] {
  return ['--cert-file', cert, '--key-file', key, '--trusted-ca-file', ca, '--client-cert-auth'];
}

async function waitForLeader(
  members: readonly EtcdMember[],
  folder: string,
  { tls }: EtcdOptions,
): Promise<void> {
  // Without the authority and a certificate, only the port can be asked.
  const isReady = tls ? async () => members.every(({ hasEnded }) => !hasEnded) : () => hasLeader(members);
  for (const end = Date.now() + SECONDS_TO_START * 1000; Date.now() < end; await sleep(100)) {
    const ended = members.findIndex(({ hasEnded }) => hasEnded);
    if (ended >= 0)
      throw new CannotRun(`etcd ended: ${lastLines(readFileSync(join(folder, `m${ended}.log`), 'utf8'))}`);
    if (await isReady()) return;
  }
  throw new CannotRun(`etcd has no leader after ${SECONDS_TO_START} s.`);
}

async function hasLeader(members: readonly EtcdMember[]): Promise<boolean> {
  const statuses = await Promise.all(members.map(askStatus));
  return statuses.every((status) => status?.leader !== undefined);
}

async function findLeader(members: readonly EtcdMember[]): Promise<EtcdMember> {
  for (const end = Date.now() + SECONDS_TO_START * 1000; Date.now() < end; await sleep(100))
    for (const member of members) {
      const status = await askStatus(member);
      if (status?.leader !== undefined && status.leader === status.header.member_id) return member;
    }
  throw new CannotRun(`etcd has no leader after ${SECONDS_TO_START} s.`);
}

interface Status {
  header: { member_id: string };
  /** Absent while there is none. */
  leader?: string;
}

async function askStatus({ url }: EtcdMember): Promise<Status | null> {
  try {
    const response = await fetch(`${url}/v3/maintenance/status`, {
      method: 'POST',
      body: '{}',
      signal: AbortSignal.timeout(1000),
    });
    return (await response.json()) as Status;
  } catch {
    return null;
  }
}
