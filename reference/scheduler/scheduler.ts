/** What every operation of the scheduler needs. */
import type { Ledger } from '../store/ledger.ts';
import type { Placement } from './placement/port.ts';
import type { SchedulerState } from './registry/state.ts';

export interface Scheduler {
  ledger: Ledger<SchedulerState>;
  placement: Placement;
  /** Identifies this process among the schedulers that share the store, in locks and keys. */
  owner: string;
}
