/** A difference between two versions of an API that a client can see. */

import type { Comment } from '../known/comment.ts';
import type { Json } from '../openapi/document.ts';
import type { Location } from '../openapi/location.ts';
import type { Notice } from '../openapi/notice.ts';
import type { ValueExplanation } from './explain/explanation.ts';

/** The clauses of the rule (docs/rule.md) that a change without a new microversion breaks. */
export type ChangeClause = 'url' | 'status' | 'header' | 'header-value' | 'property' | 'type' | 'values';

export type ChangeKind = 'added' | 'removed' | 'changed';

/** Clients that a change can break. */
export type Broken = 'old clients on a new cloud' | 'new clients on an old cloud';

/** Where in an operation of a document a change is: documents declare responses by status, and bodies by media type. */
export interface ChangeLocation extends Location {
  /** Of a response: `200`, `4XX` or `default`. */
  status?: string;
  mediaType?: string;
}

/** What a rule finds, and every later stage keeps. */
export interface ChangedValue {
  kind: ChangeKind;
  /** The keyword of the schema that differs. */
  keyword?: string;
  before?: Json;
  after?: Json;
}

export interface Change extends ChangedValue {
  /** A stable id, one of CHANGE_IDS: `response.property.added`. */
  rule: string;
  clause: ChangeClause;
  /**
   * Empty for a change that no client depends on, such as one more optional response header: it breaks interoperability
   * alone.
   */
  breaks: readonly Broken[];
  /** `GET /traits`, spelled as in the newer document where that has it; or the name of a refusal: `unknownUrl`. */
  operation: string;
  /** `file:line` of the operation, in the newer document where that has it. */
  operationPlace: string;
  location: ChangeLocation;
  /** The name of the component that declares it, where one does: all operations that refer to it have the change. */
  component?: string;
  /** `file:line` of the action that removed it, where an overlay did. */
  removedAt?: string;
  /** The deprecation notice of what was removed, where the older document has one. */
  announced?: Notice;
  /** Which values are newly allowed or no longer allowed, where that could be computed. */
  explanation?: ValueExplanation;
  /** Set for a change that its authors accept for a time. */
  known?: Comment;
  /** `file:line` of the declaration, in the newer document where that has it, else in the older one. */
  place: string;
}
