/** Measures the memory of the reference with the data of a large cloud. */
import { fillService } from '../data/fill.ts';
import { makeHosts } from '../data/hosts.ts';
import { INSTANCE, makeClaims } from '../data/workloads.ts';
import { startProgram } from '../measure/child.ts';
import { startLoadClient } from '../measure/load-client.ts';
import { formatWhole, type Measurement } from '../measure/measurement.ts';
import { requestText } from '../measure/request-text.ts';
import { CONNECTIONS } from '../measure/rounds.ts';
import type { Resident } from '../programs/report-memory.ts';

/** Measures the resident set, which includes Node and tsx. */
export async function measureMemory(): Promise<Measurement[]> {
  const client = await startLoadClient();
  const server = await startProgram('bench/programs/reference-server.ts', [], ['--expose-gc']);
  try {
    const empty = (await server.request({})) as Resident;
    const url = server.firstLine;
    const hosts = makeHosts(10_000);
    await fillService(client, { url, hosts, connections: CONNECTIONS, describedOneOf: 4 });
    const requests = makeClaims(hosts, INSTANCE).map((request) => requestText(url, request));
    await client.send({ url, requests, connections: CONNECTIONS, end: { requests: CONSUMERS } }, 204);
    const filled = (await server.request({})) as Resident;
    return [
      measurementOf('before a forced collection', filled.before, empty.before),
      measurementOf('after a forced collection', filled.after, empty.after),
    ];
  } finally {
    await Promise.all([client.end(), server.end()]);
  }
}

const CONSUMERS = 100_000;

function measurementOf(when: string, filled: number, empty: number): Measurement {
  const megabytes = (bytes: number): string => `${formatWhole(bytes / 2 ** 20)} MB`;
  return {
    what: `resident memory with 10,000 providers and 100,000 consumers, ${when}`,
    measured: `${megabytes(filled)} (${megabytes(empty)} empty)`,
    target: 'less than 300 MB',
    met: filled / 2 ** 20 < 300,
  };
}
