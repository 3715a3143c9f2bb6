/** Judges the judge: each rule is silent on the clean reference server and finds its named faults. */
import { describe, expect, it } from 'vitest';
import { CASE_RULES } from '../../runner/case-rules.ts';
import { RULES } from '../../runner/rules/registry.ts';
import { run } from '../../runner/run.ts';
import { loadService } from '../../spec/load-service.ts';
import { placement } from '../../suites/placement/suite.ts';
import { useReference } from '../runner/reference-target.ts';
import type { Fault } from './fault.ts';
import { FAULTS } from './faults.ts';
import { isCaught, judgeFault } from './judge-fault.ts';

const service = loadService('placement');
const target = useReference(service);

describe('the clean reference server', () => {
  it('conforms, and every declared answer is observed', async () => {
    const report = await run({
      service,
      suite: placement,
      target: target(),
      token: 'admin',
      selection: { kind: 'boundaries' },
      seed: 'clean',
      concurrency: 4,
    });
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
    const clean = await judgeFault(service, target(), fault, null);
    expect(clean.findings).toEqual([]);
    expect(clean.summary.cases.pass).toBeGreaterThan(0);
    const report = await judgeFault(service, target(), fault, fault);
    expect(report.findings.map(({ rule }) => rule)).toContain(fault.rule);
    expect(isCaught(report, fault)).toBe(true);
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
