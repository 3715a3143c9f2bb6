/** The report of a run, as data. Reporters turn it into text; report-json.ts gives its JSON form. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Depth } from '../depth.ts';
import type { LoginSummary } from '../login/login-summary.ts';
import type { Verdict } from '../verdict.ts';
import type { Cause, FixedCause } from './cause.ts';
import type { CoverageRow, NotRun } from './coverage.ts';
import type { GuidelineJudgement } from './guideline-judgement.ts';
import type { RunOutlook } from './run-outlook.ts';

/** Of the JSON form: raised whenever a property is added or changed. */
export const FORMAT_VERSION = 6;

export interface Report {
  format: 'api-interop/report';
  formatVersion: typeof FORMAT_VERSION;
  tool: { name: 'api-interop'; version: string };
  service: string;
  target: {
    name: string;
    /** True for the reference server in this process. */
    isReference: boolean;
    minimum: Microversion;
    maximum: Microversion;
  } | null;
  /** Who the run is at the target; null without a login to Keystone. It has no secret. */
  login: LoginSummary | null;
  /** Null where it was not announced, and where the target could not be judged. */
  outlook: RunOutlook | null;
  /** The oldest and newest microversion of the documents. */
  documents: { minimum: Microversion; maximum: Microversion };
  seed: string;
  startedAt: string;
  finishedAt: string;
  /** True when the run ended before all cases were run. */
  partial: boolean;
  /** True when only safe methods were sent; cases that write were skipped. */
  readOnly: boolean;
  /** How much of the suite the run was to do. */
  depth: Depth;
  /** Where cases were run, as `--microversions` has it, such as `boundaries`; null in a report that does not say. */
  selection: string | null;
  /** With a guideline, the verdict of the guideline. */
  verdict: Extract<Verdict, 'pass' | 'fail' | 'error'>;
  /** One paragraph, when the verdict is `error` or the run is partial. */
  problem: string | null;
  summary: ReportSummary;
  /** Null for a run that was not judged by a guideline. */
  guideline: GuidelineJudgement | null;
  cases: CaseResult[];
  findings: Cause[];
  coverage: CoverageRow[];
  /** Operations that no case calls, which a missing violation may hide in. */
  notRun: NotRun[];
  /** Headers that were received and not judged. */
  ignoredHeaders: IgnoredHeader[];
  /** What could not be removed: method and path. */
  leftBehind: string[];
  /** Lines of the known-failures file that matched nothing, which fails the run. */
  staleKnownFailures: string[];
  /** Lines of the known-failures file whose last day has passed, which fails the run. */
  endedKnownFailures: string[];
  /** The earlier report that the run was compared with; null without one. */
  baseline: BaselineUse | null;
  /** Requests that were retried, why, and the milliseconds waited in total. */
  network: { repeated: number; waited: number; because: { why: string; times: number }[] };
  /** Cases at once when the run ended, and those that ran again alone, after a 500 or a violation while others ran. */
  concurrency: { cases: number; isFixed: boolean; repeatedAlone: number };
}

export interface BaselineUse {
  file: string;
  /** The name of the earlier run's target, and when that run began. */
  target: string;
  startedAt: string;
  /** What the earlier run found and this run, which checked it again, did not. */
  fixed: FixedCause[];
}

export interface ReportSummary {
  cases: Record<Verdict, number>;
  exchanges: number;
  /** Causes that are not known: of level MUST, and of level SHOULD. */
  violations: number;
  warnings: number;
  /** Causes that the known-failures file explains. */
  knownFailures: number;
  /** Causes that the baseline has. */
  inBaseline: number;
  microversions: number;
  /** Calls that were left out within cases, with the reason, such as DELETE of a whole list. */
  unsent: { what: string; times: number }[];
}

/** One case at one microversion. */
export interface CaseResult {
  id: string;
  title: string;
  capability: string;
  clause: string;
  microversion: Microversion | null;
  verdict: Verdict;
  /** Null for `pass`. */
  reason: string | null;
  exchanges: number;
  /** Milliseconds. */
  took: number;
}

export interface IgnoredHeader {
  header: string;
  why: 'transport' | 'allowed by --allow-header';
  exchanges: number;
  example: string;
}
