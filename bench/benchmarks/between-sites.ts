/**
 * Measures every kind of call of Placement with the database at one site and at others: a real Placement over MariaDB (two workers),
 * and the reference over etcd, in memory and over lmdb. Each line to MariaDB, to a member of etcd and between its members is as long.
 */
import { CannotRun } from '../../test/programs/cannot-run.ts';
import { fillService } from '../data/fill.ts';
import { makeHosts } from '../data/hosts.ts';
import { type LoadClient, startLoadClient } from '../measure/load-client.ts';
import { formatPercent, type Measurement } from '../measure/measurement.ts';
import { CONNECTIONS } from '../measure/rounds.ts';
import { CALL_KINDS } from '../sites/call-kinds.ts';
import type { Distance } from '../sites/delay-proxy.ts';
import type { KindOfCall } from '../sites/kind-of-call.ts';
import { type KindFigures, measureKind } from '../sites/measure-kind.ts';
import { type SiteSubject, type SubjectName, startSubjects } from '../sites/subjects.ts';

export async function measureBetweenSites(): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  try {
    for (const providers of PROVIDERS) measurements.push(...(await measureCloud(providers)));
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    measurements.push({
      what: 'calls with the database at other sites',
      measured: `skipped: ${error.message.split('\n')[0]}`,
      target: TARGET,
      met: null,
    });
  }
  return measurements;
}

const PROVIDERS = [1000, 10_000];
/** Milliseconds of a round trip between sites. */
const ROUND_TRIPS = [0, 5, 20];
const LEAST_SHARE = 0.8;
const TARGET = `more than ${formatPercent(LEAST_SHARE)}`;

type Figures = Map<KindOfCall, Partial<Record<SubjectName, KindFigures>>>;

async function measureCloud(providers: number): Promise<Measurement[]> {
  const distance: Distance = { roundTrip: 0 };
  const hosts = makeHosts(providers);
  const client = await startLoadClient();
  const running = await startSubjects(distance);
  try {
    for (const { name, url } of running.subjects) {
      say(`${name}: ${providers} providers`);
      await fillService(client, { url, hosts, connections: CONNECTIONS, describedOneOf: 4 });
    }
    const nearby: Figures = new Map();
    const measurements: Measurement[] = [];
    for (const roundTrip of ROUND_TRIPS) {
      distance.roundTrip = roundTrip;
      const figures: Figures = new Map();
      for (const kind of CALL_KINDS) {
        const ofKind: Partial<Record<SubjectName, KindFigures>> = { ...nearby.get(kind) };
        for (const subject of running.subjects)
          if (roundTrip === 0 || subject.isDistributed)
            ofKind[subject.name] = await measure(client, subject, kind, { distance, hosts, roundTrip });
        figures.set(kind, ofKind);
        if (roundTrip === 0) nearby.set(kind, ofKind);
      }
      measurements.push(...describe(figures, `${providers} providers, ${roundTrip} ms between sites`));
    }
    return measurements;
  } finally {
    await client.end();
    await running.end();
  }
}

interface MeasuredPlace {
  distance: Distance;
  hosts: ReturnType<typeof makeHosts>;
  roundTrip: number;
}

function measure(
  client: LoadClient,
  { name, url }: SiteSubject,
  kind: KindOfCall,
  { distance, hosts, roundTrip }: MeasuredPlace,
): Promise<KindFigures> {
  say(`${name}, ${roundTrip} ms: ${nameOf(kind)}`);
  const settings = { client, url, distance, hosts: hosts.map(({ uuid }) => uuid) };
  return measureKind({ ...settings, name: `${roundTrip} ${nameOf(kind)}` }, kind);
}

/** Each kind, and at first how many are faster on etcd than on MariaDB. */
function describe(figures: Figures, where: string): Measurement[] {
  const kinds = [...figures];
  const share = (
    title: string,
    isFaster: (etcd: KindFigures, mariadb: KindFigures) => boolean,
  ): Measurement => {
    const slower = kinds.filter(([, { etcd, MariaDB }]) => !(etcd && MariaDB && isFaster(etcd, MariaDB)));
    const part = 1 - slower.length / kinds.length;
    const names = slower.map(([kind]) => nameOf(kind)).join('; ');
    return {
      what: `${where}, ${title}: kinds of calls that are faster on etcd than on MariaDB`,
      measured: `${kinds.length - slower.length} of ${kinds.length}${names && `, but not ${names}`}`,
      target: TARGET,
      met: part > LEAST_SHARE,
    };
  };
  return [
    share('one call at a time', (etcd, mariadb) => etcd.alone < mariadb.alone),
    share(`${CONNECTIONS} at a time`, (etcd, mariadb) => etcd.rate > mariadb.rate),
    ...kinds.map(([kind, ofKind]) => ({
      what: `${where}: ${nameOf(kind)}`,
      measured: formatKind(ofKind),
      target: '',
      met: null,
    })),
  ];
}

function formatKind(ofKind: Partial<Record<SubjectName, KindFigures>>): string {
  const { MariaDB, etcd } = ofKind;
  const times =
    MariaDB && etcd
      ? `${(MariaDB.alone / etcd.alone).toFixed(1)}× alone, ${(etcd.rate / MariaDB.rate).toFixed(1)}× together: `
      : '';
  const each = Object.entries(ofKind).map(
    ([name, { alone, rate }]) => `${name} ${alone.toPrecision(3)} ms and ${rate.toPrecision(3)}/s`,
  );
  return times + each.join(', ');
}

function nameOf({ operation, detail = '' }: KindOfCall): string {
  return operation + detail;
}

/** A measurement of many minutes says where it is. */
function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
