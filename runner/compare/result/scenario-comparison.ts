/** The result of `interop compare FOLDER`, as data. Reporters turn it into text. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Location } from '../../../spec/openapi/location.ts';
import type { Clause } from '../../finding.ts';
import type { ComparedCall, ComparedTarget, ShortestSequence } from './comparison.ts';
import type { Difference } from './difference.ts';

export interface ScenarioComparison {
  service: string;
  seed: string;
  /** In the order of the command line. */
  targets: readonly ComparedTarget[];
  /** False where a profile and workflows are all that is known of the service. */
  hasDocuments: boolean;
  /** Those at which calls were made, oldest first. */
  microversions: readonly Microversion[];
  /** The versions of every target; null where they could not be read. */
  common: { since: Microversion; until: Microversion } | null;
  /** To each target, clean-up included. */
  calls: number;
  /** ISO 8601. */
  startedAt: string;
  finishedAt: string;
  verdict: 'same' | 'different' | 'error';
  /** One paragraph that says why the comparison ended early; null where it was completed. */
  problem: string | null;
  differences: readonly DifferenceGroup[];
  /** Differences that did not show when the calls were made again, in words. */
  unsteady: readonly string[];
  /** Steps that could not be compared, with the reason, and operations that no step calls. */
  notCompared: readonly string[];
  /** What could not be removed. */
  leftBehind: readonly string[];
}

/** Differences that probably have one cause. */
export interface DifferenceGroup {
  kind: Difference['kind'];
  /** What kind of change of a call shows it; null for calls as the scenarios have them. */
  family: string | null;
  summary: string;
  clause: Clause;
  /** At which calls showed it, oldest first. */
  microversions: readonly Microversion[];
  first: ComparedCall;
  /** The calls that reproduce the first one; absent where the comparison did not look for them. */
  shortest?: ShortestSequence;
  members: readonly CauseMember[];
}

export interface CauseMember {
  operation: string;
  /** The change of the call in words; empty for a call as its scenario has it. */
  variation: string;
  location: Location;
  summary: string;
  /** What each target answered there. */
  values: readonly string[];
  microversions: readonly Microversion[];
  /** The number of calls. */
  count: number;
  first: ComparedCall;
}
