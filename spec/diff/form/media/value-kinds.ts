/** Which kinds of values a schema can allow, as far as its keywords show it. */

import type { Json } from '../../../openapi/document.ts';
import type { SchemaNode } from '../schema/schema-node.ts';

export type ValueKind = 'object' | 'array';

/** Whether a schema may allow an object, or an array; true where its keywords do not rule that out. */
export function mayAllow(kind: ValueKind, node: SchemaNode, above: readonly SchemaNode[] = []): boolean {
  if (above.includes(node)) return true;
  const types = node.values.get('type') as readonly string[] | undefined;
  if (types && !types.includes(kind)) return false;
  const values = node.values.get('enum') as readonly Json[] | undefined;
  if (values && !values.some((value) => kindOf(value) === kind)) return false;
  const path = [...above, node];
  return [...node.sets].every(([keyword, members]) => {
    const allowing = members.filter((member) => mayAllow(kind, member, path));
    return keyword === 'allOf' ? allowing.length === members.length : allowing.length > 0;
  });
}

/** Whether a schema allows neither objects nor arrays. */
export function isScalarOnly(node: SchemaNode): boolean {
  return !mayAllow('object', node) && !mayAllow('array', node);
}

function kindOf(value: Json): string {
  return Array.isArray(value) ? 'array' : typeof value;
}
