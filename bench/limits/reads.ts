/** Measures reads of a server, relative to a server that returns a constant. */
import { type Child, startProgram } from '../measure/child.ts';
import type { LoadClient } from '../measure/load-client.ts';
import { measureCost } from '../measure/load-cost.ts';
import { formatPercent, type Measurement, median } from '../measure/measurement.ts';
import { requestText } from '../measure/request-text.ts';

export interface ReadSubject {
  /** The name of the store. */
  store: string;
  server: Child;
  path: string;
  connections: number;
}

/** Both are measured in turn. */
export async function measureReads(
  client: LoadClient,
  { store, server, path, connections }: ReadSubject,
): Promise<Measurement> {
  const text = requestText(server.firstLine, { method: 'GET', path });
  const load = { requests: [text], connections, end: { milliseconds: MILLISECONDS } };
  const { sizes } = await client.send({ url: server.firstLine, ...load }, 200);
  const constant = await startProgram('bench/programs/constant-server.ts', [String(sizes.greatest)]);
  const measure = (child: Child) => measureCost(client, child, { url: child.firstLine, ...load }, 200);
  await measure(constant);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ server: await measure(server), constant: await measure(constant) });
  await constant.end();
  const ratio = median(rounds.map((round) => round.server.rate / round.constant.rate));
  const costs = median(rounds.map((round) => round.constant.cost / round.server.cost));
  return {
    what: `GET /resource_providers/{uuid} over ${store}, ${connections} clients, relative to node:http with a constant`,
    measured: `${formatPercent(ratio)} of the rate, ${formatPercent(costs)} by processor time`,
    target: 'at least 60 %',
    met: ratio >= 0.6,
  };
}

const ROUNDS = 5;
const MILLISECONDS = 1000;
