/** Two versions compared, with the versions between them, as reporters read it. */
import type { Change } from './change.ts';

export interface VersionComparison {
  /** `placement 1.10`, or a file. */
  before: string;
  after: string;
  /** What a client can see of the difference, one for each place. */
  changes: readonly Change[];
  /** From each version to the next, oldest first; one step if there is no version between the two. */
  steps: readonly VersionStep[];
}

export interface VersionStep {
  from: string;
  to: string;
  /** What the newer version is about, in a few words; empty if its document has no title. */
  title: string;
  changes: readonly Change[];
}
