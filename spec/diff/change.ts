/** What a client can see of the difference between two versions of an API. */

import type { Json } from '../openapi/document.ts';
import type { Location } from '../openapi/location.ts';
import type { Notice } from '../openapi/notice.ts';
import type { ValueExplanation } from './explain/explanation.ts';

/** The clauses of the rule (docs/rule.md) that a change without a new microversion breaks. */
export type ChangeClause = 'url' | 'status' | 'header' | 'header-value' | 'property' | 'type' | 'values';

export type ChangeKind = 'added' | 'removed' | 'changed';

/**
 * Whom a change can break. Nobody stands there for a change that no client leans on, such as one more header that need
 * not come: it breaks interoperability alone.
 */
export type Broken = 'old clients on a new cloud' | 'new clients on an old cloud';

/** Where in an operation of a document a change is: documents declare responses by status, and bodies by media type. */
export interface ChangeLocation extends Location {
  /** Of a response: `200`, `4XX` or `default`. */
  status?: string;
  mediaType?: string;
}

export interface Change {
  /** Stable: `response.property.added`. */
  rule: string;
  kind: ChangeKind;
  clause: ChangeClause;
  breaks: readonly Broken[];
  /** `GET /traits`, as the newer document spells it where it has it; or the name of a refusal. */
  operation: string;
  /** `file:line` of the operation, in the newer document where that has it. */
  operationPlace: string;
  location: ChangeLocation;
  /** Of a schema: which one of those that the rule is about. */
  keyword?: string;
  before: Json | undefined;
  after: Json | undefined;
  /** That it would go, where the older document said so. */
  announced?: Notice;
  /** What it means for the values themselves, where that could be worked out. */
  explanation?: ValueExplanation;
  /** `file:line` of what is declared, in the newer document where that has it, else in the older one. */
  place: string;
}
