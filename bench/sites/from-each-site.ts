/**
 * Measures every kind of call of Placement where clients and services are at three sites, and the database cannot be beside all of them: a
 * call from the site of MariaDB, or of etcd's leader, and one from another site.
 */
import { CannotRun } from '../../test/programs/cannot-run.ts';
import type { BenchContext } from '../bench-context.ts';
import { drawRatios } from '../charts/draw-ratios.ts';
import { fillService } from '../data/fill.ts';
import { makeHosts } from '../data/hosts.ts';
import { startLoadClient } from '../measure/load-client.ts';
import { formatPercent, formatWhole, type Measurement, median } from '../measure/measurement.ts';
import { CONNECTIONS } from '../measure/rounds.ts';
import { CALL_KINDS } from './call-kinds.ts';
import type { Distance } from './delay-proxy.ts';
import { type KindOfCall, nameOfKind } from './kind-of-call.ts';
import { type KindSettings, measureKind } from './measure-kind.ts';
import {
  DATABASES,
  type DatabaseName,
  type RunningSites,
  SITES,
  type SiteName,
  startAtTwoSites,
} from './two-sites.ts';

/** @param kinds fewer, to try the measurement */
export async function measureFromEachSite(
  { writeFile }: BenchContext,
  kinds: readonly KindOfCall[] = CALL_KINDS,
): Promise<Measurement[]> {
  try {
    const measured = await measureAll(kinds);
    writeFile('each-site.svg', draw(measured));
    return measured.flatMap(describe);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    const reason = error.message.split('\n')[0];
    return [{ what: 'calls from each site', measured: `skipped: ${reason}`, target: TARGET, met: null }];
  }
}

const PROVIDERS = 1000;
/** Milliseconds of a round trip between sites. */
const ROUND_TRIPS = [5, 20];
const SITE_COUNT = 3;
const LEAST_SHARE = 0.8;
const TARGET = `more than ${formatPercent(LEAST_SHARE)}`;

/** Milliseconds of a call while there is no other. */
type Times = Record<DatabaseName, Record<SiteName, number>>;

interface MeasuredRoundTrip {
  roundTrip: number;
  times: Map<KindOfCall, Times>;
}

async function measureAll(kinds: readonly KindOfCall[]): Promise<MeasuredRoundTrip[]> {
  const distance: Distance = { roundTrip: Math.max(...ROUND_TRIPS) };
  const hosts = makeHosts(PROVIDERS);
  const client = await startLoadClient();
  const running = await startAtTwoSites(distance);
  try {
    distance.roundTrip = 0;
    for (const database of DATABASES) {
      const url = running.urls[database].beside;
      await fillService(client, { url, hosts, connections: CONNECTIONS, describedOneOf: 4 });
    }
    const names = hosts.map(({ uuid }) => uuid);
    const measured: MeasuredRoundTrip[] = [];
    for (const roundTrip of ROUND_TRIPS) {
      distance.roundTrip = roundTrip;
      const times = new Map<KindOfCall, Times>();
      for (const kind of kinds)
        times.set(kind, await measureTimes({ client, distance, hosts: names }, running, kind));
      measured.push({ roundTrip, times });
    }
    return measured;
  } finally {
    await client.end();
    await running.end();
  }
}

async function measureTimes(
  settings: Pick<KindSettings, 'client' | 'distance' | 'hosts'>,
  { urls }: RunningSites,
  kind: KindOfCall,
): Promise<Times> {
  const called = `${settings.distance.roundTrip} ms: ${nameOfKind(kind)}`;
  process.stderr.write(`${called}\n`);
  const times = { MariaDB: {}, etcd: {} } as Times;
  for (const database of DATABASES)
    for (const site of SITES) {
      const place = { url: urls[database][site], name: `${site}, ${called}` };
      times[database][site] = (await measureKind({ ...settings, ...place }, kind)).alone;
    }
  return times;
}

const PLACES: readonly (readonly [string, (times: Record<SiteName, number>) => number])[] = [
  ['from the site of MariaDB, and of the leader', ({ beside }) => beside],
  ['from another site', ({ far }) => far],
  ['on average of three sites', averageOf],
];

/** One site has the database. */
function averageOf({ beside, far }: Record<SiteName, number>): number {
  return (beside + (SITE_COUNT - 1) * far) / SITE_COUNT;
}

function describe({ roundTrip, times }: MeasuredRoundTrip): Measurement[] {
  const where = `${formatWhole(PROVIDERS)} providers, ${roundTrip} ms between sites`;
  const kinds = [...times];
  const counts = PLACES.map(([title, read]): Measurement => {
    const ratios = kinds.map(([, { MariaDB, etcd }]) => read(MariaDB) / read(etcd));
    const faster = ratios.filter((ratio) => ratio > 1).length;
    const range = `median ${median(ratios).toFixed(1)}×, ${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)}`;
    const isTarget = read === averageOf;
    return {
      what: `${where}, ${title}: kinds of calls that are faster on etcd than on MariaDB`,
      measured: `${faster} of ${kinds.length}, ${range}`,
      target: isTarget ? TARGET : '',
      met: isTarget ? faster / kinds.length > LEAST_SHARE : null,
    };
  });
  const each = kinds.map(([kind, ofKind]): Measurement => {
    const times = DATABASES.map(
      (database) => `${database} ${SITES.map((site) => ofKind[database][site].toFixed(1)).join(' and ')} ms`,
    );
    return {
      what: `${where}: ${nameOfKind(kind)}, beside the database and far from it`,
      measured: times.join(', '),
      target: '',
      met: null,
    };
  });
  return [...counts, ...each];
}

function draw(measured: readonly MeasuredRoundTrip[]): string {
  const [first] = measured;
  return drawRatios({
    title: 'A call to the reference over etcd, and to Placement over MariaDB, on average of three sites',
    label: 'times as fast over etcd, one call at a time',
    rows: [...(first?.times.keys() ?? [])].map((kind) => ({
      name: nameOfKind(kind),
      dots: measured.flatMap(({ roundTrip, times }) => {
        const found = times.get(kind);
        const ratio = found && averageOf(found.MariaDB) / averageOf(found.etcd);
        return ratio === undefined ? [] : [{ of: `${roundTrip} ms between sites`, ratio }];
      }),
    })),
  });
}
