/** A guideline: what one edition requires of a cloud. guideline.schema.json has the form of its file. */
import type { Microversion } from '../contract/microversion.ts';
import type { JsonObject } from '../openapi/json-object.ts';

/** `removed` capabilities are listed, so that their ids are never used again. */
export const CAPABILITY_STATUSES = ['required', 'advisory', 'deprecated', 'removed'] as const;

export type CapabilityStatus = (typeof CAPABILITY_STATUSES)[number];

export type EditionStatus = 'draft' | 'advisory' | 'approved' | 'superseded';

export interface Guideline {
  /** `2026.11`, `next`, or with the name of a series in front. */
  edition: string;
  status: EditionStatus;
  /** The edition before it; null for the first one. */
  replaces: string | null;
  /** Why the first edition may require what was never advisory; null for every other edition. */
  firstEdition: string | null;
  releases: readonly string[];
  scoring: Scoring | null;
  capabilities: readonly GuidelineCapability[];
  leftOut: readonly LeftOutCases[];
  /** What OpenStack's JSON has and this form does not; null for a guideline that was not imported. */
  openstack: JsonObject | null;
}

export interface Scoring {
  /** The score from which on a capability may be required. */
  cutoff: number;
  criteria: Readonly<Record<string, ScoringCriterion>>;
}

export interface ScoringCriterion {
  name: string;
  description: string;
  weight: number;
}

export interface GuidelineCapability {
  /** Never changes, and no other capability ever gets it. */
  id: string;
  description: string | null;
  /** By service, where it holds; null for all microversions that a cloud has. */
  services: ReadonlyMap<string, MicroversionSpan | null>;
  status: CapabilityStatus;
  /** The first edition that gave it this status; null where the file does not say. */
  since: string | null;
  /** Null where the file does not say. */
  isForAdministrators: boolean | null;
  /** Names of criteria; null where the file does not say. */
  achieves: readonly string[] | null;
  note: string | null;
  /** Ids of cases. */
  cases: readonly string[];
  /** By the id of a case. */
  flags: ReadonlyMap<string, CaseFlag>;
  openstack: JsonObject | null;
}

/** A closed range. */
export interface MicroversionSpan {
  since: Microversion;
  until: Microversion;
}

/** A case that is known to be wrong or unfair: it is shown, and does not count. */
export interface CaseFlag {
  /** `YYYY-MM-DD`. */
  date: string;
  reason: string;
  /** What has to happen before the flag is taken away. */
  action: string;
}

export interface LeftOutCases {
  reason: string;
  cases: readonly string[];
}

/** `1.0..1.39`, or `all`. */
export function formatSpan(span: MicroversionSpan | null): string {
  return span === null ? 'all' : `${span.since}..${span.until}`;
}
