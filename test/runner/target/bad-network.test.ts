/** Runs across a bad network: verdicts stay right or become `error`, and the report lists everything that is left. */
import { afterEach, describe, expect, it } from 'vitest';
import { type ReferenceServer, startReference } from '../../../reference/serve.ts';
import type { Report } from '../../../runner/report/report.ts';
import { clean } from '../../../runner/run/clean.ts';
import { run } from '../../../runner/run/run.ts';
import type { RunOptions } from '../../../runner/run/run-options.ts';
import { httpTarget } from '../../../runner/target/http/http-target.ts';
import { patientTarget } from '../../../runner/target/patient-target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { placement } from '../../../suites/placement/suite.ts';
import { answer, type BadNetwork, startBadNetworkProxy } from './bad-network-proxy.ts';
import * as troubles from './network-troubles.ts';

const service = loadService('placement');
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

interface Judged {
  report: Report;
  reference: ReferenceServer;
  troubled: number;
}

async function runOverBadNetwork(
  network: Partial<BadNetwork> & Pick<BadNetwork, 'troubles'>,
  options: Partial<RunOptions> = {},
): Promise<Judged> {
  const reference = await startReference({ service });
  const proxy = await startBadNetworkProxy(reference.url, { share: 0.1, seed: 'bad', ...network });
  const target = patientTarget(httpTarget(proxy.url, { timeout: 5, connections: 1 }), { limit: 5, pause: 2 });
  open.push(target, proxy, reference);
  const report = await run({
    service,
    suite: placement,
    target,
    token: 'admin',
    selection: { kind: 'latest' },
    only: 'placement.inventories.*',
    seed: 'bad-network',
    ...options,
  });
  return { report, reference, troubled: proxy.troubled() };
}

/** Removes what is left, without the bad network, and returns it. */
async function remnants({ reference }: Judged, dryRun = false): Promise<readonly string[]> {
  const target = httpTarget(reference.url, { timeout: 5, connections: 1 });
  open.unshift(target);
  const { tokenCheck, findRemnants } = placement;
  const { paths } = await clean({ service, target, token: 'admin', tokenCheck, findRemnants, dryRun });
  return paths;
}

/** The report names everything that is left, or the call that may have created it. */
async function expectNothingHidden(judged: Judged): Promise<void> {
  const { leftBehind } = judged.report;
  const untraced = leftBehind.filter((line) => line.startsWith('POST')).length;
  const hidden = (await remnants(judged)).filter((path) => !leftBehind.includes(`DELETE ${path}`));
  expect(hidden.length).toBeLessThanOrEqual(untraced);
  expect(await remnants(judged)).toEqual([]);
}

type Row = [string, BadNetwork['troubles'], verdict: Report['verdict'], share?: number];

describe('across a network that', () => {
  it.each<Row>([
    ['works', [], 'pass'],
    ['is late', [troubles.isLate], 'pass'],
    ['delivers answers byte by byte', [troubles.drips], 'pass'],
    ['closes connections silently', [troubles.closesQuietly], 'pass'],
    ['limits the rate of calls', [troubles.limitsFor(0)], 'pass', 0.3],
    ['limits the rate for a second', [troubles.limitsFor(1)], 'pass', 0.01],
    ['resets connections before the call', [troubles.resetsBefore], 'error'],
    ['resets connections after it', [troubles.resetsAfter], 'error'],
    ['closes connections before it', [troubles.closesBefore], 'error'],
    ['truncates bodies', [troubles.cutsBody], 'error'],
    ['truncates bodies undetectably', [troubles.cutsBodyUnnoticed], 'error'],
    ['truncates chunks', [troubles.cutsChunks], 'error'],
    ['has a gateway without a server', [troubles.unavailable], 'error'],
    ['has a gateway that says for how long', [troubles.unavailableFor(0)], 'error'],
    ['has a gateway that loses answers', [troubles.badGateway], 'error'],
    ['has a gateway that times out', [troubles.gatewayTimeout], 'error'],
    ['does all of it', Object.values(troubles).filter(isTrouble), 'error', 0.3],
    ['resets every connection', [troubles.resetsAfter], 'error', 1],
  ])('%s, no cloud is blamed', async (_name, kinds, verdict, share = 0.1) => {
    const judged = await runOverBadNetwork({ troubles: kinds, share });
    const { report, troubled } = judged;
    expect(troubled > 0).toBe(kinds.length > 0);
    expect(report.findings).toEqual([]);
    expect(report.summary.cases).toMatchObject({ fail: 0, blocked: 0 });
    expect(report.verdict).toBe(verdict);
    // Some of the lost calls were safe to retry.
    if (verdict === 'error') expect(report.network.repeated).toBeGreaterThan(0);
    await expectNothingHidden(judged);
  });

  it.each<Row>([
    ['works', [], 'fail'],
    ['does all of it', Object.values(troubles).filter(isTrouble), 'fail', 0.3],
  ])(
    '%s, a cloud that adds a header is blamed, for that alone',
    async (_name, kinds, verdict, share = 0.1) => {
      const { report } = await runOverBadNetwork({
        troubles: kinds,
        share,
        fault: (passed) => ({ ...passed, headers: [...passed.headers, 'x-cloud', 'north'] }),
      });
      expect(report.verdict).toBe(verdict);
      expect(report.findings.map(({ rule, pointer }) => [rule, pointer])).toEqual([
        ['header.undeclared', 'x-cloud'],
      ]);
    },
  );

  it('has a gateway without a server, a 503 of the cloud itself is a violation', async () => {
    const { report } = await runOverBadNetwork({
      troubles: [troubles.unavailable],
      fault: (passed) => (passed.status === 409 ? { ...passed, status: 503 } : passed),
    });
    expect(report.verdict).toBe('fail');
    expect(new Set(report.findings.map(({ status }) => status))).toEqual(new Set([503]));
  });

  it('loses cleanup calls, they are retried', async () => {
    const losesRemovals: BadNetwork['troubles'][number] = async (passing) => {
      if (passing.request.method === 'DELETE') return troubles.resetsAfter(passing);
      answer(passing.response, await passing.forward());
    };
    const judged = await runOverBadNetwork(
      { troubles: [losesRemovals], share: 0.5 },
      { only: 'placement.usages.unused-is-zero', selection: { kind: 'all' } },
    );
    expect(judged.report).toMatchObject({ verdict: 'pass', leftBehind: [] });
    expect(judged.report.network.repeated).toBeGreaterThan(0);
    expect(await remnants(judged)).toEqual([]);
  });

  it('is bad, the report counts retries', async () => {
    const { report } = await runOverBadNetwork({
      troubles: [troubles.unavailable, troubles.resetsBefore],
      share: 0.2,
    });
    const { repeated, waited, because } = report.network;
    expect(because.map(({ why }) => why).sort()).toEqual([
      'a gateway answered 503',
      'a write was lost, so its case ran again under new names',
      'the connection was lost',
    ]);
    expect(because.reduce((sum, { times }) => sum + times, 0)).toBe(repeated);
    const cases = because.find(({ why }) => why.startsWith('a write'))?.times ?? 0;
    expect(waited).toBeGreaterThanOrEqual(2 * (repeated - cases));
  });
});

/** Excludes the functions that create a trouble from a number. */
function isTrouble(one: unknown): one is BadNetwork['troubles'][number] {
  return one !== troubles.limitsFor && one !== troubles.unavailableFor;
}
