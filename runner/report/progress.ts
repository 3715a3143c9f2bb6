/** How far a run is. */
import type { CaseResult } from './report.ts';

export interface Progress {
  /** Cases at a microversion that have ended, and how many are known of. The latter grows as cases are expanded. */
  done: number;
  known: number;
  exchanges: number;
  last: CaseResult | null;
}
