/** A fault makes the capability fail that its cases show, and no other one; the clean server passes all of them. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeByGuideline } from '../../runner/guideline/judge-by-guideline.ts';
import type { Report } from '../../runner/report/report.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import { readGuideline } from '../../spec/guidelines/read-guideline.ts';
import type { Fault } from '../faults/fault.ts';
import { faultsOf } from '../faults/faults.ts';
import { startTestbed, type Testbed } from '../faults/testbed.ts';
import { ROOT } from '../structure/list-files.ts';

const PATH = 'spec/guidelines/2026.11.yaml';
const { guideline } = readGuideline(PATH, readFileSync(`${ROOT}${PATH}`, 'utf8'));

/** By service: patterns of the cases of a few capabilities, since the whole suite takes minutes; and faults in them. */
const SERVICES: {
  service: string;
  areas: string[];
  passed: string[];
  faults: [fault: string, capability: string][];
}[] = [
  {
    service: 'placement',
    areas: ['usages.*', 'aggregates.*', 'traits.*', 'provider-traits.*', 'candidates-trees.*'],
    passed: ['placement-aggregates', 'placement-candidates-in-trees', 'placement-traits', 'placement-usages'],
    faults: [
      ['user-ignored', 'placement-usages'],
      ['aggregates-twice-accepted', 'placement-aggregates'],
      ['trees-not-searched', 'placement-candidates-in-trees'],
    ],
  },
  {
    service: 'scheduler',
    areas: ['cells.*', 'hosts.*', 'host-lists.*', 'dry-runs.*', 'batches.*'],
    passed: ['scheduler-batches', 'scheduler-dry-runs', 'scheduler-hosts-and-cells'],
    faults: [
      ['limit-of-hosts-ignored', 'scheduler-hosts-and-cells'],
      ['dry-run-has-a-location', 'scheduler-dry-runs'],
      ['no-more-than-fifty-at-once', 'scheduler-batches'],
    ],
  },
];

describe.each(SERVICES)('a guideline for $service', ({ service, areas, passed, faults }) => {
  let testbed: Testbed;
  beforeAll(async () => {
    testbed = await startTestbed(loadService(service));
  });
  afterAll(() => testbed.close());

  it('is passed by the reference', async () => {
    expect(await judge(null)).toEqual({ pass: passed, fail: [] });
  });

  it.each(faults)('finds the fault %s in %s alone', async (id, capability) => {
    const fault = faultsOf(service).find((one) => one.id === id) as Fault;
    expect(await judge(fault)).toEqual({
      pass: passed.filter((one) => one !== capability),
      fail: [capability],
    });
  });

  async function judge(fault: Fault | null): Promise<Record<'pass' | 'fail', string[]>> {
    const reports: Report[] = [];
    for (const area of areas)
      reports.push(await testbed.judge({ id: 'guideline', cases: `${service}.${area}` }, fault));
    const [first] = reports as [Report];
    const { capabilities } = judgeByGuideline(
      {
        ...first,
        cases: reports.flatMap(({ cases }) => cases),
        findings: reports.flatMap(({ findings }) => findings),
      },
      guideline,
    );
    const having = (wanted: string) =>
      capabilities
        .filter(({ verdict }) => verdict === wanted)
        .map(({ id }) => id)
        .sort();
    return { pass: having('pass'), fail: having('fail') };
  }
});
