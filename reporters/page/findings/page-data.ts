/** The data of the script of a page of findings: of a run, of two runs, of many runs, or of compared targets. */

export interface FindingsPageData {
  /** Microversions, oldest first. */
  versions: readonly string[];
  /** The runs that findings are of; empty where there is only one. */
  runs: readonly string[];
  /** The capabilities that findings are of; empty where the page does not tell them apart. */
  capabilities: readonly string[];
  /** From the worst to the least. */
  levels: readonly PageLevel[];
  findings: readonly PageFinding[];
  /** What the list says where there is no finding. */
  none: string;
}

/** How much a finding counts, or what became of it. */
export interface PageLevel {
  name: string;
  /** Shown with the colour, so that no reader depends on it. */
  sign: string;
  /** A class of the style. */
  tone: PageTone;
}

export type PageTone = 'bad' | 'doubtful' | 'quiet' | 'good';

/** A text that is not given is empty. */
export interface PageFinding {
  /** The name of a level. */
  level: string;
  /** The rule, or what differs. */
  title: string;
  /** Where in the call, as `locationText` writes it. */
  pointer: string;
  /** What is required, or what is known of it. */
  summary: string;
  clause: string;
  /** Side by side, with the lines marked that differ. */
  values: readonly PageValue[];
  /** `allowed from 1.28` */
  allowed: string;
  /** What to do, or why it is known. */
  hint: string;
  count: number;
  places: readonly FindingPlace[];
  /** Indexes of `FindingsPageData.versions`. */
  versions: readonly number[];
  /** Indexes of `FindingsPageData.runs`. */
  runs: readonly number[];
  /** Indexes of `FindingsPageData.capabilities`. */
  capabilities: readonly number[];
  /** The first ids, and the number of all. */
  cases: readonly string[];
  caseCount: number;
  calls: readonly FindingCall[];
}

export interface PageValue {
  label: string;
  text: string;
  /** What marks a line that the others lack. */
  mark: 'ins' | 'del' | 'mark';
}

export interface FindingPlace {
  operation: string;
  /** Null where several answers are compared. */
  status: number | null;
  since: string;
  until: string;
}

/** Opens under its title. */
export interface FindingCall {
  title: string;
  /** Side by side. */
  texts: readonly PageText[];
  /** Each below the others, with a button that copies it. */
  commands: readonly PageText[];
}

export interface PageText {
  label: string;
  text: string;
}
