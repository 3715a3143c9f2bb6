/** A parsed file that knows the lines of its nodes. */
import type { Json } from '../document.ts';

export interface SourceFile {
  /** As given. */
  path: string;
  value: Json;
  /** `path:line` of a node of the value, or of one of its keys; the path alone for a node of another file. */
  locate(node: Json, key?: string): string;
  /** `path:line` of the node at a path of keys, or of its nearest ancestor in the file. */
  locatePath(keys: readonly (string | number)[]): string;
  /** The source text of a number: `3.10` and `3.1` are the same number and different versions. */
  numberText(node: Json, key: string): string | undefined;
}
