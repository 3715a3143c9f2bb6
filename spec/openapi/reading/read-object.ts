/** Reads objects of a document through their references, with messages that name the file and line. */
import type { ApiDocument } from '../api-document.ts';
import type { Json } from '../document.ts';
import type { JsonObject } from '../json-object.ts';
import { isExtension } from '../keywords.ts';
import { requireTarget } from '../references.ts';
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
  for (const key of Object.keys(node)) {
    if (known.includes(key) || isExtension(key)) continue;
    reportUnknownField(document, node, key);
  }
  return node;
}

/** The end of a chain of references, or the object itself. @throws SpecError for a reference without a target */
export function followReference(document: ApiDocument, written: Json): JsonObject {
  let node = written as JsonObject;
  for (let step = 0; typeof node?.$ref === 'string' && step < MAX_CHAIN; step += 1)
    node = targetOf(document, node, node.$ref);
  return node;
}

/** Chains are short; a circular one would have no end. */
const MAX_CHAIN = 20;

function targetOf(document: ApiDocument, node: JsonObject, reference: string): JsonObject {
  try {
    return requireTarget(document.root, reference) as JsonObject;
  } catch (error) {
    const { message } = error as Error;
    throw new SpecError(document.locate(node), message, 'References are followed within one document.');
  }
}
