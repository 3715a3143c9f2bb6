/** Loads the same entries from a real etcd by gRPC and by JSON, which judges the one by the other. */

import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { EtcdStore } from '../../../reference/store/etcd/etcd-store.ts';
import { Gateway } from '../../../reference/store/etcd/gateway/gateway.ts';
import { Member } from '../../../reference/store/etcd/gateway/member.ts';
import { encode } from '../../../reference/store/etcd/gateway/messages.ts';
import { Keys } from '../../../reference/store/etcd/keys.ts';
import { loadPages } from '../../../reference/store/etcd/load-pages.ts';
import type { EtcdSettings } from '../../../reference/store/etcd/open-etcd-store.ts';
import { ClusterPages } from '../../../reference/store/etcd/pages/cluster-pages.ts';
import { GrpcPages } from '../../../reference/store/etcd/pages/grpc-pages.ts';
import { JsonPages } from '../../../reference/store/etcd/pages/json-pages.ts';
import type { PageSource } from '../../../reference/store/etcd/pages/page.ts';
import type { StoreEntry } from '../../../reference/store/port.ts';
import { fillStore } from '../../../reference/transfer/fill-store.ts';
import type { Problems } from '../report-rows.ts';
import { startLossyProxy } from './lossy-proxy.ts';

const PREFIX = '/interop/protocols/';
const VALUES = ['', 'Zürich 東京 🏔', 0, null, [], { generation: 1, name: '"\\n' }];
/** Several pages. */
const ENTRIES = 9_000;
/** Longer than one HTTP/2 frame, and together than a page. */
const LARGE = Array.from({ length: 12 }, (_, index) => ({
  key: `large/${index}`,
  value: 'é'.repeat(150_000) + index,
}));

const SMALL = Array.from({ length: ENTRIES }, (_, index) => ({
  key: `small/${String(index).padStart(5, '0')}`,
  value: VALUES[index % VALUES.length],
}));

/** Milliseconds, longer than tokens of the secure cluster last without use. */
const TOKENS_END = 4_000;

/** The entries of a cluster that has none yet. */
export async function compareProtocols({ urls, tls, credentials }: EtcdSettings): Promise<Problems> {
  const gateway = new Gateway(
    urls.map((url) => new Member(url, tls)),
    credentials,
  );
  const keys = new Keys(PREFIX);
  try {
    await fill(gateway);
    const expected = [...LARGE, ...SMALL].toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const problems: Problems = [];
    const loads: [string, Loaded][] = [];
    for (const [name, Source] of SOURCES) {
      loads.push([name, await load(new Source(gateway), keys)]);
      if (credentials) await sleep(TOKENS_END);
    }
    for (const [name, { entries, revision }] of loads) {
      const found = entries.map(({ key, value }) => ({ key, value }));
      if (!isDeepStrictEqual(found, expected)) problems.push(`by ${name}, ${found.length} entries differ`);
      if (!isDeepStrictEqual({ entries, revision }, loads[0]?.[1]))
        problems.push(`${name} differs from the first`);
    }
    for (const [name, Source] of SOURCES)
      problems.push(...(await expectFailures(name, Source, gateway, keys)));
    return problems;
  } finally {
    await gateway.close();
  }
}

/** The server loads from a member behind a proxy that does not speak HTTP/2. */
export async function loadBehindProxy({ urls }: EtcdSettings): Promise<Problems> {
  const [url = ''] = urls;
  const proxy = await startLossyProxy(url);
  const direct = new Gateway([new Member(url)]);
  const behind = new Gateway([new Member(proxy.url)]);
  const keys = new Keys(PREFIX);
  try {
    const expected = await load(new GrpcPages(direct), keys);
    const found = await load(new ClusterPages(behind), keys);
    const problems = isDeepStrictEqual(found, expected) ? [] : [`${found.entries.length} entries differ`];
    const grpc = await failureOf(load(new GrpcPages(behind), keys));
    if (!grpc.includes('does not speak HTTP/2')) problems.push(`the proxy lets gRPC through: ${grpc}`);
    return problems;
  } finally {
    for (const each of [behind, direct, proxy]) await each.close();
  }
}

/** Keys that the user has no right to. */
export async function loadWithoutRights({ urls, tls, credentials }: EtcdSettings): Promise<Problems> {
  const gateway = new Gateway(
    urls.map((url) => new Member(url, tls)),
    credentials,
  );
  try {
    const failures: string[] = [];
    for (const [, Source] of SOURCES)
      failures.push(await failureOf(load(new Source(gateway), new Keys('/others/'))));
    const others = failures.filter((message) => !message.includes('permission denied'));
    return new Set(failures).size === 1 && others.length === 0 ? [] : [`refused with ${failures.join('; ')}`];
  } finally {
    await gateway.close();
  }
}

type Source = new (gateway: Gateway) => PageSource;

const SOURCES: readonly [string, Source][] = [
  ['JSON', JsonPages],
  ['gRPC', GrpcPages],
  ['either', ClusterPages],
];

async function fill(gateway: Gateway): Promise<void> {
  const store = new EtcdStore(gateway, PREFIX);
  await fillStore(store, SMALL);
  // One each, since etcd limits the bytes of a transaction.
  for (const entry of LARGE) await fillStore(store, [entry]);
}

interface Loaded {
  entries: StoreEntry[];
  revision: number;
}

async function load(source: PageSource, keys: Keys, afterPage = async () => {}): Promise<Loaded> {
  const entries: StoreEntry[] = [];
  let pages = 0;
  const read = async (request: Parameters<PageSource['read']>[0]) => {
    pages += 1;
    // The second page is asked for before the first is taken.
    if (pages === 2) await afterPage();
    return source.read(request);
  };
  try {
    const revision = await loadPages({ read }, keys, (page) => entries.push(...page));
    return { entries, revision };
  } finally {
    source.close();
  }
}

async function expectFailures(name: string, Source: Source, gateway: Gateway, keys: Keys): Promise<Problems> {
  const compact = async () => {
    const put = { key: keys.entry('compacted'), value: encode('1') };
    const { header } = await gateway.write<{ header: { revision: string } }>('kv/put', put);
    await gateway.write('kv/compaction', { revision: header.revision });
  };
  const empty = async () => {
    await gateway.write('kv/put', { key: keys.entry('empty') });
    return load(new Source(gateway), keys);
  };
  const failures: [string, string][] = [
    [await failureOf(load(new Source(gateway), keys, compact)), 'etcd compacted the revision'],
    [await failureOf(empty()), 'the value of "empty" in etcd is not JSON'],
  ];
  await gateway.write('kv/deleterange', { key: keys.entry('empty') });
  return failures.flatMap(([found, words]) =>
    found.includes(words) ? [] : [`by ${name}, expected ${words}: ${found}`],
  );
}

async function failureOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'it did not fail';
  } catch (error) {
    return (error as Error).message;
  }
}
