/** A named fault in the whole suite fails one required capability, or none where it is in an advisory one. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { judgeByGuideline } from '../../runner/guideline/judge-by-guideline.ts';
import type { CapabilityJudgement } from '../../runner/report/guideline-judgement.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import { readGuideline } from '../../spec/guidelines/read-guideline.ts';
import type { Fault } from '../faults/fault.ts';
import { faultsOf } from '../faults/faults.ts';
import { startTestbed } from '../faults/testbed.ts';
import { ROOT } from '../structure/list-files.ts';

const PATH = 'spec/guidelines/2026.11.yaml';
const { guideline } = readGuideline(PATH, readFileSync(`${ROOT}${PATH}`, 'utf8'));

/** Service and fault, the verdict, and the required capabilities that fail. */
const ROWS: [service: string, fault: string, verdict: string, failed: string[]][] = [
  ['placement', 'user-ignored', 'fail', ['placement-usages']],
  ['placement', 'reshaper-does-not-move', 'pass', []],
  ['scheduler', 'limit-of-hosts-ignored', 'fail', ['scheduler-hosts-and-cells']],
];

it.each(ROWS)('%s with the fault %s: %s', { timeout: 900_000 }, async (service, id, verdict, failed) => {
  const testbed = await startTestbed(loadService(service));
  try {
    const fault = faultsOf(service).find((one) => one.id === id) as Fault;
    const report = await testbed.judge({ id, cases: '*' }, fault);
    const judged = judgeByGuideline(report, guideline);
    const having = (wanted: string, { status }: Pick<CapabilityJudgement, 'status'>) =>
      judged.capabilities
        .filter((one) => one.verdict === wanted && one.status === status)
        .map((one) => one.id);
    expect({ verdict: judged.verdict, failed: having('fail', { status: 'required' }) }).toEqual({
      verdict,
      failed,
    });
    expect(having('error', { status: 'required' })).toEqual([]);
    if (verdict === 'pass') expect(having('fail', { status: 'advisory' })).toContain('placement-reshaper');
  } finally {
    await testbed.close();
  }
});
