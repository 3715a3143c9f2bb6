/** What the rules between editions of a guideline find. */

/** Listed, with what each one means, in docs/guidelines.md. */
export const EDITION_RULES = [
  /** The file has another name than its edition. */
  'edition.file-name',
  /** An edition that is not the first one of its series claims to be it. */
  'edition.first',
  /** An edition does not replace the one before it. */
  'edition.replaces',
  /** More than two editions of a series are approved. */
  'edition.superseded',
  /** An approved edition differs from what was approved. */
  'edition.changed',
  /** An approved or superseded edition is gone. */
  'edition.gone',
  /** A capability is required and was not advisory in the edition before. */
  'capability.required-at-once',
  /** A new capability is not advisory, or not required in a first edition. */
  'capability.begins-deprecated',
  /** A capability is removed and was not deprecated in the edition before. */
  'capability.removed-at-once',
  /** An edition does not list a capability of the edition before. */
  'capability.missing',
  /** A removed capability is back. */
  'capability.returned',
  /** A required capability needs microversions that none needed in the edition before. */
  'capability.widened',
  /** The edition that a capability has its status since is a wrong one. */
  'capability.since',
  /** A capability is required below the cutoff, and no note says why. */
  'capability.below-cutoff',
] as const;

export type EditionRule = (typeof EDITION_RULES)[number];

export interface EditionFinding {
  rule: EditionRule;
  edition: string;
  /** Null for what concerns the edition as a whole. */
  capability: string | null;
  /** `file:line`. */
  place: string;
  /** What is wrong, as a clause that follows the name of the edition or of the capability. */
  problem: string;
  /** What to do, as a sentence. */
  remedy: string;
}

/** What a rule says of one capability. */
export interface CapabilityProblem extends Pick<EditionFinding, 'rule' | 'problem' | 'remedy'> {
  /** The key of the capability that the place is of; `status` when absent. */
  key?: string;
}
