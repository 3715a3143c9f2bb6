/** What every operation of the scheduler works with. */
import type { Ledger } from '../store/ledger.ts';
import type { Placement } from './placement/port.ts';
import type { SchedulerState } from './registry/state.ts';

export interface Scheduler {
  ledger: Ledger<SchedulerState>;
  placement: Placement;
  /** This process among the schedulers that share the store. */
  owner: string;
}

/** Resolves after up to so many milliseconds: of random length, so that two that collided do not do so again. */
export function pause(most: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * most));
}
