/** What a guideline says of a run: a part of the report. */
import type { CapabilityStatus, EditionStatus } from '../../spec/guidelines/guideline.ts';
import type { Verdict } from '../verdict.ts';

/** `error` says that it could not be judged, and nothing about the cloud. */
export type GuidelineVerdict = Extract<Verdict, 'pass' | 'fail' | 'error'>;

export interface GuidelineJudgement {
  edition: string;
  status: EditionStatus;
  /** `pass` where each required capability of the service passes. */
  verdict: GuidelineVerdict;
  /** Why nothing could be judged; null where capabilities were. */
  problem: string | null;
  /** Those of the judged service, in the order of the file, without the removed ones. */
  capabilities: CapabilityJudgement[];
  /** Services with capabilities that this run does not judge. */
  otherServices: string[];
}

export interface CapabilityJudgement {
  id: string;
  description: string | null;
  status: Exclude<CapabilityStatus, 'removed'>;
  /** The edition that gave it the status; null where the guideline does not say. */
  since: string | null;
  /** `1.0..1.39`, or `all`. */
  microversions: string;
  verdict: GuidelineVerdict;
  /** Null for `pass`. */
  reason: string | null;
  /** Cases by what they did at these microversions, each once. */
  cases: { passed: number; failed: number; notRun: number; flagged: number };
  /** Ids. */
  failed: string[];
  /** Ids of cases without a result, or with one that is skipped, blocked or an error. */
  notRun: string[];
}
