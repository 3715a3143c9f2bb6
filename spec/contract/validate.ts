/** Validates values against JSON Schema 2020-12 with `ajv`. A schema is compiled once, on first use. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonSchema } from '../openapi/document.ts';
import { pointerOf } from '../openapi/json-pointer.ts';
import { findRecursiveSchemas } from '../openapi/references/recursive-schemas.ts';
import { compilePattern } from './regular-expressions.ts';

/** One violation of a schema. */
export interface SchemaProblem {
  /** JSON pointer into the value; for a missing or undeclared property, of that property. */
  pointer: string;
  keyword: string;
  /** What the schema expects, in words that follow "expected". */
  expected: string;
  /** The parameters of `ajv`'s error, such as `limit`, `pattern`, `format`, `type` or `allowedValues`. */
  params: Readonly<Record<string, unknown>>;
}

/** Every problem of the value; empty for a valid one. */
export function schemaProblems(schema: JsonSchema, value: unknown): SchemaProblem[] {
  const validate = ALL.validatorOf(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(problemOf);
}

/** The first problem that `ajv` finds; undefined for a valid value. Stops there, so it is cheaper than `schemaProblems`. */
export function firstProblem(schema: JsonSchema, value: unknown): SchemaProblem | undefined {
  const validate = FIRST.validatorOf(schema);
  if (validate(value)) return undefined;
  return (validate.errors ?? []).map(problemOf)[0];
}

/** True when the value has no problem. */
export function isValid(schema: JsonSchema, value: unknown): boolean {
  return FIRST.validatorOf(schema)(value);
}

/** Compiled schemas of one `ajv` instance, which either stops at the first error or collects all. */
class Validators {
  readonly #ajv: Ajv2020;
  readonly #compiled = new WeakMap<JsonSchema, ValidateFunction>();
  /** Revisions that differ in one status have equal schemas for the others, and compiling is expensive. */
  readonly #compiledByText = new Map<string, ValidateFunction>();

  constructor(allErrors: boolean) {
    this.#ajv = new Ajv2020({
      allErrors,
      strict: false,
      strictNumbers: true,
      validateFormats: true,
      // A format that is not known says nothing (JSON Schema 2020-12, 7.2.1).
      logger: false,
      code: { regExp: Object.assign(compilePattern, { code: 'compilePattern' }) },
    });
    // The package is CommonJS: under Node's module rules its function is the default export's default.
    (addFormats as unknown as (ajv: Ajv2020) => void)(this.#ajv);
    this.#ajv.addFormat('uuid-like', isUuidLike);
    this.#ajv.addFormat('http-date', isHttpDate);
  }

  validatorOf(schema: JsonSchema): ValidateFunction {
    const known = this.#compiled.get(schema);
    if (known) return known;
    const text = JSON.stringify(schema);
    const validator = this.#compiledByText.get(text) ?? this.#compile(schema, text);
    this.#compiledByText.set(text, validator);
    this.#compiled.set(schema, validator);
    return validator;
  }

  #compile(schema: JsonSchema, text: string): ValidateFunction {
    for (const [id, recursive] of findRecursiveSchemas(text))
      if (this.#ajv.getSchema(id) === undefined) this.#ajv.addSchema(recursive, id);
    return this.#ajv.compile(schema);
  }
}

/**
 * True for a UUID in any form that OpenStack accepts: 32 hexadecimal digits, dashes anywhere, optional `urn:`, `uuid:` and
 * braces (oslo.utils, `uuidutils.is_uuid_like`).
 */
export function isUuidLike(text: string): boolean {
  if (CANONICAL_UUID.test(text)) return true;
  const digits = text
    .replaceAll('urn:', '')
    .replaceAll('uuid:', '')
    .replace(/^[{}]+|[{}]+$/g, '')
    .replaceAll('-', '');
  return /^[0-9a-f]{32}$/i.test(digits);
}

/** Lower case, with hyphens: the form that nearly all requests have, which is recognised at once. */
export const CANONICAL_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const HTTP_DATE =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

/** IMF-fixdate, the only form that a server may send (RFC 9110, section 5.6.7). */
function isHttpDate(text: string): boolean {
  return HTTP_DATE.test(text) && !Number.isNaN(Date.parse(text));
}

const ALL = new Validators(true);
const FIRST = new Validators(false);

function problemOf(error: ErrorObject): SchemaProblem {
  const { instancePath, keyword, params } = error;
  return { pointer: pointerTo(instancePath, error), keyword, expected: expectedBy(error), params };
}

function pointerTo(at: string, { keyword, params }: ErrorObject): string {
  switch (keyword) {
    case 'additionalProperties':
      return child(at, params.additionalProperty);
    case 'unevaluatedProperties':
      return child(at, params.unevaluatedProperty);
    case 'required':
      return child(at, params.missingProperty);
    default:
      return at;
  }
}

function expectedBy({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return 'no such property';
    case 'required':
      return 'this property';
    case 'enum':
      return `one of ${JSON.stringify(params.allowedValues)}`;
    case 'const':
      return JSON.stringify(params.allowedValue);
    case 'type':
      return `type ${[params.type].flat().join(' or ')}`;
    default:
      return (message ?? keyword).replace(/^must /, 'it to ');
  }
}

function child(pointer: string, key: string): string {
  return pointer + pointerOf([key]);
}
