/** Judges the judge: each rule is silent on the clean reference server and finds its named faults. */
import { describe, expect, it } from 'vitest';
import { CASE_RULES } from '../../runner/case-rules.ts';
import { RULES } from '../../runner/rules/registry.ts';
import { run } from '../../runner/run.ts';
import type { Selection } from '../../runner/select-microversions.ts';
import type { Target } from '../../runner/target.ts';
import { loadService } from '../../spec/load-service.ts';
import type { Microversion } from '../../spec/microversion.ts';
import { placement } from '../../suites/placement/suite.ts';
import { useReference } from '../runner/reference-target.ts';
import { type Fault, withFault } from './fault.ts';
import { FAULTS } from './faults.ts';

const service = loadService('placement');
const target = useReference(service);

function judged(of: Target, seed: string, only?: string, at?: Microversion) {
  const selection: Selection = at ? { kind: 'range', since: at, until: at } : { kind: 'boundaries' };
  return run({
    service,
    suite: placement,
    target: of,
    token: 'admin',
    selection,
    seed,
    ...(only && { only }),
  });
}

describe('the clean reference server', () => {
  it('conforms, and every declared answer is observed', async () => {
    const report = await judged(target(), 'clean');
    expect(report.findings).toEqual([]);
    expect(report.verdict).toBe('pass');
    expect(report.cases.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    expect(report.leftBehind).toEqual([]);
    const gaps = report.coverage.filter(({ observed, unprovoked }) => observed === 0 && unprovoked === null);
    expect(gaps).toEqual([]);
  });
});

describe('a named fault', () => {
  it.each(FAULTS.map((fault): [string, Fault] => [fault.id, fault]))('%s is found', async (_id, fault) => {
    const clean = await judged(target(), `clean ${fault.id}`, fault.cases, fault.at);
    expect(clean.findings).toEqual([]);
    expect(clean.summary.cases.pass).toBeGreaterThan(0);
    const report = await judged(withFault(target(), fault), fault.id, fault.cases, fault.at);
    expect(report.findings.map(({ rule }) => rule)).toContain(fault.rule);
    expect(report.verdict).toBe('fail');
  });

  it('has an id of its own', () => {
    expect(new Set(FAULTS.map(({ id }) => id)).size).toBe(FAULTS.length);
  });
});

describe('every rule', () => {
  it.each([...RULES, ...CASE_RULES].map(({ id }) => id))('%s has a fault that it finds', (id) => {
    expect(FAULTS.map(({ rule }) => rule)).toContain(id);
  });
});
