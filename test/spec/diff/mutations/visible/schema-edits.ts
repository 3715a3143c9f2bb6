/** Makes edits from the schema as it is afterwards. */

import type { Json } from '../../../../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../../../../spec/openapi/json-object.ts';
import type { Edit } from '../edit.ts';
import { changedAt } from '../edited.ts';
import type { Expected, MutationSite, Path } from '../place.ts';

/** Makes an edit. */
export type MakeEdit = (name: string, changed: Json, ...expected: readonly Expected[]) => Edit;

/** Edits the target of a reference instead of the reference; `true` and `false` have no keywords to edit. */
export function schemaEdits(
  of: (schema: JsonObject, edit: MakeEdit, path: Path, root: JsonObject) => Edit[],
) {
  return ({ node, path }: MutationSite, root: JsonObject): Edit[] => {
    if (!isObject(node) || '$ref' in node) return [];
    return of(node, makeEdit(path), path, root);
  };
}

export function makeEdit(path: Path): MakeEdit {
  return (name, changed, ...expected) => ({
    name,
    apply: (root) => changedAt(root, path, () => changed),
    expected,
  });
}

export function isOfType(schema: JsonObject, ...types: readonly string[]): boolean {
  const own = [schema.type ?? []].flat();
  const isOfOne = own.some((each) => types.includes(each as string));
  return isOfOne && own.every((each) => types.includes(each as string) || each === 'null');
}

/** Whether the schema lists its values: other limits have no effect then. */
export function isListed(schema: JsonObject): boolean {
  return schema.const !== undefined || schema.enum !== undefined;
}
