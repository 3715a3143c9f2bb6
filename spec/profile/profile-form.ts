/** Checks that a profile has the form of `profile.schema.json`. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonObject } from '../openapi/json-object.ts';
import { parsePointer } from '../openapi/json-pointer.ts';
import { findNearestName } from '../openapi/reading/nearest-name.ts';
import type { SourceFile } from '../openapi/reading/source-file.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';

/** @throws SpecError with the line of the first problem */
export function requireProfileForm(file: SourceFile): void {
  compiled ??= compile();
  if (compiled(file.value)) return;
  const error = mostTelling(compiled.errors ?? []);
  const keys = [...parsePointer(error.instancePath), ...keyOf(error)];
  throw new SpecError(file.locatePath(keys), problemOf(error, keys), remedyOf(error));
}

let compiled: ValidateFunction | undefined;

function compile(): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  const text = readFileSync(new URL('./profile.schema.json', import.meta.url), 'utf8');
  return ajv.compile(JSON.parse(text));
}

/** An unknown key explains others that are missing, and a choice says more than the problems of each of its alternatives. */
function mostTelling(errors: readonly ErrorObject[]): ErrorObject {
  const found = ['additionalProperties', 'oneOf', 'not'].map((word) =>
    errors.find(({ keyword }) => keyword === word),
  );
  return found.find((error) => error !== undefined) ?? (errors[0] as ErrorObject);
}

/** The line of an unknown key is its own. */
function keyOf({ keyword, params, propertyName }: ErrorObject): string[] {
  if (keyword === 'additionalProperties') return [String(params.additionalProperty)];
  return propertyName === undefined ? [] : [propertyName];
}

function problemOf(
  { keyword, params, message, data, propertyName }: ErrorObject,
  keys: readonly string[],
): string {
  const at = keys.length === 0 ? 'the profile' : keys.join('.');
  // The only names with a pattern are statuses.
  if (propertyName !== undefined) return `${at} is no status of an answer`;
  switch (keyword) {
    case 'additionalProperties':
      return `"${params.additionalProperty}" is not a key of a profile here (${at})`;
    case 'required':
      return `${at} has no "${params.missingProperty}"`;
    case 'oneOf':
      return `${at} does not say in which one place a call asks for its version`;
    case 'type':
      return `${at} is ${JSON.stringify(data)?.slice(0, 60)}, where ${[params.type].flat().join(' or ')} is expected`;
    case 'not':
      return `${at} has "value", which is for a header or a query parameter`;
    case 'enum':
      return `${at} is ${JSON.stringify(data)?.slice(0, 60)}, where one of ${params.allowedValues.join(', ')} is expected`;
    default:
      return `${at} ${message}`;
  }
}

function remedyOf({ keyword, params, parentSchema, propertyName }: ErrorObject): string {
  if (keyword === 'oneOf')
    return 'Give one of header, query, path and media-type, with {version} in its value.';
  if (propertyName !== undefined) return 'Expected 100 to 599, one key for each status.';
  if (keyword !== 'additionalProperties') return 'docs/profile.md lists the keys and their values.';
  const known = Object.keys((parentSchema as { properties?: JsonObject }).properties ?? {});
  const near = findNearestName(String(params.additionalProperty), known);
  return `${near ? `Did you mean "${near}"? ` : ''}Keys: ${known.join(', ')}.`;
}
