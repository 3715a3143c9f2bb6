import { describe, expect, it } from 'vitest';
import type { Suite } from '../../runner/case/suite.ts';
import { run } from '../../runner/run/run.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import { SUITES } from '../../suites/registry.ts';
import { FAULTS_BY_SERVICE, faultsOf } from '../faults/faults.ts';
import { startTestbed } from '../faults/testbed.ts';
import { CALL_LIMITS } from './chosen-plan.ts';
import { listUnfound } from './list-unfound.ts';

const services = Object.keys(FAULTS_BY_SERVICE).filter((name) => SUITES[name]?.readDepths);

describe.each(services)('the depths of %s', (name) => {
  const service = loadService(name);
  const suite = SUITES[name] as Suite;

  it('quick stays within its calls on the reference, and passes', async () => {
    const { target, companions, close } = await startTestbed(service);
    const common = { service, suite, ...companions, target, token: 'admin', depth: 'quick' } as const;
    const report = await run({ ...common, selection: { kind: 'boundaries' } });
    await close();
    expect(report).toMatchObject({ verdict: 'pass', findings: [], depth: 'quick' });
    expect(report.summary.exchanges).toBeLessThanOrEqual(CALL_LIMITS.quick);
  });

  it('have tasks that find a quarter of the faults, as the evidence says', async () => {
    const quarter = faultsOf(name).filter(({ id }) => id.length % 4 === 0);
    expect(await listUnfound(name, quarter)).toEqual([]);
  });
});
