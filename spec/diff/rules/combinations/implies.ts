/** Decides whether every value of a schema matches another one, from what both say alike. */
import { canonicalise } from '../../../openapi/canonical.ts';
import type { Json } from '../../../openapi/document.ts';
import type { SchemaDigests } from '../../form/schema/schema-digests.ts';
import type { SchemaNode } from '../../form/schema/schema-node.ts';

/** True only where it is certain: the schema has each keyword of the other one, and requires at least as much. */
export function impliesSchema(node: SchemaNode, other: SchemaNode, digests: SchemaDigests): boolean {
  return (
    other.sets.size === 0 &&
    [...other.values].every(([keyword, value]) => hasValue(node, keyword, value)) &&
    [...other.children].every(([key, child]) => {
      const own = node.children.get(key);
      return own !== undefined && digests.isSame(own, child);
    })
  );
}

function hasValue({ values }: SchemaNode, keyword: string, value: Json): boolean {
  const own = values.get(keyword);
  if (own === undefined) return false;
  if (keyword === 'required') return (value as Json[]).every((name) => (own as Json[]).includes(name));
  return canonicalise(own) === canonicalise(value);
}
