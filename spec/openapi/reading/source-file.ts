/** A file of a document with the lines of what is in it. */
import type { Json } from '../document.ts';

export interface SourceFile {
  /** As given. */
  path: string;
  value: Json;
  /** `path:line` of a node of the value, or of one of its keys; the path alone for what is not in it. */
  placeOf(node: Json, key?: string): string;
  /** The number below a key as it was written: `3.10` is the same number as `3.1`, and another version. */
  numberAsWritten(node: Json, key: string): string | undefined;
}
