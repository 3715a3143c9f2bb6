/** The data of the page's script: the steps, each with its changes; equal changes of a step are one entry. */

import type { Broken, ChangeClause, ChangeKind } from '../../../spec/diff/change.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { Side } from '../../../spec/openapi/location.ts';

export interface PageData {
  /** Oldest first. */
  versions: readonly string[];
  /** The step at `index` leads from the version at `index` to the next version. */
  steps: readonly PageStep[];
}

export interface PageStep {
  title: string;
  entries: readonly PageEntry[];
}

/** A change, with all its places. */
export interface PageEntry {
  rule: string;
  /** What changed: `required property`, `number range (minimum)`. */
  noun: string;
  kind: ChangeKind;
  clause: ChangeClause;
  breaks: readonly Broken[];
  side: Side;
  /** `body`, `query limit`; empty for the operation itself. */
  part: string;
  pointer: string;
  before?: Json;
  after?: Json;
  /** The notice of a removal. */
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
