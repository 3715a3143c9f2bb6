/** Schemas that json-schema-diff understands: it passes over keywords that it does not know, and says that nothing differs. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { ANNOTATIONS, isExtension } from '../../openapi/keywords.ts';
import { findTarget } from '../../openapi/references.ts';

/**
 * The schema by itself, with references followed. Undefined for one that has a keyword which is not understood, that contains
 * itself, or in which alternatives are within alternatives: those take minutes.
 */
export function withinScope(document: ApiDocument, written: Json): Json | undefined {
  try {
    return copied(written, [], 0);
  } catch (error) {
    if (error instanceof OutOfScope) return undefined;
    throw error;
  }

  function copied(schema: Json, above: readonly Json[], alternatives: number): Json {
    if (typeof schema === 'boolean') return schema;
    if (!isObject(schema) || above.includes(schema) || alternatives > MOST_ALTERNATIVES)
      throw new OutOfScope();
    const open = [...above, schema];
    const { $ref, ...rest } = schema;
    const said = Object.entries(rest).filter(([keyword]) => saysMore(keyword));
    if (typeof $ref === 'string') {
      if (said.length > 0 && !document.isOpenApi30) throw new OutOfScope();
      return copied(followed($ref), open, alternatives);
    }
    const entries = said.map(([keyword, value]) => [keyword, ofKeyword(keyword, value, open, alternatives)]);
    return { ...Object.fromEntries(entries), ...typesOf(schema) };
  }

  function ofKeyword(keyword: string, value: Json, open: readonly Json[], alternatives: number): Json {
    if (SCHEMAS.has(keyword)) return copied(value, open, alternatives);
    if (keyword === 'properties')
      return Object.fromEntries(
        Object.entries(value as JsonObject).map(([name, each]) => [name, copied(each, open, alternatives)]),
      );
    if (LISTS.has(keyword)) return (value as Json[]).map((each) => copied(each, open, alternatives + 1));
    if (VALUES.has(keyword) && typeof value !== 'boolean') return value;
    throw new OutOfScope();
  }

  function followed(reference: string): Json {
    const target = findTarget(document.root, reference);
    if (target === undefined) throw new OutOfScope();
    return target;
  }
}

class OutOfScope extends Error {}

/** What is null in OpenAPI 3.0 is said by the types. */
function saysMore(keyword: string): boolean {
  return !ANNOTATIONS.has(keyword) && !isExtension(keyword) && keyword !== 'nullable';
}

const MOST_ALTERNATIVES = 1;
const SCHEMAS = new Set(['items', 'additionalProperties', 'not']);
const LISTS = new Set(['allOf', 'anyOf', 'oneOf']);
/** A boolean among them is a bound of OpenAPI 3.0. */
const VALUES = new Set([
  'type',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'required',
]);

/** Of OpenAPI 3.0. */
function typesOf({ type, nullable }: JsonObject): JsonObject {
  return nullable === true && type !== undefined ? { type: [type, 'null'].flat() } : {};
}
