/** The progress of a run. */
import type { CaseResult } from './report.ts';

export interface Progress {
  /** Finished tasks, a case at a microversion each, and those planned so far: expanding a case adds more. */
  done: number;
  known: number;
  exchanges: number;
  last: CaseResult | null;
}
