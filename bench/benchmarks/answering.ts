/** Measures how fast the reference answers a simple GET, relative to a server that returns a constant. */
import { Pool } from 'undici';
import { startProgram } from '../measure/child.ts';
import { formatPercent, formatWhole, type Measurement, median } from '../measure/measurement.ts';

/** Both rates include the client's own work, so the ratio is what a client notices. */
export async function measureAnswering(): Promise<Measurement[]> {
  const reference = await startProgram('bench/programs/reference-server.ts');
  const path = await createProvider(reference.firstLine);
  const size = await sizeOf(reference.firstLine, path);
  const bare = await startProgram('bench/programs/constant-server.ts', [String(size)]);
  const rounds: { reference: number; bare: number }[] = [];
  await measureRate(reference.firstLine, path);
  await measureRate(bare.firstLine, path);
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      reference: await measureRate(reference.firstLine, path),
      bare: await measureRate(bare.firstLine, path),
    });
  }
  await Promise.all([reference.end(), bare.end()]);
  const ratio = median(rounds.map((round) => round.reference / round.bare));
  const rates = `${formatWhole(median(rounds.map((round) => round.reference)))}/s vs ${formatWhole(median(rounds.map((round) => round.bare)))}/s`;
  return [
    {
      what: 'GET /resource_providers/{uuid}, relative to node:http with a constant',
      measured: `${formatPercent(ratio)} (${rates})`,
      target: 'at least 50 %',
      met: ratio >= 0.5,
    },
  ];
}

const ROUNDS = 7;
const MILLISECONDS = 700;
const CONNECTIONS = 2;
const HEADERS = {
  'x-auth-token': 'admin',
  'openstack-api-version': 'placement 1.39',
  accept: 'application/json',
};

async function createProvider(url: string): Promise<string> {
  const uuid = '6f5a1a3e-6d0f-4f6e-9f0c-0b3b1b0a9a11';
  const body = JSON.stringify({ uuid, name: 'bench' });
  const headers = { ...HEADERS, 'content-type': 'application/json' };
  const answer = await fetch(`${url}/resource_providers`, { method: 'POST', headers, body });
  if (!answer.ok)
    throw new Error(`the provider for the GET could not be created: ${answer.status} ${await answer.text()}`);
  return `/resource_providers/${uuid}`;
}

async function sizeOf(url: string, path: string): Promise<number> {
  const answer = await fetch(url + path, { headers: HEADERS });
  if (!answer.ok) throw new Error(`GET ${path} answered ${answer.status}`);
  return (await answer.arrayBuffer()).byteLength;
}

/** Measures answers per second, with one request at a time on each connection. */
async function measureRate(url: string, path: string): Promise<number> {
  const pool = new Pool(url, { connections: CONNECTIONS, pipelining: 1 });
  const start = performance.now();
  const end = start + MILLISECONDS;
  const counts = await Promise.all(Array.from({ length: CONNECTIONS }, () => countAnswers(pool, path, end)));
  const seconds = (performance.now() - start) / 1000;
  await pool.close();
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}

async function countAnswers(pool: Pool, path: string, end: number): Promise<number> {
  let count = 0;
  while (performance.now() < end) {
    const { statusCode, body } = await pool.request({ method: 'GET', path, headers: HEADERS });
    await body.arrayBuffer();
    if (statusCode !== 200) throw new Error(`GET ${path} answered ${statusCode}`);
    count += 1;
  }
  return count;
}
