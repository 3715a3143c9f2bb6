/** Where in a document something can be edited, and where clients come across it. */

import type { ChangeKind } from '../../../../spec/diff/change.ts';
import type { Json } from '../../../../spec/openapi/document.ts';
import type { Side } from '../../../../spec/openapi/location.ts';

export type Path = readonly (string | number)[];

/** What the part of a document is to OpenAPI. */
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
  /** Several for a part that others refer to. */
  sites: readonly Site[];
}

/** Where clients come across a part: what a change of it must be reported as being in. */
export interface Site {
  /** `GET /traits`, or the name of a refusal. */
  operation: string;
  side: Side;
  part: string;
  status?: string;
  mediaType?: string;
  /** Into the value, `*` for each item. */
  pointer: string;
  /** Of a schema below a keyword whose schema is compared as a whole: by which rule, and where the keyword is. */
  whole?: { rule: string; pointer: string };
  /** Of a schema that is only a part of what must hold there. */
  isPart?: boolean;
}

/** What must be reported at each site; it is the site's own where nothing else is said. */
export interface Expected extends Partial<Omit<Site, 'pointer' | 'whole'>> {
  /** Without the side and the kind. */
  rule: string;
  kind: ChangeKind;
  /** From the site to what the report points at. */
  below?: string;
  /** Only where the schema is, or is not, all that must hold. */
  isPart?: boolean;
}
