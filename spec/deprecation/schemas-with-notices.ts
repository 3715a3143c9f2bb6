/** Which schemas of a document contain a notice, at any depth: the search for notices skips all others. */

import { normaliseDocument } from '../diff/form/normalise-document.ts';
import type { OperationForm } from '../diff/form/operation-form.ts';
import { namesBelow, type SchemaNode, writtenIn } from '../diff/form/schema/schema-node.ts';
import type { ApiDocument } from '../openapi/api-document.ts';
import type { Json } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { NOTICE_KEYS, resolveDeclarations } from '../openapi/notice.ts';

export class SchemasWithNotices {
  readonly #found = new Set<SchemaNode>();

  constructor(document: ApiDocument) {
    const parents = new Map<SchemaNode, SchemaNode[]>();
    // A set may grow while a loop goes through it: the loops below also visit what they add.
    const nodes = new Set([...normaliseDocument(document).operations.values()].flatMap(schemasOf));
    for (const node of nodes) {
      for (const child of childrenOf(node)) {
        const known = parents.get(child);
        if (known) known.push(node);
        else parents.set(child, [node]);
        nodes.add(child);
      }
      if (hasOwnNotice(document, node)) this.#found.add(node);
    }
    for (const node of this.#found) for (const each of parents.get(node) ?? []) this.#found.add(each);
  }

  has(node: SchemaNode): boolean {
    return this.#found.has(node);
  }
}

/** The properties of a schema as they are written there, possibly as references. */
export function declaredProperties(node: SchemaNode): { written: Json; step: string[] }[] {
  return ['properties', 'patternProperties'].flatMap((keyword) =>
    namesBelow(node, keyword).map((name) => {
      const schema = writtenIn(node, keyword, name) as { [keyword: string]: { [name: string]: Json } };
      // A pattern names no property, so a notice under it counts as one of the object that has the pattern.
      return { written: schema[keyword]?.[name] ?? null, step: keyword === 'properties' ? [name] : [] };
    }),
  );
}

/** Whether an object has any part of a notice. */
export function hasNotice(declared: JsonObject): boolean {
  return (
    declared.deprecated === true || Object.values(NOTICE_KEYS).some((key) => declared[key] !== undefined)
  );
}

function hasOwnNotice(document: ApiDocument, node: SchemaNode): boolean {
  return declaredProperties(node).some(({ written }) =>
    resolveDeclarations(document, written).some(hasNotice),
  );
}

function childrenOf({ children, sets }: SchemaNode): SchemaNode[] {
  return [...children.values(), ...[...sets.values()].flatMap((set) => [...set])];
}

function schemasOf({ parameters, body, responses }: OperationForm): SchemaNode[] {
  const media = [body?.byMediaType, ...[...responses.values()].map(({ byMediaType }) => byMediaType)];
  const headers = [...responses.values()].flatMap((response) => [...response.headers.values()]);
  return [...parameters.values(), ...headers, ...media.flatMap((each) => [...(each?.values() ?? [])])].map(
    ({ schema }) => schema,
  );
}
