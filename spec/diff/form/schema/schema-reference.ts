/** Follows references between schemas. */

import type { ApiDocument } from '../../../openapi/api-document.ts';
import type { Json } from '../../../openapi/document.ts';
import { isObject, type JsonObject } from '../../../openapi/json-object.ts';
import { SpecError } from '../../../openapi/reading/spec-error.ts';
import { FILES_KEY, requireTarget } from '../../../openapi/references/references.ts';

/**
 * The schema at the end of a chain of references.
 * @param schema that has the reference, for the line of an error
 * @throws SpecError for a reference without a target, or a circular one
 */
export function followSchemaReference(document: ApiDocument, schema: JsonObject, reference: string): Json {
  const visited = new Set<string>();
  let target: Json = schema;
  let next: string | undefined = reference;
  while (next !== undefined) {
    if (visited.has(next))
      throw problemAt(
        document,
        schema,
        `${next} is circular`,
        'A circular $ref has no target: name a schema.',
      );
    visited.add(next);
    target = findTarget(document, schema, next);
    next = onlyReference(target);
  }
  return target;
}

/** The name of a component: the last step of a reference, and `Pet` for the whole of a file `schemas/Pet.yaml`. */
export function lastWord(reference: string): string {
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  const isFile = reference === `#/${FILES_KEY}/${name}`;
  return isFile ? name.replace(/^.*~1/, '').replace(/\.(ya?ml|json)$/, '') : name;
}

function findTarget(document: ApiDocument, schema: JsonObject, reference: string): Json {
  try {
    return requireTarget(document.root, reference);
  } catch (error) {
    const { message } = error as Error;
    const reason = document.unresolved?.get(schema);
    if (reason) throw reason;
    throw problemAt(
      document,
      schema,
      message,
      'References are followed within one document: bundle several files into one.',
    );
  }
}

/** The reference of a schema that has no other keyword. */
function onlyReference(target: Json): string | undefined {
  if (!isObject(target) || Object.keys(target).length !== 1) return undefined;
  return typeof target.$ref === 'string' ? target.$ref : undefined;
}

function problemAt(document: ApiDocument, schema: JsonObject, problem: string, remedy: string): SpecError {
  return new SpecError(document.locate(schema), problem, remedy);
}
