/** Runs across a bad network: verdicts stay right or become `error`, and the report lists everything that is left. */
import { afterEach, describe, expect, it } from 'vitest';
import { answer, type BadNetwork } from './bad-network-proxy.ts';
import * as troubles from './network-troubles.ts';
import {
  ALL_TROUBLES,
  closeNetworks,
  expectNoBlame,
  type NetworkRow,
  removeRemnants,
  runOverBadNetwork,
} from './run-over-bad-network.ts';

afterEach(closeNetworks);

describe('across a network that', () => {
  it.each<NetworkRow>([
    ['works', [], 'pass'],
    ['is late', [troubles.isLate], 'pass'],
    ['limits the rate of calls', [troubles.limitsFor(0)], 'pass', 0.3],
    ['resets connections after it', [troubles.resetsAfter], 'error'],
    ['truncates bodies undetectably', [troubles.cutsBodyUnnoticed], 'error'],
    ['has a gateway without a server', [troubles.unavailable], 'error'],
    ['has a gateway that loses answers', [troubles.badGateway], 'error'],
    ['does all of it', ALL_TROUBLES, 'error', 0.3],
    ['resets every connection', [troubles.resetsAfter], 'error', 1],
  ])('%s, no cloud is blamed', (...row) => expectNoBlame(row));

  it.each<NetworkRow>([
    ['works', [], 'fail'],
    ['does all of it', ALL_TROUBLES, 'fail', 0.3],
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
    expect(await removeRemnants(judged)).toEqual([]);
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
