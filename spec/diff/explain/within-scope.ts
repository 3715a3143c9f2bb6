/**
 * Selects the schemas that json-schema-diff understands. It ignores keywords that it does not know and would report no
 * difference.
 */

import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { ANNOTATIONS, isExtension } from '../../openapi/objects/keywords.ts';
import { findTarget } from '../../openapi/references/references.ts';

/**
 * The schema with references followed. Undefined for one with a keyword that the library does not know, a schema that
 * contains itself, and alternatives within alternatives, for which the library takes minutes.
 */
export function withinScope(document: ApiDocument, written: Json): Json | undefined {
  try {
    return new ScopedCopy(document).copy(written, [], 0);
  } catch (error) {
    if (error instanceof OutOfScope) return undefined;
    throw error;
  }
}

class OutOfScope extends Error {}

class ScopedCopy {
  readonly #document: ApiDocument;

  constructor(document: ApiDocument) {
    this.#document = document;
  }

  /**
   * @param above schemas that contain this one
   * @param depth of alternatives
   */
  copy(schema: Json, above: readonly Json[], depth: number): Json {
    if (typeof schema === 'boolean') return schema;
    if (!isObject(schema) || above.includes(schema) || depth > MAX_ALTERNATIVE_DEPTH) throw new OutOfScope();
    const { $ref, ...rest } = schema;
    const keywords = Object.entries(rest).filter(([keyword]) => hasEffect(keyword));
    const aboveNext = [...above, schema];
    if (typeof $ref === 'string') {
      if (keywords.length > 0 && !this.#document.isOpenApi30) throw new OutOfScope();
      return this.copy(this.#follow($ref), aboveNext, depth);
    }
    const copies = keywords.map(([keyword, value]) => [
      keyword,
      this.#copyKeyword(keyword, value, aboveNext, depth),
    ]);
    return { ...Object.fromEntries(copies), ...(this.#document.isOpenApi30 && nullableTypes(schema)) };
  }

  #copyKeyword(keyword: string, value: Json, above: readonly Json[], depth: number): Json {
    if (SCHEMAS.has(keyword)) return this.copy(value, above, depth);
    if (keyword === 'properties') {
      const properties = Object.entries(value as JsonObject);
      return Object.fromEntries(properties.map(([name, each]) => [name, this.copy(each, above, depth)]));
    }
    if (LISTS.has(keyword)) return (value as Json[]).map((each) => this.copy(each, above, depth + 1));
    // A boolean bound is of OpenAPI 3.0.
    if (VALUES.has(keyword) && typeof value !== 'boolean') return value;
    throw new OutOfScope();
  }

  #follow(reference: string): Json {
    const target = findTarget(this.#document.root, reference);
    if (target === undefined) throw new OutOfScope();
    return target;
  }
}

/** `nullable` is copied as a type. */
function hasEffect(keyword: string): boolean {
  return !ANNOTATIONS.has(keyword) && !isExtension(keyword) && keyword !== 'nullable';
}

const MAX_ALTERNATIVE_DEPTH = 1;
const SCHEMAS = new Set(['items', 'additionalProperties', 'not']);
const LISTS = new Set(['allOf', 'anyOf', 'oneOf']);
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

/** OpenAPI 3.0 has `nullable` in place of the type `null`. */
function nullableTypes({ type, nullable }: JsonObject): JsonObject {
  return nullable === true && type !== undefined ? { type: [type, 'null'].flat() } : {};
}
