/** A cluster of one member with TLS and users, and the environment of servers that may use it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GatewayError } from '../../../reference/store/etcd/gateway/gateway-error.ts';
import { Member } from '../../../reference/store/etcd/gateway/member.ts';
import { makeCertificate } from '../proxies/certificate.ts';
import { type EtcdCluster, startEtcd } from './cluster.ts';

export interface SecureCluster extends EtcdCluster {
  env: Record<string, string>;
}

/** Tokens end after two seconds. @throws CannotRun */
export async function startSecureEtcd(): Promise<SecureCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'interop-etcd-tls-'));
  // etcd refuses a common name on its gateway where it has users, since it would not be the name of the user.
  const { authority, server } = await makeCertificate(folder, '/O=interop');
  const cluster = await startEtcd({
    members: 1,
    tls: { ca: authority, cert: server, key: server },
    args: ['--auth-token-ttl', '2'],
  });
  await enableUsers(cluster.urls, readFileSync(authority, 'utf8'), readFileSync(server, 'utf8'));
  return {
    ...cluster,
    env: {
      INTEROP_STORE_CA: authority,
      INTEROP_STORE_CERT: server,
      INTEROP_STORE_KEY: server,
      INTEROP_STORE_USER: 'interop',
      INTEROP_STORE_PASSWORD: 'secret',
    },
    async end() {
      await cluster.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A user for the prefix of this project, as docs/operate.md says. */
async function enableUsers(url: string, ca: string, cert: string): Promise<void> {
  const member = new Member(url, { ca, cert, key: cert });
  const prefix = { key: toBase64('/interop/'), range_end: toBase64('/interop0') };
  const calls: [string, object][] = [
    ['auth/user/add', { name: 'root', password: 'root' }],
    ['auth/role/add', { name: 'root' }],
    ['auth/user/grant', { user: 'root', role: 'root' }],
    ['auth/user/add', { name: 'interop', password: 'secret' }],
    ['auth/role/add', { name: 'interop' }],
    ['auth/role/grant', { name: 'interop', perm: { permType: 'READWRITE', ...prefix } }],
    ['auth/user/grant', { user: 'interop', role: 'interop' }],
    ['auth/enable', {}],
  ];
  try {
    for (const [path, body] of calls) await callOnceReady(member, path, body);
  } finally {
    await member.close();
  }
}

/** A cluster with TLS is not asked whether it has a leader before it is used. */
async function callOnceReady(member: Member, path: string, body: object): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      await member.call(path, body, undefined, 10_000);
      return;
    } catch (error) {
      if (tries > 100 || (error as GatewayError).failure !== 'not sent') throw error;
      await sleep(100);
    }
}

function toBase64(text: string): string {
  return Buffer.from(text).toString('base64');
}
