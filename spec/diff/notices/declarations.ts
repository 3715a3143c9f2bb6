/** What a document declares about a parameter, header, property or schema without an effect on calls. */
import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { resolveDeclarations } from '../../openapi/notice.ts';

export interface Declarations {
  /** The object with `deprecated: true`; undefined where there is none. */
  deprecated: JsonObject | undefined;
  /** The object with `x-extensible-enum`. */
  extensible: JsonObject | undefined;
}

/** Of the node, of what it references, and of the members of its `allOf`. */
export function readDeclarations(document: ApiDocument, written: Json | undefined): Declarations {
  const known = typeof written === 'object' && written !== null ? CACHE.get(written) : undefined;
  if (known?.document === document.root) return known.declarations;
  const all = declaredIn(document, written, new Set());
  const declarations = {
    deprecated: all.find((each) => each.deprecated === true),
    extensible: all.find((each) => Array.isArray(each['x-extensible-enum'])),
  };
  if (typeof written === 'object' && written !== null)
    CACHE.set(written, { document: document.root, declarations });
  return declarations;
}

const CACHE = new WeakMap<object, { document: JsonObject; declarations: Declarations }>();

function declaredIn(document: ApiDocument, written: Json | undefined, above: Set<JsonObject>): JsonObject[] {
  return resolveDeclarations(document, written).flatMap((each) => {
    if (above.has(each)) return [];
    above.add(each);
    const members = Array.isArray(each.allOf) ? each.allOf : [];
    return [each, ...members.flatMap((member) => declaredIn(document, member, above))];
  });
}
