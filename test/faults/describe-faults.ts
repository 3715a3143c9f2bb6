/** The tests of the judge for one service: each named fault is found, and the clean server passes the same cases. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../runner/report/report.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import type { Fault } from './fault.ts';
import { faultsOf } from './faults.ts';
import { isFound } from './judge-fault.ts';
import { startTestbed, type Testbed } from './testbed.ts';

export function describeFaults(service: string): void {
  const faults = faultsOf(service).map((fault): [string, Fault] => [fault.id, fault]);
  const cleanReports = new Map<string, Promise<Report>>();
  let testbed: Testbed;
  beforeAll(async () => {
    testbed = await startTestbed(loadService(service));
  });
  afterAll(() => testbed.close());

  describe('a named fault', () => {
    it.each(faults)('%s is found, and the clean server passes', async (_id, fault) => {
      const clean = await cleanReport(fault);
      expect(clean.findings).toEqual([]);
      expect(clean.summary.cases.pass).toBeGreaterThan(0);
      const report = await testbed.judge(fault, fault);
      expect(report.findings.map(({ rule }) => rule)).toContain(fault.rule);
      expect(isFound(report, fault)).toBe(true);
    });
  });

  /** Several faults share their cases, and the clean server is judged by them once. */
  function cleanReport(fault: Fault): Promise<Report> {
    const cases = `${fault.cases} ${fault.at}`;
    const report = cleanReports.get(cases) ?? testbed.judge(fault, null);
    cleanReports.set(cases, report);
    return report;
  }
}
