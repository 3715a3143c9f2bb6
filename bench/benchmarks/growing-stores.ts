/** Measures what a large cloud costs a server over each store: a call, memory, and the start. */
import { CannotRun } from '../../test/programs/cannot-run.ts';
import type { BenchContext } from '../bench-context.ts';
import type { ChartLine } from '../charts/chart.ts';
import { drawChart } from '../charts/draw-chart.ts';
import { makeHosts } from '../data/hosts.ts';
import { GROWING_CALLS, type GrowingCall } from '../growing/calls.ts';
import type { CloudSize } from '../growing/cloud-entries.ts';
import { GROWN_STORES, type GrownCloud, type GrownStore, startGrownCloud } from '../growing/grown-cloud.ts';
import { type LoadClient, startLoadClient } from '../measure/load-client.ts';
import { measureCost } from '../measure/load-cost.ts';
import { formatWhole, type Measurement } from '../measure/measurement.ts';
import { requestText } from '../measure/request-text.ts';
import { CONNECTIONS } from '../measure/rounds.ts';
import type { Resident } from '../programs/report-memory.ts';

export async function measureGrowingStores(
  { writeFile }: BenchContext,
  sizes: readonly CloudSize[] = SIZES,
  stores: readonly GrownStore[] = GROWN_STORES,
): Promise<Measurement[]> {
  const client = await startLoadClient();
  const clouds: GrownFigures[] = [];
  const measurements: Measurement[] = [];
  try {
    for (const store of stores)
      try {
        for (const size of sizes) clouds.push(await measureCloud(client, store, size));
      } catch (error) {
        if (!(error instanceof CannotRun)) throw error;
        const reason = error.message.split('\n')[0];
        measurements.push({
          what: `growth over ${store}`,
          measured: `skipped: ${reason}`,
          target: '',
          met: null,
        });
      }
  } finally {
    await client.end();
  }
  drawCharts(clouds, writeFile);
  return [...clouds.flatMap(describeCloud), ...measurements];
}

const SIZES: readonly CloudSize[] = [
  { providers: 1000, consumers: 10_000 },
  { providers: 5000, consumers: 100_000 },
  { providers: 20_000, consumers: 400_000 },
  { providers: 50_000, consumers: 1_000_000 },
];
const MILLISECONDS = 1000;
/** Seconds until a server with the largest cloud serves. */
const MOST_SECONDS = 20;

interface GrownFigures extends Pick<GrownCloud, 'startSeconds'> {
  store: GrownStore;
  size: CloudSize;
  /** Resident after a forced collection. */
  megabytes: number;
  /** Answers a second, and the processor time of the server for one. */
  calls: Map<GrowingCall, { rate: number; microseconds: number }>;
}

async function measureCloud(client: LoadClient, store: GrownStore, size: CloudSize): Promise<GrownFigures> {
  process.stderr.write(`${store}: ${nameOf(size)}\n`);
  const cloud = await startGrownCloud(store, size);
  try {
    const { server, startSeconds } = cloud;
    const { after } = (await server.request({})) as Resident;
    const hosts = makeHosts(size.providers);
    const calls: GrownFigures['calls'] = new Map();
    for (const call of GROWING_CALLS) {
      const requests = call
        .requests(hosts, size.consumers)
        .map((request) => requestText(server.firstLine, request));
      const load = { url: server.firstLine, requests, connections: CONNECTIONS };
      await client.send({ ...load, end: { milliseconds: MILLISECONDS / 4 } }, call.status);
      const timed = { ...load, end: { milliseconds: MILLISECONDS } };
      const { rate, cost } = await measureCost(client, server, timed, call.status);
      calls.set(call, { rate, microseconds: cost * 1e6 });
    }
    return { store, size, startSeconds, megabytes: after / 2 ** 20, calls };
  } finally {
    await cloud.end();
  }
}

function describeCloud({ store, size, startSeconds, megabytes, calls }: GrownFigures): Measurement[] {
  const where = `${store}, ${nameOf(size)}`;
  const ofCalls = [...calls].map(
    ([{ name }, { rate, microseconds }]) =>
      `${name} ${formatWhole(microseconds)} µs (${formatWhole(rate)}/s)`,
  );
  return [
    { what: `${where}: processor time of a call`, measured: ofCalls.join(', '), target: '', met: null },
    {
      what: `${where}: start and memory`,
      measured: `${startSeconds === null ? 'filled by itself' : `${startSeconds.toFixed(1)} s`}, ${formatWhole(megabytes)} MB`,
      target: startSeconds === null ? '' : `less than ${MOST_SECONDS} s`,
      met: startSeconds === null ? null : startSeconds < MOST_SECONDS,
    },
  ];
}

function drawCharts(clouds: readonly GrownFigures[], writeFile: BenchContext['writeFile']): void {
  const stores = [...new Set(clouds.map(({ store }) => store))];
  const providers = 'providers (with 10 to 20 consumers each)';
  for (const store of stores)
    writeFile(
      `growing-calls-${store}.svg`,
      drawChart({
        title: `Processor time of a call, over ${store}`,
        x: { label: providers },
        y: { label: 'µs' },
        lines: GROWING_CALLS.map((call) => ({
          name: call.name,
          points: clouds
            .filter((cloud) => cloud.store === store)
            .map(({ size, calls }) => ({ x: size.providers, y: calls.get(call)?.microseconds as number })),
        })),
      }),
    );
  const lineOf = (store: GrownStore, read: (cloud: GrownFigures) => number | null): ChartLine => ({
    name: store,
    points: clouds.flatMap((cloud) => {
      const y = cloud.store === store ? read(cloud) : null;
      return y === null ? [] : [{ x: cloud.size.consumers, y }];
    }),
  });
  const linesOf = (read: (cloud: GrownFigures) => number | null) =>
    stores.map((store) => lineOf(store, read)).filter(({ points }) => points.length > 0);
  const x = { label: 'consumers' };
  writeFile(
    'growing-memory.svg',
    drawChart({
      ...{ title: 'Memory of a server', x, y: { label: 'MB' } },
      lines: linesOf(({ megabytes }) => megabytes),
    }),
  );
  writeFile(
    'growing-start.svg',
    drawChart({
      ...{ title: 'From the start of a server until it serves', x, y: { label: 'seconds' } },
      lines: linesOf(({ startSeconds }) => startSeconds),
    }),
  );
}

function nameOf({ providers, consumers }: CloudSize): string {
  return `${formatWhole(providers)} providers, ${formatWhole(consumers)} consumers`;
}
