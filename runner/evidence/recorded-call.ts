/** A call of a recorded run: one line of the evidence. */
import type { ProxyFault } from '../case/fault-injection.ts';
import type { Request, Response } from '../exchange.ts';

export interface RecordedCall {
  /** The service that was called: the judged one, or a companion of it. */
  service: string;
  /** Positions in the sequence of all that happened in the task, from 1: that of the call, and that of its end. */
  began: number;
  ended: number;
  /** True for a 500 while other cases ran, which is not judged. */
  isAmongOthers?: boolean;
  request: Request;
  outcome: RecordedOutcome;
}

/** What came of a call. */
export type RecordedOutcome =
  | { kind: 'answer'; response: Response }
  /** The network gave no answer. */
  | { kind: 'failure'; words: string; connectionLost: boolean; isTransient: boolean }
  /** The connection was closed before the answer, on purpose. */
  | { kind: 'dropped' }
  /** The judged service made the call through the proxy, and the case chose this fault for it. */
  | { kind: 'proxied'; fault: ProxyFault['kind'] | null };

/** The task that made a call; null for calls outside of cases, such as discovery. */
export type TaskName = { id: string; microversion: string; attempt: number } | null;

/** Equal for the same task. */
export function taskKey(task: TaskName): string {
  return task === null ? '' : `${task.id} ${task.microversion} ${task.attempt}`;
}
