/** Every named fault, by the service that has it and by what is wrong. */
import type { Fault } from './fault.ts';
import { PLACEMENT_FAULTS } from './placement/faults.ts';
import { SCHEDULER_FAULTS } from './scheduler/faults.ts';

export const FAULTS_BY_SERVICE: Readonly<Record<string, Readonly<Record<string, readonly Fault[]>>>> = {
  placement: PLACEMENT_FAULTS,
  scheduler: SCHEDULER_FAULTS,
};

export function faultsOf(service: string): readonly Fault[] {
  return Object.values(FAULTS_BY_SERVICE[service] ?? {}).flat();
}

export const FAULTS: readonly Fault[] = Object.keys(FAULTS_BY_SERVICE).flatMap(faultsOf);
