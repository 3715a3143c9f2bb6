/** Edits that no client can see. */
import type { Json } from '../../../../../spec/openapi/document.ts';
import type { Edit, MutableObject } from '../edit.ts';
import { changedAt } from '../edited.ts';
import type { Path } from '../place.ts';

/** What is at the path is that. */
export function silentEdit(name: string, path: Path, changed: Json): Edit {
  return { name, apply: (root) => changedAt(root, path, () => changed), expected: [] };
}

/** The whole document is that. */
export function silentRewrite(name: string, apply: (root: MutableObject) => MutableObject): Edit {
  return { name, apply, expected: [] };
}

export function isObject(node: Json | undefined): node is MutableObject {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** One that says all itself. */
export function isWritten(node: Json | undefined): node is MutableObject {
  return isObject(node) && !('$ref' in node);
}
