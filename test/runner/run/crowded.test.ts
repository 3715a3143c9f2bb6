import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Response } from '../../../runner/exchange.ts';
import { parseKnownFailures } from '../../../runner/report/known-failures.ts';
import type { Report } from '../../../runner/report/report.ts';
import type { ConcurrencyLevel } from '../../../runner/run/concurrency-level.ts';
import { run } from '../../../runner/run/run.ts';
import type { RunOptions } from '../../../runner/run/run-options.ts';
import { Session } from '../../../runner/run/session.ts';
import type { Target } from '../../../runner/target/target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { placement } from '../../../suites/placement/suite.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';
import { LOCKED, oneWriter } from '../one-writer.ts';
import { useReference } from '../reference-target.ts';

const service = loadService('placement');
const target = useReference(service);

function judge(options: Partial<RunOptions>): Promise<Report> {
  return run({
    ...{ service, suite: placement, target: target(), token: 'admin', only: 'placement.usages.*' },
    ...{ selection: { kind: 'latest' }, concurrency: 'adaptive' },
    ...options,
  });
}

it.each([['adaptive'], [4]] as const)(
  'a 500 to one of several writers is no violation: %s',
  async (concurrency) => {
    const report = await judge({ target: oneWriter(target()), concurrency });
    expect(report).toMatchObject({ verdict: 'pass', findings: [], leftBehind: [] });
    expect(report.concurrency.repeatedAlone).toBeGreaterThan(0);
    // Where the machine is busy, one more is tried again at the end.
    if (concurrency === 'adaptive') expect(report.concurrency.cases).toBeLessThan(4);
    else expect(report.concurrency.cases).toBe(4);
  },
);

it('a violation that comes only while other cases run is none', async () => {
  let running = 0;
  const racing: Target = {
    ...target(),
    async send(request, how) {
      running += 1;
      try {
        await sleep(1);
        const response = await target().send(request, how);
        return running > 1 ? withHeader(response) : response;
      } finally {
        running -= 1;
      }
    },
  };
  const report = await judge({ target: racing });
  expect(report).toMatchObject({ verdict: 'pass', findings: [], leftBehind: [] });
  expect(report.concurrency.repeatedAlone).toBeGreaterThan(0);
  expect(report.concurrency.cases).toBeLessThan(4);
});

it('a violation that comes alone as well is judged, and soon without a proof of each', async () => {
  const broken: Target = {
    ...target(),
    send: async (request, how) => withHeader(await target().send(request, how)),
  };
  const [report, alone] = [await judge({ target: broken }), await judge({ target: broken, concurrency: 1 })];
  expect(report.findings.map(({ rule }) => rule)).toEqual(alone.findings.map(({ rule }) => rule));
  expect(report.summary.cases).toEqual(alone.summary.cases);
  expect(report.concurrency.repeatedAlone).toBeGreaterThan(0);
  expect(report.concurrency.repeatedAlone).toBeLessThan(15);
});

it('a known failure needs no proof', async () => {
  const broken: Target = {
    ...target(),
    send: async (request, how) => withHeader(await target().send(request, how)),
  };
  const line = '# Known.\n# owner: us\n# until: 2099-12-31\nheader.undeclared * * * x-undeclared\n';
  const report = await judge({ target: broken, knownFailures: parseKnownFailures(line, 'known.txt') });
  expect(report).toMatchObject({ verdict: 'pass', concurrency: { repeatedAlone: 0 } });
});

function withHeader(response: Response): Response {
  return { ...response, headers: [...response.headers, ['x-undeclared', 'yes']] };
}

it('a 500 that comes alone as well is a violation', async () => {
  const broken: Target = {
    ...target(),
    send: async (request, how) => (request.path.endsWith('/usages') ? LOCKED : target().send(request, how)),
  };
  const report = await judge({ target: broken });
  expect(report.verdict).toBe('fail');
  expect(report.findings.map(({ rule }) => rule)).toContain('status.declared');
  expect(report.cases.length).toBe((await judge({})).cases.length);
});

it('makes the same calls for the same seed, however many cases run at once', async () => {
  const callsOf = async (concurrency: number) => {
    const seen: string[] = [];
    const spy: Target = {
      ...target(),
      send(request, how) {
        seen.push(JSON.stringify(request));
        return target().send(request, how);
      },
    };
    await judge({ target: spy, seed: 'same', concurrency });
    return seen.sort();
  };
  expect(await callsOf(4)).toEqual(await callsOf(1));
});

it('what a call created is known, also where its answer ends the case', async () => {
  const stranger = strangerService({
    '1.0': 'paths: { /things: { post: { operationId: add, responses: { 201: { description: Added } } } } }',
  });
  const answer: Response = { status: 201, headers: [['location', '/things/1']], body: '{"surplus":1}' };
  const session = new Session({
    service: stranger,
    target: { name: 'a', root: 'http://a', send: async () => answer, close: async () => {} },
    token: 'admin',
    level: { needsProof: true, isShared: true, observe: () => {} } as unknown as ConcurrencyLevel,
  });
  const seen: unknown[] = [];
  const sending = session.send(
    { method: 'POST', path: '/things', microversion: '1.0', body: {} },
    { caseId: 'a', onAnswer: ({ headers }) => seen.push(headers.get('location')) },
  );
  await expect(sending).rejects.toThrow(/while other cases run/);
  expect(seen).toEqual(['/things/1']);
});
