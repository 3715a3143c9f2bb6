/** Two versions compared, with the versions between them, as reporters read it. */
import type { DocumentHint } from '../openapi/document-hints.ts';
import type { Change } from './change.ts';
import type { DiffNotice } from './notices/diff-notice.ts';

export interface VersionComparison {
  /** `placement 1.10`, or a file. */
  before: string;
  after: string;
  /** What a client can see of the difference, one for each place. */
  changes: readonly Change[];
  /** What else differs that matters to changelogs and generated clients; it never fails. */
  notices: readonly DiffNotice[];
  /** What the documents say without effect. */
  hints: readonly DocumentHint[];
  /** From each version to the next, oldest first; one step if there is no version between the two. */
  steps: readonly VersionStep[];
  judgement?: ComparisonJudgement;
}

/** Which changes fail a comparison: all, those that break any client, or those that break clients of one side. */
export const FAIL_ON = ['any', 'breaking', 'old-clients', 'new-clients'] as const;

export type FailOn = (typeof FAIL_ON)[number];

/** What decides the exit code. */
export interface ComparisonJudgement {
  failOn: FailOn;
  /** How many changes fail. */
  failing: number;
  /** `file:line` of known changes that matched nothing, and of those whose last day has passed. Either fails. */
  stale: readonly string[];
  ended: readonly string[];
}

export interface VersionStep {
  from: string;
  to: string;
  /** What the newer version is about, in a few words; empty if its document has no title. */
  title: string;
  changes: readonly Change[];
  notices: readonly DiffNotice[];
}
