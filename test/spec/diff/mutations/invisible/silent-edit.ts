/** Edits that no client can see. */

import type { Json } from '../../../../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../../../../spec/openapi/json-object.ts';
import type { Edit } from '../edit.ts';
import { changedAt } from '../edited.ts';
import type { Path } from '../place.ts';

/** What is at the path is that. */
export function silentEdit(name: string, path: Path, changed: Json): Edit {
  return { name, apply: (root) => changedAt(root, path, () => changed), expected: [] };
}

/** The whole document is that. */
export function silentRewrite(name: string, apply: (root: JsonObject) => JsonObject): Edit {
  return { name, apply, expected: [] };
}

/** One that says all itself. */
export function isWritten(node: Json | undefined): node is JsonObject {
  return isObject(node) && !('$ref' in node);
}
