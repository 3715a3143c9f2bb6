/** Judges a target with a fault in it, by the cases that must show it, as the runner would. */

import type { Suite } from '../../runner/case/suite.ts';
import type { Depth } from '../../runner/depth.ts';
import type { MicroversionSelection } from '../../runner/plan/select-microversions.ts';
import type { Report } from '../../runner/report/report.ts';
import { run } from '../../runner/run/run.ts';
import type { RunOptions } from '../../runner/run/run-options.ts';
import type { Target } from '../../runner/target/target.ts';
import type { Service } from '../../spec/contract/service.ts';
import { SUITES } from '../../suites/registry.ts';
import { type Fault, withFault } from './fault.ts';

/** The other services that the suite needs; empty for a suite that needs none. */
export type Companions = Pick<RunOptions, 'companions' | 'proxy'>;

/** The cases that are to find a fault, and the depth at which they run; full when absent. */
export interface CasesOfFault extends Pick<Fault, 'id' | 'cases' | 'at'> {
  depth?: Depth;
}

/** @param fault null for the target as it is, judged by the same cases */
export function judgeFault(
  service: Service,
  target: Target,
  { id, cases, at, depth = 'full' }: CasesOfFault,
  fault: Fault | null,
  companions: Companions = {},
): Promise<Report> {
  const selection: MicroversionSelection = at
    ? { kind: 'range', since: at, until: at }
    : { kind: 'boundaries' };
  return run({
    service,
    suite: SUITES[service.name] as Suite,
    ...companions,
    target: fault ? withFault(target, fault, companions.companions?.placement) : target,
    token: 'admin',
    selection,
    seed: fault ? id : `clean ${id}`,
    only: cases,
    depth,
  });
}

/** The run fails, and for the expected reason; a rule that only warns fails no run. */
export function isFound({ verdict, findings }: Report, { rule }: Fault): boolean {
  return findings.some(
    (found) =>
      found.rule === rule && (verdict === 'fail' || (verdict === 'pass' && found.level === 'SHOULD')),
  );
}
