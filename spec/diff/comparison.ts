/** Two versions compared, and the versions on the way from the one to the other, as reporters need it. */
import type { Change } from './change.ts';

export interface VersionComparison {
  /** `placement 1.10`, or a file. */
  before: string;
  after: string;
  /** What a client can see of the difference, one for each place. */
  changes: readonly Change[];
  /** From each version to the next one, oldest first; one step where nothing is between the two. */
  steps: readonly VersionStep[];
}

export interface VersionStep {
  from: string;
  to: string;
  /** What the newer version is about, in a few words; empty when nobody says. */
  title: string;
  changes: readonly Change[];
}
