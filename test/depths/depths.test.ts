import { describe, expect, it } from 'vitest';
import type { Suite } from '../../runner/case/suite.ts';
import { selectCases } from '../../runner/plan/select-cases.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import { isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import { SUITES } from '../../suites/registry.ts';
import { FAULTS_BY_SERVICE, faultsOf } from '../faults/faults.ts';
import { digestOfInputs, readEvidence, readPlan } from './chosen-plan.ts';
import { callsUntil, missedFaults } from './describe-depths.ts';
import { listUnfound } from './list-unfound.ts';
import { REQUIRED_SHARES } from './required-shares.ts';

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

  it.each(['quick', 'standard'] as const)('%s finds the share of the faults that it is for', (depth) => {
    const share = 1 - missedFaults(plan, evidence, depth).length / faults.length;
    expect(share).toBeGreaterThanOrEqual(REQUIRED_SHARES[depth]);
  });

  it('find half of the faults within 500 calls, and nine tenths within 3,000', () => {
    expect(callsUntil(plan, evidence, 0.5)).toBeLessThanOrEqual(500);
    expect(callsUntil(plan, evidence, 0.9)).toBeLessThanOrEqual(3_000);
  });

  // All others: depths.long.test.ts.
  it('have tasks that find some of the faults, as the evidence says', async () => {
    const some = faults.filter((_, index) => index % 40 === 0);
    expect(await listUnfound(name, some)).toEqual([]);
  });
});
