/** Where faults are judged: a clean reference server in this process, with the services that its suite needs. */
import type { Report } from '../../runner/report/report.ts';
import type { Target } from '../../runner/target/target.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import type { Service } from '../../spec/contract/service.ts';
import { startPlacement } from '../in-process/placement.ts';
import { startScheduler } from '../in-process/scheduler.ts';
import type { Fault } from './fault.ts';
import { type CasesOfFault, type Companions, judgeFault } from './judge-fault.ts';

export interface Testbed {
  target: Target;
  companions: Companions;
  /** The Placement that the target works on, where the target is a scheduler. */
  placementUrl?: string;
  /** @param fault null for the server as it is */
  judge(cases: CasesOfFault, fault: Fault | null): Promise<Report>;
  close(): Promise<void>;
}

/** @param service Placement, or the scheduler, which gets a Placement of its own */
export async function startTestbed(service: Service): Promise<Testbed> {
  if (service.name === 'placement') {
    const { target, close } = await startPlacement(service);
    return { target, companions: {}, judge: judgeOf(service, target, {}), close };
  }
  const { scheduler, placement, proxy } = await startScheduler(service);
  const { newest: microversion, profile } = loadService('placement');
  const companion = { name: 'placement', profile, token: 'admin', microversion, target: placement.target };
  const companions = { companions: { placement: companion }, proxy };
  return {
    target: scheduler.target,
    companions,
    placementUrl: placement.url,
    judge: judgeOf(service, scheduler.target, companions),
    async close() {
      await scheduler.close();
      await placement.close();
    },
  };
}

function judgeOf(service: Service, target: Target, companions: Companions): Testbed['judge'] {
  return (cases, fault) => judgeFault(service, target, cases, fault, companions);
}
