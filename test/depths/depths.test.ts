import { describe, expect, it } from 'vitest';
import type { Case } from '../../runner/case/case.ts';
import type { Suite } from '../../runner/case/suite.ts';
import { selectCases } from '../../runner/plan/select-cases.ts';
import { run } from '../../runner/run/run.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import { isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import { SUITES } from '../../suites/registry.ts';
import type { Fault } from '../faults/fault.ts';
import { FAULTS_BY_SERVICE, faultsOf } from '../faults/faults.ts';
import { startTestbed } from '../faults/testbed.ts';
import { CALL_LIMITS, digestOfInputs, readEvidence, readPlan } from './chosen-plan.ts';
import { callsUntil, missedFaults } from './describe-depths.ts';
import { findsFault } from './find-fault.ts';

const services = Object.keys(FAULTS_BY_SERVICE).filter((name) => SUITES[name]?.readDepths);

describe.each(services)('the depths of %s', (name) => {
  const service = loadService(name);
  const suite = SUITES[name] as Suite;
  const cases = selectCases(suite, service);
  const faults = faultsOf(name);
  const [plan, evidence] = [readPlan(name), readEvidence(name)];

  it('are chosen for the cases and faults that there are; else run npm run generate:depths', () => {
    expect(
      digestOfInputs(
        cases,
        faults.map(({ id }) => id),
      ),
    ).toBe(plan.digest);
    expect(Object.keys(evidence.finders).sort()).toEqual(faults.map(({ id }) => id).sort());
  });

  it('have tasks of cases that hold at their microversion, each once', () => {
    const byId = new Map(cases.map((ofCase) => [ofCase.id, ofCase]));
    const holds = (task: string) => {
      const [id = '', microversion] = task.split(' ');
      const { since, until } = byId.get(id) ?? {};
      return since !== undefined && isWithin(microversion as Microversion, since, until);
    };
    expect(plan.tasks.filter((task) => !holds(task))).toEqual([]);
    expect(new Set(plan.tasks).size).toBe(plan.tasks.length);
  });

  it.each([
    ['quick', 0.95],
    ['standard', 0.995],
  ] as const)('%s finds the share of the faults that it is for', (depth, share) => {
    expect(1 - missedFaults(plan, evidence, depth).length / faults.length).toBeGreaterThanOrEqual(share);
  });

  it('find half of the faults within 500 calls, and nine tenths within 3,000', () => {
    expect(callsUntil(plan, evidence, 0.5)).toBeLessThanOrEqual(500);
    expect(callsUntil(plan, evidence, 0.9)).toBeLessThanOrEqual(3_000);
  });

  it('quick stays within its calls on the reference, and passes', async () => {
    const { target, companions, close } = await startTestbed(service);
    const common = { service, suite, ...companions, target, token: 'admin', depth: 'quick' } as const;
    const report = await run({ ...common, selection: { kind: 'boundaries' } });
    await close();
    expect(report).toMatchObject({ verdict: 'pass', findings: [], depth: 'quick' });
    expect(report.summary.exchanges).toBeLessThanOrEqual(CALL_LIMITS.quick);
  });

  it('have tasks that find the faults, as the evidence says', async () => {
    const byId = new Map(cases.map((ofCase) => [ofCase.id, ofCase]));
    const wrong: string[] = [];
    for (const fault of faults.filter(({ id }) => isSampled(id))) {
      const tasks = evidence.finders[fault.id] ?? [];
      if (tasks.length > 0 && !(await isFoundBy(fault, tasks, byId))) wrong.push(fault.id);
    }
    expect(wrong).toEqual([]);
  });

  /** A quarter of the faults: every one has a test of its own in test/faults. */
  function isSampled(id: string): boolean {
    return id.length % 4 === 0;
  }

  /** A few faults show only after other calls, which in a run come from the tasks before. */
  async function isFoundBy(
    fault: Fault,
    tasks: readonly string[],
    byId: ReadonlyMap<string, Case>,
  ): Promise<boolean> {
    const testbed = await startTestbed(service);
    let found = false;
    for (const task of tasks) {
      const [id = '', microversion] = task.split(' ');
      const judged = { ofCase: byId.get(id) as Case, microversion: microversion as Microversion };
      found ||= (await findsFault({ service, suite, testbed }, fault, judged)).isFound;
    }
    await testbed.close();
    return found;
  }
});
