/** Judging across a bad network: verdicts stay right or become `error`, and nothing is left that the report does not name. */
import { afterEach, describe, expect, it } from 'vitest';
import { type ReferenceServer, startReference } from '../../../reference/serve.ts';
import type { Report } from '../../../runner/report/report.ts';
import { clean } from '../../../runner/run/clean.ts';
import { run } from '../../../runner/run/run.ts';
import type { RunOptions } from '../../../runner/run/run-options.ts';
import { httpTarget } from '../../../runner/target/http-target.ts';
import { patientTarget } from '../../../runner/target/patient-target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { placement } from '../../../suites/placement/suite.ts';
import { answer, type BadNetwork, badNetworkProxy } from './bad-network-proxy.ts';
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

async function judging(
  network: Partial<BadNetwork> & Pick<BadNetwork, 'troubles'>,
  options: Partial<RunOptions> = {},
): Promise<Judged> {
  const reference = await startReference({ service });
  const proxy = await badNetworkProxy(reference.url, { share: 0.1, seed: 'bad', ...network });
  const target = patientTarget(httpTarget(proxy.url, { timeout: 5, connections: 1 }), { limit: 5, pause: 2 });
  open.push(target, proxy, reference);
  const report = await run({
    service,
    suite: placement,
    target,
    token: 'admin',
    selection: { kind: 'latest' },
    only: 'placement.inventor*',
    seed: 'bad-network',
    ...options,
  });
  return { report, reference, troubled: proxy.troubled() };
}

/** Removes what is left, by the direct way, and says what it was. */
async function remnants({ reference }: Judged, dryRun = false): Promise<readonly string[]> {
  const target = httpTarget(reference.url, { timeout: 5, connections: 1 });
  open.unshift(target);
  const { tokenCheck, findRemnants } = placement;
  const { paths } = await clean({ service, target, token: 'admin', tokenCheck, findRemnants, dryRun });
  return paths;
}

/** Whatever is there is named by the report, or by a call in it that may have made something. */
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
    ['is in order', [], 'pass'],
    ['is late', [troubles.isLate], 'pass'],
    ['gives answers drop by drop', [troubles.drips], 'pass'],
    ['closes connections quietly', [troubles.closesQuietly], 'pass'],
    ['limits how often it is asked', [troubles.limitsFor(0)], 'pass', 0.3],
    ['limits that for a second', [troubles.limitsFor(1)], 'pass', 0.01],
    ['resets connections before a call is done', [troubles.resetsBefore], 'error'],
    ['resets connections after it', [troubles.resetsAfter], 'error'],
    ['closes connections before it', [troubles.closesBefore], 'error'],
    ['cuts bodies', [troubles.cutsBody], 'error'],
    ['cuts bodies so that it cannot be seen', [troubles.cutsBodyUnnoticed], 'error'],
    ['cuts chunks', [troubles.cutsChunks], 'error'],
    ['has a gateway without a server', [troubles.unavailable], 'error'],
    ['has one that says for how long', [troubles.unavailableFor(0)], 'error'],
    ['has a gateway that loses answers', [troubles.badGateway], 'error'],
    ['has a gateway that does not wait for them', [troubles.gatewayTimeout], 'error'],
    ['does everything at once', Object.values(troubles).filter(isTrouble), 'error', 0.3],
    ['does so all the time', [troubles.resetsAfter], 'error', 1],
  ])('%s, no cloud is blamed', async (_name, kinds, verdict, share = 0.1) => {
    const judged = await judging({ troubles: kinds, share });
    const { report, troubled } = judged;
    expect(troubled > 0).toBe(kinds.length > 0);
    expect(report.findings).toEqual([]);
    expect(report.summary.cases).toMatchObject({ fail: 0, blocked: 0 });
    expect(report.verdict).toBe(verdict);
    // Where calls were lost, those that only read were among them.
    if (verdict === 'error') expect(report.network.repeated).toBeGreaterThan(0);
    await expectNothingHidden(judged);
  });

  it.each<Row>([
    ['is in order', [], 'fail'],
    ['does everything at once', Object.values(troubles).filter(isTrouble), 'fail', 0.3],
  ])(
    '%s, a cloud that adds a header is blamed, for that alone',
    async (_name, kinds, verdict, share = 0.1) => {
      const { report } = await judging({
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

  it('has a gateway without a server, a cloud that says 503 itself is blamed', async () => {
    const { report } = await judging({
      troubles: [troubles.unavailable],
      fault: (passed) => (passed.status === 409 ? { ...passed, status: 503 } : passed),
    });
    expect(report.verdict).toBe('fail');
    expect(new Set(report.findings.map(({ status }) => status))).toEqual(new Set([503]));
  });

  it('loses the calls that tidy up, they are made again', async () => {
    const losesRemovals: BadNetwork['troubles'][number] = async (passing) => {
      if (passing.request.method === 'DELETE') return troubles.resetsAfter(passing);
      answer(passing.response, await passing.forward());
    };
    const judged = await judging(
      { troubles: [losesRemovals], share: 0.5 },
      { only: 'placement.usages.unused-is-zero', selection: { kind: 'all' } },
    );
    expect(judged.report).toMatchObject({ verdict: 'pass', leftBehind: [] });
    expect(judged.report.network.repeated).toBeGreaterThan(0);
    expect(await remnants(judged)).toEqual([]);
  });

  it('is bad, the report says what was sent again', async () => {
    const { report } = await judging({ troubles: [troubles.unavailable, troubles.resetsBefore], share: 0.2 });
    const { repeated, waited, because } = report.network;
    expect(because.map(({ why }) => why).sort()).toEqual([
      'a gateway answered 503',
      'the connection was lost',
    ]);
    expect(because.reduce((sum, { times }) => sum + times, 0)).toBe(repeated);
    expect(waited).toBeGreaterThanOrEqual(2 * repeated);
  });
});

/** The makers of troubles take a number, and are listed by what they make. */
function isTrouble(one: unknown): one is BadNetwork['troubles'][number] {
  return one !== troubles.limitsFor && one !== troubles.unavailableFor;
}
