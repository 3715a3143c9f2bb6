/** A file of a document with the lines of what is in it. */
import type { Json } from './document.ts';

export interface SourceFile {
  /** As given. */
  path: string;
  value: Json;
  /** `path:line` of a node of the value, or of one of its keys; the path alone for what is not in it. */
  placeOf(node: Json, key?: string): string;
}
