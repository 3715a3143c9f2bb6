/** What watches the tasks of a run from outside. */
import type { Microversion } from '../../spec/contract/microversion.ts';

/** A case at a microversion. The second attempt runs alone, after the first failed among others. */
export interface TaskAttempt {
  id: string;
  microversion: Microversion;
  attempt: 1 | 2;
}

export interface TaskObserver {
  /** Does the work of a task, and resolves to what the work does. */
  around<T>(task: TaskAttempt, work: () => Promise<T>): Promise<T>;
}
