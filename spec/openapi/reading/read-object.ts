/** Reads objects of a document through their references, with messages that name the file and line. */
import type { ApiDocument } from '../api-document.ts';
import type { Json } from '../document.ts';
import type { JsonObject } from '../json-object.ts';
import { isExtension } from '../objects/keywords.ts';
import { requireTarget } from '../references/references.ts';
import { reportUnknownField } from './report-unknown-field.ts';
import { SpecError } from './spec-error.ts';

/**
 * An object, or the target of the reference in its place.
 * @param known its fixed fields, of `KNOWN_KEYS`
 * @throws SpecError for a reference without a target, for a field that cannot be compared, and for one that is neither fixed
 * nor an extension unless the document reports those
 */
export function readObject(document: ApiDocument, written: Json, known: readonly string[]): JsonObject {
  const node = followReference(document, written);
  requireKnownFields(document, node, known);
  return node;
}

/** @throws SpecError for a field that is neither known nor an extension */
export function requireKnownFields(document: ApiDocument, node: JsonObject, known: readonly string[]): void {
  for (const key of Object.keys(node)) {
    if (known.includes(key) || isExtension(key)) continue;
    reportUnknownField(document, node, key);
  }
}

/**
 * The end of a chain of references, or the object itself. Fields next to the `$ref` of a Reference Object have no effect
 * (OpenAPI 3.0 and 3.1, Reference Object).
 * @throws SpecError for a reference without a target, and for a circular one
 */
export function followReference(document: ApiDocument, written: Json): JsonObject {
  const visited = new Set<Json>();
  let node = written as JsonObject;
  while (typeof node?.$ref === 'string') {
    if (visited.has(node)) throw circularReference(document, node);
    visited.add(node);
    node = targetOf(document, node, node.$ref);
  }
  return node;
}

export function circularReference(document: ApiDocument, node: JsonObject): SpecError {
  return new SpecError(
    document.locate(node, '$ref'),
    `${node.$ref} is circular`,
    'A circular $ref has no target: name an object.',
  );
}

/** The node that a reference names. @throws SpecError where there is none */
export function targetOf(document: ApiDocument, node: JsonObject, reference: string): JsonObject {
  try {
    return requireTarget(document.root, reference) as JsonObject;
  } catch (error) {
    const { message } = error as Error;
    const reason = document.unresolved?.get(node);
    if (reason) throw reason;
    throw new SpecError(document.locate(node), message, 'References are followed within one document.');
  }
}
