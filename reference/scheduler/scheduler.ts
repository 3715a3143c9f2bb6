/** What every operation of the scheduler needs. */
import type { Ledger } from '../store/ledger.ts';
import type { ProcessSession } from './claims/process-session.ts';
import type { Placement } from './placement/port.ts';
import type { SchedulerState } from './registry/state.ts';

export interface Scheduler {
  ledger: Ledger<SchedulerState>;
  placement: Placement;
  /** That of this process among the schedulers that share the store; locks and keys name it. */
  session: Pick<ProcessSession, 'id'>;
}
