/** Where a document can be edited, and where clients see it. */

import type { ChangeKind } from '../../../../spec/diff/change.ts';
import type { Json } from '../../../../spec/openapi/document.ts';
import type { Side } from '../../../../spec/openapi/location.ts';

export type Path = readonly (string | number)[];

/** The kind of OpenAPI object that a part of a document is. */
export type Role =
  | 'root'
  | 'paths'
  | 'item'
  | 'operation'
  | 'parameter'
  | 'body'
  | 'responses'
  | 'response'
  | 'header'
  | 'content'
  | 'media'
  | 'schema'
  | 'security'
  | 'scheme'
  | 'refusal'
  | 'surface'
  | 'route'
  | 'unused';

export interface MutationSite {
  role: Role;
  path: Path;
  node: Json;
  /** Several for a component. */
  sites: readonly Site[];
}

/** Where clients see a part: the place that a report must give for a change of it. */
export interface Site {
  /** `GET /traits`, or the name of a refusal. */
  operation: string;
  side: Side;
  part: string;
  status?: string;
  mediaType?: string;
  /** Into the value, `*` for each item. */
  pointer: string;
  /** For a schema below a keyword that is compared as a whole: the rule, and the pointer of the keyword. */
  whole?: { rule: string; pointer: string };
  /** A member of `allOf`. */
  isPart?: boolean;
}

/** What must be reported at each site; fields that are absent are those of the site. */
export interface Expected extends Partial<Omit<Site, 'pointer' | 'whole'>> {
  /** Without the side and the kind. */
  rule: string;
  kind: ChangeKind;
  /** The rest of the reported pointer, below the site. */
  below?: string;
  /** Only for members of `allOf`, or only for other schemas. */
  isPart?: boolean;
}
