/** Measures how fast a run judges, and what judging adds to sending the same requests. */
import { startReference } from '../../reference/serve.ts';
import type { Request } from '../../runner/exchange.ts';
import { run } from '../../runner/run/run.ts';
import { httpTarget } from '../../runner/target/http-target.ts';
import type { Target } from '../../runner/target/target.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import type { Service } from '../../spec/contract/service.ts';
import { SUITES } from '../../suites/registry.ts';
import { formatPercent, formatWhole, type Measurement, median } from '../measure/measurement.ts';

/** The reference answers in this very process, as it does for `interop run` without a target. */
export async function measureJudging(): Promise<Measurement[]> {
  const service = loadService('placement');
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureRound(service));
  const { exchanges } = rounds[0] as Round;
  const rate = median(rounds.map((round) => round.exchanges / round.judged));
  const seconds = median(rounds.map((round) => round.judged));
  const ratio = median(rounds.map((round) => round.plain / round.judged));
  return [
    {
      what: 'judged exchanges, the reference in the same process',
      measured: `${formatWhole(rate)}/s`,
      target: 'at least 3,000/s',
      met: rate >= 3000,
    },
    {
      what: 'the whole suite at boundaries',
      measured: `${seconds.toFixed(2)} s (${formatWhole(exchanges)} exchanges)`,
      target: 'less than 10 s',
      met: seconds < 10,
    },
    {
      what: 'judging, relative to sending the same requests',
      measured: formatPercent(ratio),
      target: '',
      met: null,
    },
  ];
}

const ROUNDS = 5;
const SEED = 'bench';

interface Round {
  exchanges: number;
  /** Seconds. */
  judged: number;
  plain: number;
}

async function measureRound(service: Service): Promise<Round> {
  const requests: Request[] = [];
  let verdict = '';
  const judged = await timeOnReference(service, async (target) => {
    const suite = SUITES.placement;
    if (!suite) throw new Error('there is no suite for placement');
    const report = await run({
      service,
      suite,
      target: recordRequests(target, requests),
      token: 'admin',
      selection: { kind: 'boundaries' },
      seed: SEED,
    });
    verdict = report.verdict;
  });
  if (verdict !== 'pass')
    throw new Error(`the verdict on the reference is ${verdict}; fix that first ("npm run conformance")`);
  const plain = await timeOnReference(service, async (target) => {
    for (const request of requests) await target.send(request);
  });
  return { exchanges: requests.length, judged, plain };
}

/** Runs the work on an empty reference. @returns seconds */
async function timeOnReference(service: Service, work: (target: Target) => Promise<void>): Promise<number> {
  const reference = await startReference({ service });
  const target = httpTarget(reference.url, { timeout: 30, connections: 1 });
  const before = performance.now();
  await work(target);
  const seconds = (performance.now() - before) / 1000;
  await target.close();
  await reference.close();
  return seconds;
}

function recordRequests(target: Target, requests: Request[]): Target {
  return {
    ...target,
    send(request) {
      requests.push(request);
      return target.send(request);
    },
  };
}
