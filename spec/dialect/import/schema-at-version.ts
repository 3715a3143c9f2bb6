/** A schema as it is at one version, once everything below it was cut. */

import type { Microversion } from '../../contract/microversion.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';
import { foldRequirements, missingProperty } from './required-properties.ts';

export interface AtVersion {
  version: Microversion;
  /** `file:line` of a key of the schema. */
  place(key: string): string;
  /** Whether what was cut is of something with a range of its own. */
  isMarked(cut: Json): boolean;
  /** Is told of alternatives of which none holds; when it returns, anything is allowed. */
  onGap(key: string, problem: string): void;
}

/** @param written the schema before it was cut @throws SpecError for a property that is required, and not there */
export function schemaAtVersion(written: JsonObject, cut: JsonObject, at: AtVersion): JsonObject {
  const result = foldRequirements(cut, at.isMarked);
  for (const key of ['oneOf', 'anyOf']) {
    if (!isList(written[key]) || !isList(result[key])) continue;
    if (written[key].length === 0 || result[key].length > 0) continue;
    delete result[key];
    at.onGap(key, `none of "${key}" holds`);
  }
  const missing = missingProperty(written, result);
  if (missing === undefined) return result;
  throw new SpecError(
    at.place('required'),
    `"${missing}" is required at ${at.version}, and there is no such property then`,
    'Require it in "allOf: [{ required: [NAME], x-openstack: ... }]", with the marks of the property.',
  );
}

function isList(value: Json | undefined): value is Json[] {
  return Array.isArray(value);
}
