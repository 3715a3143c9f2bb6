/** Bodies that are not JSON, XML, text or parts: their bytes are the value. */
import type { Json } from '../../../openapi/document.ts';
import { ANY_CONTENT } from '../schema/normalise-values.ts';
import { ANYTHING, isEmpty, type SchemaNode } from '../schema/schema-node.ts';
import { withoutParameters } from './media-type.ts';

/**
 * A string of bytes of any content allows every such body, as no schema does: `{ type: string, format: binary }` of OpenAPI 3.0
 * is `{}` in 3.1 (Considerations for File Uploads). The same schema always gives the same node.
 */
export function rawBody(mediaType: string, schema: SchemaNode): SchemaNode {
  if (!isRaw(mediaType) || !allowsAllBytes(mediaType, schema)) return schema;
  const known = NODES.get(schema);
  if (known) return known;
  const node = { ...ANYTHING, source: schema.source };
  NODES.set(schema, node);
  return node;
}

const NODES = new WeakMap<SchemaNode, SchemaNode>();

function isRaw(mediaType: string): boolean {
  const type = withoutParameters(mediaType);
  return (
    !type.includes('*') &&
    !/^(text|multipart)\/|[/+](json|xml|x-www-form-urlencoded|.*seq|.*jsonl?|yaml)$/.test(type)
  );
}

/** Whether no keyword but those for the content of the whole body is there. */
function allowsAllBytes(mediaType: string, { values, children, sets }: SchemaNode): boolean {
  const { type, contentMediaType, ...rest } = Object.fromEntries(values) as Record<string, Json>;
  return (
    isEmpty({ ...ANYTHING, values: new Map(Object.entries(rest)), children, sets }) &&
    String(type) === 'string' &&
    (contentMediaType === ANY_CONTENT || contentMediaType === withoutParameters(mediaType))
  );
}
