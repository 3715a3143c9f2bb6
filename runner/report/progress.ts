/** The progress of a run. */
import type { CaseResult } from './report.ts';

export interface Progress {
  /** Finished tasks, a case at a microversion each, and those planned so far: expanding a case adds more. */
  done: number;
  known: number;
  exchanges: number;
  /** Seconds until the end, at the pace so far; null while too little is known. */
  secondsLeft: number | null;
  last: CaseResult | null;
}
