/**
 * Measures every kind of call of Placement with the database at one site and at others: a real Placement over MariaDB (two workers),
 * and the reference over etcd, in memory and over lmdb. Each line to MariaDB, to a member of etcd and between its members is as long.
 */
import { CannotRun } from '../../test/programs/cannot-run.ts';
import type { BenchContext } from '../bench-context.ts';
import { drawRatios } from '../charts/draw-ratios.ts';
import { fillService } from '../data/fill.ts';
import { makeHosts } from '../data/hosts.ts';
import { type LoadClient, startLoadClient } from '../measure/load-client.ts';
import { formatPercent, formatWhole, type Measurement } from '../measure/measurement.ts';
import { CONNECTIONS } from '../measure/rounds.ts';
import { CALL_KINDS } from '../sites/call-kinds.ts';
import type { Distance } from '../sites/delay-proxy.ts';
import { type KindOfCall, nameOfKind } from '../sites/kind-of-call.ts';
import { type KindFigures, measureKind } from '../sites/measure-kind.ts';
import { type SiteSubject, type SubjectName, startSubjects } from '../sites/subjects.ts';

export async function measureBetweenSites(
  { writeFile }: BenchContext,
  sizes: readonly number[] = PROVIDERS,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  try {
    for (const providers of sizes) {
      const places = await measureCloud(providers);
      for (const { figures, where } of places) measurements.push(...describe(figures, where));
      writeFile(`sites-${providers}.svg`, drawPlaces(providers, places));
    }
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

/** Every kind of call, with the databases as far away as the name says. */
interface MeasuredDistance {
  where: string;
  name: string;
  figures: Figures;
}

async function measureCloud(providers: number): Promise<MeasuredDistance[]> {
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
    const measured: MeasuredDistance[] = [];
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
      const name = `${roundTrip} ms between sites`;
      measured.push({ where: `${providers} providers, ${name}`, name, figures });
    }
    return measured;
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
  say(`${name}, ${roundTrip} ms: ${nameOfKind(kind)}`);
  const settings = { client, url, distance, hosts: hosts.map(({ uuid }) => uuid) };
  return measureKind({ ...settings, name: `${roundTrip} ${nameOfKind(kind)}` }, kind);
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
    const names = slower.map(([kind]) => nameOfKind(kind)).join('; ');
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
      what: `${where}: ${nameOfKind(kind)}`,
      measured: formatKind(ofKind),
      target: '',
      met: null,
    })),
  ];
}

/** How many times as fast etcd is, one call at a time. */
function drawPlaces(providers: number, places: readonly MeasuredDistance[]): string {
  return drawRatios({
    title: `A call to the reference over etcd, and to Placement over MariaDB, with ${formatWhole(providers)} providers`,
    label: 'times as fast over etcd, one call at a time',
    rows: CALL_KINDS.map((kind) => ({
      name: nameOfKind(kind),
      dots: places.flatMap(({ name, figures }) => {
        const { MariaDB, etcd } = figures.get(kind) ?? {};
        return MariaDB && etcd ? [{ of: name, ratio: MariaDB.alone / etcd.alone }] : [];
      }),
    })),
  });
}

function formatKind(ofKind: Partial<Record<SubjectName, KindFigures>>): string {
  const { MariaDB, etcd } = ofKind;
  const times =
    MariaDB && etcd
      ? `${(MariaDB.alone / etcd.alone).toFixed(1)}× alone, ${(etcd.rate / MariaDB.rate).toFixed(1)}× together: `
      : '';
  const each = Object.entries(ofKind).map(
    ([name, { alone, rate }]) => `${name} ${formatThree(alone)} ms and ${formatThree(rate)}/s`,
  );
  return times + each.join(', ');
}

/** With three digits. */
function formatThree(number: number): string {
  return number.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** A measurement of many minutes says where it is. */
function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
