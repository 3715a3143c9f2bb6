/** Runs with a baseline: a cloud that got worse fails, one that did not passes. */
import { describe, expect, it } from 'vitest';
import type { Request, Response } from '../../../runner/exchange.ts';
import { parseKnownFailures } from '../../../runner/report/known-failures.ts';
import type { Report } from '../../../runner/report/report.ts';
import { Baseline } from '../../../runner/report/saved/baseline.ts';
import { run } from '../../../runner/run/run.ts';
import type { RunOptions } from '../../../runner/run/run-options.ts';
import type { Target } from '../../../runner/target/target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { placement } from '../../../suites/placement/suite.ts';
import { withHeader } from '../../faults/edits.ts';
import { useReference } from '../reference-target.ts';

const service = loadService('placement');
const target = useReference(service);

type Fault = (answer: Response, request: Request) => Response;

function faulty(...faults: Fault[]): Target {
  const send: Target['send'] = async (request) =>
    faults.reduce((answer, fault) => fault(answer, request), await target().send(request));
  return { ...target(), send };
}

function runTraits(options: Partial<RunOptions>): Promise<Report> {
  const only = 'placement.traits.*';
  const selection = { kind: 'boundaries' } as const;
  return run({ service, suite: placement, target: target(), token: 'admin', only, selection, ...options });
}

const extra: Fault = (answer) => withHeader(answer, 'x-extra', 'a');
const another: Fault = (answer) => withHeader(answer, 'x-another', 'a');
const on =
  (status: number, fault: Fault): Fault =>
  (answer, request) =>
    answer.status === status ? fault(answer, request) : answer;
const from =
  (microversion: RegExp, fault: Fault): Fault =>
  (answer, request) =>
    microversion.test(String(request.headers['openstack-api-version'])) ? fault(answer, request) : answer;
/** A violation that only a case finds: unknown traits exist. */
const unknownIsThere: Fault = (answer, { method, path }) =>
  method === 'GET' && path.startsWith('/traits/') && answer.status === 404
    ? { status: 204, headers: answer.headers.filter(([name]) => !/content|length/i.test(name)), body: '' }
    : answer;

describe('a run with a baseline', () => {
  it.each<[string, Fault[], Fault[], Report['verdict'], number]>([
    ['passes where nothing changed', [extra], [extra], 'pass', 1],
    ['fails for another header', [extra], [extra, another], 'fail', 1],
    ['fails at another status', [on(404, extra)], [extra], 'fail', 1],
    ['fails at older microversions', [from(/1\.(2|3)\d/, extra)], [extra], 'fail', 1],
    ['passes where the baseline has it everywhere', [extra], [on(404, extra)], 'pass', 1],
    ['passes where it is fixed', [extra], [], 'pass', 0],
    ['fails where there was no violation', [], [extra], 'fail', 0],
    ['fails where a case had passed', [extra], [extra, unknownIsThere], 'fail', 1],
  ])('%s', async (_name, before, now, verdict, inBaseline) => {
    const old = await runTraits({ target: faulty(...before) });
    const baseline = new Baseline(old, 'old.json');
    const report = await runTraits({ target: faulty(...now), baseline });
    expect(report).toMatchObject({ verdict, summary: { inBaseline } });
    expect(report.summary.violations > 0).toBe(verdict === 'fail');
    expect(report.summary.cases.fail > 0).toBe(verdict === 'fail');
  });

  it('recognises the findings of cases under another seed', async () => {
    const allocations = { only: 'placement.allocations.*', selection: { kind: 'latest' } } as const;
    // Every answer is wrong, and the findings contain UUIDs and names of the run.
    const wrong: Fault = (answer, { method }) =>
      method === 'GET' && answer.status === 200 && answer.body.startsWith('{')
        ? { ...answer, body: answer.body.replaceAll(/"(VCPU|MEMORY_MB)":(\d+)/g, '"$1":99$2') }
        : answer;
    const old = await runTraits({ target: faulty(wrong), ...allocations });
    expect(old.summary.cases.fail).toBeGreaterThan(5);
    const baseline = new Baseline(old, 'old.json');
    const again = await runTraits({ target: faulty(wrong), ...allocations, baseline });
    expect(again.findings.filter(({ knownBy }) => knownBy === undefined)).toEqual([]);
    expect(again.verdict).toBe('pass');
  });

  it('lists what is fixed, where it was checked again', async () => {
    const baseline = new Baseline(await runTraits({ target: faulty(extra, on(404, another)) }), 'old.json');
    const fixed = (report: Report) => report.baseline?.fixed.map(({ pointer }) => pointer);
    expect(fixed(await runTraits({ baseline, target: faulty(extra) }))).toEqual(['x-another']);
    expect(fixed(await runTraits({ baseline, only: 'placement.traits.a*' }))).toEqual([]);
  });

  it('applies the lines of the known failures first', async () => {
    const text = '# Why\n# owner: me\n# until: 2999-12-31\nheader.undeclared * * * x-extra\n';
    const baseline = new Baseline(await runTraits({ target: faulty(extra, another) }), 'old.json');
    const knownFailures = parseKnownFailures(text, 'known.txt');
    const report = await runTraits({ target: faulty(extra, another), baseline, knownFailures });
    expect(report.findings.map(({ pointer, knownBy }) => [pointer, knownBy])).toEqual([
      ['x-extra', 'line'],
      ['x-another', 'baseline'],
    ]);
    expect(report).toMatchObject({ verdict: 'pass', summary: { knownFailures: 1, inBaseline: 1 } });
  });
});
