/** Judges a target with a fault in it by the cases that come by it, as the runner would. */
import type { Report } from '../../runner/report.ts';
import { run } from '../../runner/run.ts';
import type { Selection } from '../../runner/select-microversions.ts';
import type { Target } from '../../runner/target.ts';
import type { Service } from '../../spec/service.ts';
import { placement } from '../../suites/placement/suite.ts';
import { type Fault, withFault } from './fault.ts';

/** @param fault null for the target as it is, judged by the same cases */
export function judgeFault(
  service: Service,
  target: Target,
  { id, cases, at }: Pick<Fault, 'id' | 'cases' | 'at'>,
  fault: Fault | null,
): Promise<Report> {
  const selection: Selection = at ? { kind: 'range', since: at, until: at } : { kind: 'boundaries' };
  return run({
    service,
    suite: placement,
    target: fault ? withFault(target, fault) : target,
    token: 'admin',
    selection,
    seed: fault ? id : `clean ${id}`,
    only: cases,
  });
}

/** The run fails, and for the reason that it should. */
export function isCaught({ verdict, findings }: Report, { rule }: Fault): boolean {
  return verdict === 'fail' && findings.some((found) => found.rule === rule);
}
