/** The tests of a judge, of one service: silent on the clean reference server, and each named fault is found. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadService } from '../../spec/contract/load-service.ts';
import type { Fault } from './fault.ts';
import { faultsOf } from './faults.ts';
import { isCaught } from './judge-fault.ts';
import { startTestbed, type Testbed } from './testbed.ts';

export function judgesTheJudge(name: string): void {
  const faults = faultsOf(name);
  let ground: Testbed;
  beforeAll(async () => {
    ground = await startTestbed(loadService(name));
  });
  afterAll(() => ground.close());

  describe('the clean reference server', () => {
    it('conforms, and every declared answer is observed', async () => {
      const report = await ground.judge({ id: 'whole', cases: '*' }, null);
      expect(report.findings).toEqual([]);
      expect(report.verdict).toBe('pass');
      expect(report.cases.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
      expect(report.leftBehind).toEqual([]);
      const gaps = report.coverage.filter(
        ({ observed, unprovoked }) => observed === 0 && unprovoked === null,
      );
      expect(gaps).toEqual([]);
    });
  });

  describe('a named fault', () => {
    it.each(faults.map((fault): [string, Fault] => [fault.id, fault]))('%s is found', async (_id, fault) => {
      const clean = await ground.judge(fault, null);
      expect(clean.findings).toEqual([]);
      expect(clean.summary.cases.pass).toBeGreaterThan(0);
      const report = await ground.judge(fault, fault);
      expect(report.findings.map(({ rule }) => rule)).toContain(fault.rule);
      expect(isCaught(report, fault)).toBe(true);
    });
  });
}
