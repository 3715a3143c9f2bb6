/** What the page's script is given: the steps, and in each its changes, equal ones folded into one entry. */

import type { Broken, ChangeClause, ChangeKind } from '../../../spec/diff/change.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { Side } from '../../../spec/openapi/location.ts';

export interface PageData {
  /** Oldest first. */
  versions: readonly string[];
  /** The step at `index` leads from the version at `index` to the next one. */
  steps: readonly PageStep[];
}

export interface PageStep {
  title: string;
  entries: readonly PageEntry[];
}

/** A change, in all the places that it was made in. */
export interface PageEntry {
  rule: string;
  /** What it is about, in words: `required property`, `number range (minimum)`. */
  noun: string;
  kind: ChangeKind;
  clause: ChangeClause;
  breaks: readonly Broken[];
  side: Side;
  /** `body`, `query limit`; empty for the operation as such. */
  part: string;
  pointer: string;
  before?: Json;
  after?: Json;
  /** What clients were told of it before. */
  announced?: string;
  places: readonly PagePlace[];
}

export interface PagePlace {
  operation: string;
  status?: string;
  mediaType?: string;
  /** `file:line` */
  line: string;
}
