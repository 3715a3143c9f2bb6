/** Schema checks in `ajv` (2020-12), with the formats of these APIs. A schema is compiled once, on first use. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonSchema } from './document.ts';
import { pointerOf } from './resolve.ts';

/** One way in which a value departs from its schema. */
export interface SchemaProblem {
  /** JSON pointer into the value; for a missing or undeclared property, of that property. */
  pointer: string;
  keyword: string;
  /** What the schema asks for, in words. */
  expected: string;
}

/** Every problem of the value, or an empty list. */
export function schemaProblems(schema: JsonSchema, value: unknown): SchemaProblem[] {
  const validate = validatorOf(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(problemOf);
}

/** True when the value has no problem. */
export function isValid(schema: JsonSchema, value: unknown): boolean {
  return validatorOf(schema)(value);
}

const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: true });
// The package is CommonJS: under Node's module rules its function is the default export's default.
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
ajv.addFormat('uuid-like', isUuidLike);
ajv.addFormat('http-date', isHttpDate);

const compiled = new WeakMap<JsonSchema, ValidateFunction>();
/** Revisions that differ in one status have equal schemas for the others, and compiling is what costs. */
const compiledByText = new Map<string, ValidateFunction>();

function validatorOf(schema: JsonSchema): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const text = JSON.stringify(schema);
  const made = compiledByText.get(text) ?? ajv.compile(schema);
  compiledByText.set(text, made);
  compiled.set(schema, made);
  return made;
}

/**
 * What OpenStack takes for a UUID: 32 hexadecimal digits, dashes anywhere, `urn:`, `uuid:` and braces around it
 * (the library oslo.utils, `uuidutils.is_uuid_like`).
 */
export function isUuidLike(text: string): boolean {
  const digits = text
    .replaceAll('urn:', '')
    .replaceAll('uuid:', '')
    .replace(/^[{}]+|[{}]+$/g, '')
    .replaceAll('-', '');
  return /^[0-9a-f]{32}$/i.test(digits);
}

const HTTP_DATE =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

/** The form that RFC 9110 (5.6.7) lets servers send. */
function isHttpDate(text: string): boolean {
  return HTTP_DATE.test(text) && !Number.isNaN(Date.parse(text));
}

function problemOf(error: ErrorObject): SchemaProblem {
  const at = error.instancePath;
  switch (error.keyword) {
    case 'additionalProperties':
      return {
        pointer: child(at, error.params.additionalProperty),
        keyword: error.keyword,
        expected: 'no such property',
      };
    case 'unevaluatedProperties':
      return {
        pointer: child(at, error.params.unevaluatedProperty),
        keyword: error.keyword,
        expected: 'no such property',
      };
    case 'required':
      return {
        pointer: child(at, error.params.missingProperty),
        keyword: error.keyword,
        expected: 'this property',
      };
    case 'enum':
      return {
        pointer: at,
        keyword: error.keyword,
        expected: `one of ${JSON.stringify(error.params.allowedValues)}`,
      };
    case 'const':
      return { pointer: at, keyword: error.keyword, expected: JSON.stringify(error.params.allowedValue) };
    case 'type':
      return {
        pointer: at,
        keyword: error.keyword,
        expected: `type ${[error.params.type].flat().join(' or ')}`,
      };
    default:
      return {
        pointer: at,
        keyword: error.keyword,
        expected: (error.message ?? error.keyword).replace(/^must /, 'it to '),
      };
  }
}

function child(pointer: string, key: string): string {
  return pointer + pointerOf([key]);
}
