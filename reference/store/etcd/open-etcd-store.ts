/** Opens a store in an etcd cluster, after a look at each of its members. */
import { type Store, StoreUnavailable } from '../port.ts';
import { Compaction } from './compaction.ts';
import { EtcdStore } from './etcd-store.ts';
import { Gateway } from './gateway/gateway.ts';
import type { GatewayError } from './gateway/gateway-error.ts';
import type { Credentials } from './gateway/login.ts';
import { Member, type Tls } from './gateway/member.ts';

export interface EtcdSettings {
  /** The client URLs of the members. */
  urls: readonly string[];
  tls?: Tls;
  credentials?: Credentials;
  /** Leaves the compaction of the cluster to others. */
  isCompactedElsewhere?: boolean;
}

/** @param prefix of all keys, such as `/interop/placement/`. @throws StoreUnavailable */
export async function openEtcdStore(
  { urls, tls, credentials, isCompactedElsewhere }: EtcdSettings,
  prefix: string,
  log: (message: string) => void,
): Promise<Store> {
  const members = urls.map((url) => new Member(url, tls));
  const gateway = new Gateway(members, credentials);
  let close = () => gateway.close();
  try {
    const found = await Promise.all(members.map(lookAt));
    for (const warning of judgeMembers(found)) log(warning);
    gateway.prefer(chooseNear(found).url);
    const compaction = isCompactedElsewhere ? undefined : new Compaction(gateway, { log });
    const store = new EtcdStore(gateway, prefix, { compaction, log });
    close = () => store.close();
    // Shows a wrong password, or a cluster without a majority, before anything is served.
    await store.latest();
    return store;
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a member says of itself, and after how many milliseconds, or why it says nothing; with its URL. */
export type FoundMember = { url: string } & (
  | { version: string; clusterId: string; milliseconds: number }
  | { failure: string }
);

/** Milliseconds by which answers from one site may differ while a server starts. */
const SAME_SITE = 3;

/**
 * A member at the nearest site, so that a server does not ask one far away, which asks the leader in its turn; there, each of several servers
 * may get another one. @param found one that answered at least
 */
export function chooseNear(found: readonly FoundMember[]): FoundMember {
  const answered = found.flatMap((member) => ('failure' in member ? [] : [member]));
  const least = Math.min(...answered.map(({ milliseconds }) => milliseconds));
  const near = answered.filter(({ milliseconds }) => milliseconds <= least + SAME_SITE);
  return near[Math.floor(Math.random() * near.length)] as FoundMember;
}

/** @returns warnings. @throws StoreUnavailable where the members cannot be used together */
export function judgeMembers(found: readonly FoundMember[]): string[] {
  const warnings: string[] = [];
  const failures: string[] = [];
  let cluster: { url: string; clusterId: string } | undefined;
  for (const member of found) {
    if ('failure' in member) {
      failures.push(member.failure);
      warnings.push(`an etcd member does not answer: ${member.failure}`);
      continue;
    }
    cluster ??= member;
    if (cluster.clusterId !== member.clusterId)
      throw new StoreUnavailable(`${cluster.url} and ${member.url} are members of different etcd clusters`);
    if (/^3\.5\.[0-2]$/.test(member.version))
      warnings.push(
        `the etcd member ${member.url} is ${member.version}, which can lose data (etcd issue 13766): upgrade to 3.5.3 or newer`,
      );
  }
  if (!cluster) throw new StoreUnavailable(`no etcd member answers: ${failures.join('; ')}`);
  return warnings;
}

/** Milliseconds for a look at a member. */
const LOOK_WITHIN = 2_000;

async function lookAt(member: Member): Promise<FoundMember> {
  const { url } = member;
  try {
    const ask = () => member.call('maintenance/status', {}, undefined, LOOK_WITHIN);
    // Once connected, and all code loaded, the answer takes as long as the way.
    await ask();
    const asked = performance.now();
    const { version, header } = (await ask()) as { version: string; header: { cluster_id: string } };
    return { url, version, clusterId: header.cluster_id, milliseconds: performance.now() - asked };
  } catch (error) {
    return { url, failure: explain(url, error as GatewayError) };
  }
}

function explain(url: string, { message }: GatewayError): string {
  const text = message.startsWith(url) ? message : `${url}: ${message}`;
  const [, step] = STEPS.find(([pattern]) => pattern.test(message)) ?? [];
  return step ? `${text}; ${step}` : text;
}

const STEPS: readonly (readonly [RegExp, string])[] = [
  [/HTTP 404/, 'it has no JSON gateway below /v3, which etcd has from 3.4'],
  [/CommonName of client/, 'where etcd has users, INTEROP_STORE_CERT must have no common name'],
  [/HTTP 400/, 'with TLS, the URL begins with https:'],
  [/before secure TLS|wrong version number/, 'without TLS, the URL begins with http:'],
  [/self-signed|unable to (get|verify)/, 'INTEROP_STORE_CA names the file of the authority'],
  [
    /other side closed|ECONNRESET/,
    'the member closed the connection, as it does without TLS (https:) or a certificate (INTEROP_STORE_CERT) that it wants',
  ],
  [
    /bad certificate|certificate required|alert/,
    'INTEROP_STORE_CERT and INTEROP_STORE_KEY name the certificate of this server',
  ],
];
