/**
 * The schemas of one side of a document as JSON Schema, for generators and validators that others wrote. Schemas of OpenAPI
 * 3.0 are converted to draft 4 by a library, since their dialect is not JSON Schema.
 */

import { fromSchema } from '@openapi-contrib/openapi-schema-to-json-schema';
import type { Ajv, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Ajv04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import type { ApiDocument } from '../../../spec/openapi/api-document.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../../spec/openapi/json-object.ts';
import { boundedExpression } from './bounded-expression.ts';
import { followPointer } from './follow-pointer.ts';
import type { Direction } from './read-places.ts';

export class JsonSchemas {
  readonly #root: JsonObject;
  readonly #isOpenApi30: boolean;
  readonly #side: Direction;
  readonly #ajv: Ajv;
  /** By the place where they are written. */
  readonly #converted = new Map<Json, Json>();
  /** The key of each reference, `schema:1`. */
  readonly #keys = new Map<string, string>();
  readonly #targets = new Map<string, Json>();
  /** Keys and references whose targets are not converted yet. */
  readonly #unread: [key: string, reference: string][] = [];
  readonly #validators = new Map<Json, ValidateFunction | undefined>();

  constructor({ root, isOpenApi30 }: ApiDocument, side: Direction) {
    this.#root = root;
    this.#isOpenApi30 = isOpenApi30;
    this.#side = side;
    this.#ajv = isOpenApi30 ? new Ajv04.default(OF_DOCUMENTS) : new Ajv2020(OF_DOCUMENTS);
    formats.default(this.#ajv);
  }

  /** The converted schema; the same object for the same written one. */
  convert(written: Json): Json {
    const known = this.#converted.get(written);
    if (known !== undefined) return known;
    const prepared = this.#prepare(written);
    const converted =
      this.#isOpenApi30 && isObject(prepared) ? restored(fromSchema(prepared, OPTIONS)) : prepared;
    if (typeof written === 'object' && written !== null) this.#converted.set(written, converted);
    this.#addTargets();
    return converted;
  }

  /** The schema that a reference of a converted schema names. */
  target(key: string): Json {
    return this.#targets.get(key) ?? true;
  }

  /** Undefined for a schema that ajv refuses. @param schema a converted one */
  validator(schema: Json): ValidateFunction | undefined {
    if (!this.#validators.has(schema)) this.#validators.set(schema, this.#compile(schema));
    return this.#validators.get(schema);
  }

  #compile(schema: Json): ValidateFunction | undefined {
    try {
      if (!(this.#isOpenApi30 ? DRAFT_04 : DRAFT_2020).validateSchema(schema as JsonObject)) return undefined;
      return this.#ajv.compile(schema as JsonObject);
    } catch {
      return undefined;
    }
  }

  /** Without annotations, which ajv would search for ids, and with the keys of references. */
  #prepare(node: Json): Json {
    if (!isObject(node)) return node;
    if (typeof node.$ref === 'string') {
      const reference = { $ref: this.#keyOf(node.$ref) };
      const rest = Object.keys(node).some((key) => key !== '$ref' && !IGNORED.test(key));
      if (this.#isOpenApi30 || !rest) return reference;
      const { $ref: _, ...others } = node;
      return { allOf: [reference, this.#prepare(others)] };
    }
    const kept = Object.entries(node).filter(([key]) => !IGNORED.test(key));
    const prepared = Object.fromEntries(kept.map(([key, value]) => [key, this.#prepareKeyword(key, value)]));
    if (!this.#isOpenApi30) delete prepared.nullable;
    const required = this.#isOpenApi30 ? this.#requiredHere(node) : undefined;
    if (required) {
      delete prepared.required;
      if (required.length > 0) prepared[REQUIRED] = required;
    }
    return prepared;
  }

  #prepareKeyword(key: string, value: Json): Json {
    if (BY_NAME.has(key) && isObject(value))
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.#prepare(each)]));
    if (Array.isArray(value)) return LISTS.has(key) ? value.map((each) => this.#prepare(each)) : value;
    return ONE.has(key) ? this.#prepare(value) : value;
  }

  /** In OpenAPI 3.0, `required` has no effect on a `readOnly` property in a request, or a `writeOnly` one in a response. */
  #requiredHere({ required, properties }: JsonObject): Json[] | undefined {
    if (!Array.isArray(required)) return undefined;
    const flag = this.#side === 'request' ? 'readOnly' : 'writeOnly';
    return required.filter((name) => {
      const own = isObject(properties) ? properties[String(name)] : undefined;
      return !isObject(own) || own[flag] !== true;
    });
  }

  #keyOf(reference: string): string {
    const known = this.#keys.get(reference);
    if (known !== undefined) return known;
    const key = `schema:${this.#keys.size + 1}`;
    this.#keys.set(reference, key);
    this.#unread.push([key, reference]);
    return key;
  }

  /** Targets are converted after the schema that refers to them, which may be one of them. */
  #addTargets(): void {
    for (let next = this.#unread.pop(); next; next = this.#unread.pop()) {
      const [key, reference] = next;
      const target = this.convert(followPointer(this.#root, reference) ?? true);
      this.#targets.set(key, target);
      this.#ajv.addSchema(target as JsonObject, key);
    }
  }
}

/** Strict mode refuses schemas that JSON Schema allows. Patterns of public documents are not always of the `u` flag. */
const OPTIONS_OF_AJV = {
  strict: false,
  allErrors: true,
  logger: false,
  unicodeRegExp: false,
  addUsedSchema: false,
  code: { regExp: boundedExpression },
} as const;

/** The schema of a dialect takes long to compile, so that one instance of each validates all schemas. */
const OF_DOCUMENTS = { ...OPTIONS_OF_AJV, meta: false, validateSchema: false } as const;
const DRAFT_04 = new Ajv04.default(OPTIONS_OF_AJV);
const DRAFT_2020 = new Ajv2020(OPTIONS_OF_AJV);

/** The library drops required names that the same schema does not list as properties, which `allOf` may. */
const REQUIRED = 'x-required';
const OPTIONS = { cloneSchema: false, strictMode: false, supportPatternProperties: false };

function restored(node: object): Json {
  return JSON.parse(
    JSON.stringify(node, (key, value) => (key === '$schema' ? undefined : value)),
    (_, value) => {
      if (!isObject(value) || !(REQUIRED in value)) return value;
      const { [REQUIRED]: required, ...others } = value;
      return { ...others, required };
    },
  );
}

const IGNORED =
  /^(x-.*|\$?id|\$schema|\$comment|title|description|default|examples?|deprecated|xml|externalDocs|discriminator)$/;
const BY_NAME = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions']);
const LISTS = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const ONE = new Set([
  'items',
  'additionalProperties',
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
  'unevaluatedProperties',
  'unevaluatedItems',
]);
