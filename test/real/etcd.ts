/**
 * Tries servers over real clusters of etcd: `npx tsx test/real/etcd.ts`. Both suites, two servers that share a cluster, TLS, users,
 * and what is said when something is wrong. Ends with `N passed, N failed`. Exit codes: 0 all passed, 1 failures, 2 wrong usage,
 * 3 cannot run here.
 */
import { main } from '../../cli/main.ts';
import type { EtcdSettings } from '../../reference/store/etcd/open-etcd-store.ts';
import { readEtcdSettings } from '../../reference/store/etcd/read-etcd-settings.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { type EtcdCluster, startEtcd } from './etcd/cluster.ts';
import { compareProtocols, loadBehindProxy, loadWithoutRights } from './etcd/compare-protocols.ts';
import { countMisses } from './etcd/count-misses.ts';
import { countMissesOfLagging } from './etcd/lagging-servers.ts';
import { startSecureEtcd } from './etcd/secure-cluster.ts';
import { startServer } from './etcd/server.ts';
import { type Problems, type Row, reportRows } from './report-rows.ts';
import { silentIo } from './silent-io.ts';

const USAGE =
  'Usage: etcd.ts [--depth quick|standard|full] [--shard K/N] [--tries N]; the suites run at the newest microversion';

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf('etcd.ts', error);
}

async function run(argv: readonly string[]): Promise<number> {
  const options = {
    depth: { type: 'string' },
    shard: { type: 'string' },
    tries: { type: 'string' },
  } as const;
  const { values, positionals } = readOptions(argv, options, USAGE);
  refusePositionals(positionals, USAGE);
  const part = ['--depth', values.depth ?? 'quick', ...(values.shard ? ['--shard', values.shard] : [])];
  const tries = Number(values.tries ?? 1000);
  const cluster = await startEtcd();
  try {
    return await reportRows([
      ['the suite of Placement passes', () => judge('placement', cluster, part)],
      ['the suite of the scheduler passes', () => judge('scheduler', cluster, part)],
      [
        `${tries} providers of one server are found through another at once`,
        () => findAtOnce(cluster, tries),
      ],
      ['so are 50, where the other server sees commits late', () => findThoughLate(cluster)],
      ['where it does not catch up, some are not', () => missWithoutCatchUp(cluster)],
      ['entries come alike by gRPC and by JSON', () => compareProtocols(settingsOf(cluster))],
      ['behind a proxy of HTTP/1.1, they come by JSON', () => loadBehindProxy(settingsOf(cluster))],
      ['TLS and users, with tokens that end', serveSecurely],
      ...refusals(cluster),
    ]);
  } finally {
    await cluster.end();
  }
}

function settingsOf({ urls }: EtcdCluster, env: Record<string, string> = {}): EtcdSettings {
  return readEtcdSettings(urls, env);
}

async function judge(service: string, { urls }: EtcdCluster, part: readonly string[]): Promise<Problems> {
  const services = service === 'scheduler' ? 'placement,scheduler' : service;
  const server = await startServer(`etcd:${urls}`, { services });
  const target =
    service === 'scheduler'
      ? ['--target', `${server.url}/scheduler`, '--placement', `${server.url}/placement`]
      : ['--target', server.url];
  const said: string[] = [];
  const io = { ...silentIo({}, process.cwd()), out: (text: string) => said.push(text) };
  try {
    const code = await main(['run', service, ...target, ...part, '--microversions', 'latest'], io);
    return code === 0
      ? []
      : [`interop run ended with ${code}: ${said.join('').slice(-3000)}${server.said()}`];
  } finally {
    await server.end();
  }
}

async function findAtOnce({ urls }: EtcdCluster, tries: number): Promise<Problems> {
  const servers = [await startServer(`etcd:${urls}`), await startServer(`etcd:${urls}`)] as const;
  try {
    const misses = await countMisses(servers[0].url, servers[1].url, tries);
    return misses === 0 ? [] : [`${misses} of ${tries} were answered 404`];
  } finally {
    for (const server of servers) await server.end();
  }
}

async function findThoughLate({ urls }: EtcdCluster): Promise<Problems> {
  const misses = await countMissesOfLagging(urls, 50, 'with catch-up');
  return misses === 0 ? [] : [`${misses} of 50 were answered 404`];
}

/** The rows above would be worth nothing if they could not fail. */
async function missWithoutCatchUp({ urls }: EtcdCluster): Promise<Problems> {
  const misses = await countMissesOfLagging(urls, 50, 'without catch-up');
  return misses > 0 ? [] : ['all 50 were found, so the rows above prove nothing'];
}

async function serveSecurely(): Promise<Problems> {
  const cluster = await startSecureEtcd();
  const problems: Problems = [];
  const store = `etcd:${cluster.urls}`;
  const { env } = cluster;
  try {
    const server = await startServer(store, { env });
    try {
      // Tokens of etcd end after two seconds without use, so the second provider needs another.
      for (const pause of [0, 4_000]) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        if ((await countMisses(server.url, server.url, 1)) > 0) problems.push('a provider was not found');
      }
    } finally {
      await server.end();
    }
    for (const problem of await compareProtocols(settingsOf(cluster, env))) problems.push(problem);
    problems.push(...(await loadWithoutRights(settingsOf(cluster, env))));
    const wrong: [Record<string, string>, string][] = [
      [{ ...env, INTEROP_STORE_PASSWORD: 'wrong' }, 'check INTEROP_STORE_USER and INTEROP_STORE_PASSWORD'],
      [without(env, 'USER', 'PASSWORD'), 'INTEROP_STORE_USER and _PASSWORD'],
      [without(env, 'CA'), 'INTEROP_STORE_CA names the file of the authority'],
      [without(env, 'CERT', 'KEY'), 'closed the connection'],
    ];
    for (const [given, words] of wrong) problems.push(...(await expectRefusal(store, given, words)));
    problems.push(
      ...(await expectRefusal(
        store.replace('https', 'http'),
        without(env, 'CA', 'CERT', 'KEY'),
        'closed the connection',
      )),
    );
    return problems;
  } finally {
    await cluster.end();
  }
}

function without(env: Record<string, string>, ...names: string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter(([key]) => !names.some((name) => key === `INTEROP_STORE_${name}`)),
  );
}

function refusals({ urls }: EtcdCluster): Row[] {
  const rows: [string, string, Record<string, string>, string][] = [
    ['a host without scheme', 'etcd:127.0.0.1:2379', {}, 'takes client URLs of members'],
    ['no member there', 'etcd:http://127.0.0.1:1', {}, 'no etcd member answers'],
    [
      'TLS that the members do not speak',
      `etcd:${urls.replaceAll('http:', 'https:')}`,
      {},
      'begins with http:',
    ],
    [
      'a user where there are none',
      `etcd:${urls}`,
      { INTEROP_STORE_USER: 'a', INTEROP_STORE_PASSWORD: 'b' },
      'unset INTEROP_STORE_USER',
    ],
  ];
  return rows.map(([name, store, env, words]) => [
    `refused: ${name}`,
    () => expectRefusal(store, env, words),
  ]);
}

async function expectRefusal(store: string, env: Record<string, string>, words: string): Promise<Problems> {
  try {
    const server = await startServer(store, { env });
    await server.end();
    return [`it serves although ${words} was expected`];
  } catch (error) {
    const { message } = error as Error;
    return message.includes(words) && !message.includes('bug') ? [] : [`expected ${words}: ${message}`];
  }
}
