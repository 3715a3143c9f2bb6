/** What clients write instead where a version changes calls: guidance that documents cannot hold. */
import type { Microversion } from '../contract/microversion.ts';
import type { Location } from '../openapi/location.ts';

/** In the folder of a service. */
export const GUIDE_FILE = 'migration-guide.yaml';

export interface MigrationGuide {
  entries: readonly GuideEntry[];
}

/** About one change of one version. */
export interface GuideEntry {
  microversion: Microversion;
  /** Operation ids. */
  operations: readonly string[];
  /** The part of a call that the documents change; absent where they show no change. */
  at?: Location;
  /** What changes, where the documents do not show it. */
  behaviour?: GuideBehaviour;
  instead: string;
  /** Two calls that a test makes: the version before takes the first one, and this version takes only the second. */
  example?: GuideExample;
  /** `file:line` */
  place: string;
}

export interface GuideBehaviour {
  /** `adds` where answers have more than before; `review` where the call may mean something else. */
  outcome: 'review' | 'adds';
  text: string;
}

export interface GuideExample {
  before: GuideCall;
  after: GuideCall;
}

/** Texts may hold names in braces, which stand for what the test made: `{provider}`, `{consumer}`. */
export interface GuideCall {
  method: string;
  path: string;
  body?: unknown;
  status: number;
}

/** For a service without a guide. */
export const NO_GUIDE: MigrationGuide = { entries: [] };
