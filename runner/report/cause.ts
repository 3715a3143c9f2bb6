/** One mistake of a cloud, with all findings that it explains: an entry of a report's `findings`. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Finding } from '../finding.ts';

/** The finding's own fields are those of the first one. */
export interface Cause extends Omit<Finding, 'location'>, Partial<KnownReason> {
  /** The location as `locationText` writes it. */
  pointer: string;
  /** Findings that the cause explains. */
  count: number;
  operations: string[];
  statuses: number[];
  /** Oldest first. */
  microversions: Microversion[];
  /** One entry for each operation and status. */
  places: JudgedPlace[];
  /** Ids of the cases that found it. */
  cases: string[];
}

export interface CausePlace {
  operation: string;
  status: number;
  /** The oldest and the newest microversion with a finding there. */
  since: Microversion;
  until: Microversion;
}

/** A place, with where else the documents allow what is an addition there. */
export interface JudgedPlace extends CausePlace, AllowedVersions {}

/** At which other microversions the documents declare an addition. */
export interface AllowedVersions {
  /** The first later one. */
  allowedFrom?: Microversion;
  /** The last earlier one. */
  allowedUntil?: Microversion;
}

/** Why a finding does not fail the run. */
export interface KnownReason {
  knownBecause: string;
  knownBy: 'line' | 'baseline';
  /** Of a line: its owner, and the last day on which it holds. */
  owner?: string;
  until?: string;
}

/** A cause of the baseline that a later run, which checked it again, did not find. */
export type FixedCause = Pick<
  Cause,
  'rule' | 'clause' | 'pointer' | 'expected' | 'operations' | 'statuses' | 'microversions'
>;
