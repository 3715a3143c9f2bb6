/** Which schemas of a document have something below them that is announced to go: of most nothing is. */

import { formOf } from '../diff/form/form-of.ts';
import type { OperationForm } from '../diff/form/operation-form.ts';
import { namesBelow, type SchemaNode, writtenIn } from '../diff/form/schema/schema-node.ts';
import type { ApiDocument } from '../openapi/api-document.ts';
import type { Json } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { declarationsOf, NOTICE_KEYS } from '../openapi/notice.ts';

export class LeadingTo {
  readonly #found = new Set<SchemaNode>();

  constructor(document: ApiDocument) {
    const above = new Map<SchemaNode, SchemaNode[]>();
    const nodes = new Set([...formOf(document).operations.values()].flatMap(schemasOf));
    for (const node of nodes) {
      for (const child of [...node.children.values(), ...[...node.sets.values()].flat()]) {
        const parents = above.get(child);
        if (parents) parents.push(node);
        else above.set(child, [node]);
        nodes.add(child);
      }
      if (declaredBelow(node).some(({ written }) => declarationsOf(document, written).some(saysSomething)))
        this.#found.add(node);
    }
    for (const node of this.#found) for (const each of above.get(node) ?? []) this.#found.add(each);
  }

  has(node: SchemaNode): boolean {
    return this.#found.has(node);
  }
}

/** What is declared by name: the properties of a schema, as they are written there, perhaps as references. */
export function declaredBelow(node: SchemaNode): { written: Json; step: string[] }[] {
  return ['properties', 'patternProperties'].flatMap((keyword) =>
    namesBelow(node, keyword).map((name) => {
      const schema = writtenIn(node, keyword, name) as { [keyword: string]: { [name: string]: Json } };
      // A name that an expression stands for is not known, and told of as a part of the whole.
      return { written: schema[keyword]?.[name] ?? null, step: keyword === 'properties' ? [name] : [] };
    }),
  );
}

export function saysSomething(declared: JsonObject): boolean {
  return (
    declared.deprecated === true || Object.values(NOTICE_KEYS).some((key) => declared[key] !== undefined)
  );
}

function schemasOf({ parameters, body, responses }: OperationForm): SchemaNode[] {
  const media = [body?.byMediaType, ...[...responses.values()].map(({ byMediaType }) => byMediaType)];
  const headers = [...responses.values()].flatMap((response) => [...response.headers.values()]);
  return [...parameters.values(), ...headers, ...media.flatMap((each) => [...(each?.values() ?? [])])].map(
    ({ schema }) => schema,
  );
}
