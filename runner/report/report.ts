/** The report: all that a run found, as data. Reporters turn it into text; report.schema.json describes its JSON. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Verdict } from '../verdict.ts';
import type { FixedFinding } from './baseline.ts';
import type { Cause } from './causes.ts';
import type { CoverageRow } from './coverage.ts';

/** Of the form of the JSON: one more than before where a property is added or changed. */
export const FORMAT_VERSION = 2;

export interface Report {
  format: 'api-interop/report';
  formatVersion: typeof FORMAT_VERSION;
  tool: { name: 'api-interop'; version: string };
  service: string;
  target: { name: string; minimum: Microversion; maximum: Microversion } | null;
  /** Microversions of the documents. */
  documents: { minimum: Microversion; maximum: Microversion };
  seed: string;
  startedAt: string;
  finishedAt: string;
  /** The run was ended before all cases were asked. */
  partial: boolean;
  /** Nothing was written, so that much could not be asked. */
  readOnly: boolean;
  verdict: Extract<Verdict, 'pass' | 'fail' | 'error'>;
  /** One paragraph, when the verdict is `error` or the run is partial. */
  problem: string | null;
  summary: ReportSummary;
  cases: CaseResult[];
  findings: Cause[];
  coverage: CoverageRow[];
  /** Headers that came and were not judged, with the reason. */
  setApart: IgnoredHeader[];
  /** What could not be removed again: method and path. */
  leftBehind: string[];
  /** Lines of the known failures that explained nothing, which fails the run. */
  staleKnownFailures: string[];
  /** Lines of the known failures whose last day has passed, which fails the run. */
  endedKnownFailures: string[];
  /** The earlier report that the run was held against; null without one. */
  baseline: BaselineUse | null;
  /** What a bad network cost. */
  network: { repeated: number; waited: number; because: { why: string; times: number }[] };
}

export interface BaselineUse {
  file: string;
  /** What the earlier run judged, and when it began. */
  target: string;
  startedAt: string;
  /** What it found and this run, which asked for it again, did not. */
  mended: FixedFinding[];
}

export interface ReportSummary {
  cases: Record<Verdict, number>;
  exchanges: number;
  /** Causes that are not known, by level. */
  violations: number;
  warnings: number;
  /** Causes that lines of the known failures explain. */
  knownFailures: number;
  /** Causes that the baseline has already. */
  inBaseline: number;
  microversions: number;
}

/** One case at one microversion. */
export interface CaseResult {
  id: string;
  title: string;
  capability: string;
  clause: string;
  microversion: Microversion | null;
  verdict: Verdict;
  /** For every verdict but `pass`. */
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
