/** A document that is to be compared, whatever dialect it is written in. */

import type { Json } from './document.ts';
import type { JsonObject } from './json-object.ts';

export interface ApiDocument {
  /** What a message calls it: `placement 1.10`, or a file. */
  name: string;
  /** `info.version`, in whatever scheme. */
  version: string;
  root: JsonObject;
  /** OpenAPI 3.0: keywords beside a reference say nothing. */
  isOld: boolean;
  /** `file:line` of a node of the document, or of one of its keys. */
  place(node: Json, key?: string): string;
}
