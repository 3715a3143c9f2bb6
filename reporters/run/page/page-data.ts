/** The data of the script of a run's page: the causes, each with its call. */
import type { CauseLevel } from '../cause-level.ts';

export interface RunPageData {
  /** The judged microversions, oldest first. */
  versions: readonly string[];
  causes: readonly PageCause[];
}

export interface PageCause {
  level: CauseLevel;
  rule: string;
  clause: string;
  /** What the rule requires; empty for a rule that this program does not have. */
  requirement: string;
  /** As `locationText` writes it; empty for the answer as a whole. */
  pointer: string;
  expected: string;
  actual: string;
  hint: string;
  /** `allowed from 1.28`; empty for what no microversion allows. */
  allowed: string;
  /** Why it is known; empty for other levels. */
  because: string;
  count: number;
  places: readonly PageCausePlace[];
  /** Indexes of `RunPageData.versions`. */
  versions: readonly number[];
  /** The first ids, and the number of all. */
  cases: readonly string[];
  caseCount: number;
  curl: string;
  request: string;
  response: string;
}

export interface PageCausePlace {
  operation: string;
  status: number;
  since: string;
  until: string;
}
