/** Finishes a schema of one version after its subschemas were extracted. */

import type { Microversion } from '../../contract/microversion.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';
import { findMissingProperty, foldRequirements } from './required-properties.ts';

export interface FinishContext {
  version: Microversion;
  /** `file:line` of a key of the schema. */
  locate(key: string): string;
  /** Whether an extracted subschema had a mark of its own. */
  isMarked(extracted: Json): boolean;
  /** Called for a `oneOf` or `anyOf` without an active member. If it returns, any value is allowed. */
  onGap(key: string, problem: string): void;
}

/**
 * Folds marked requirements into `required`, and removes an alternative that has no members left.
 * @param written the schema of all versions
 * @throws SpecError where a required property does not exist at the version
 */
export function finishSchema(written: JsonObject, extracted: JsonObject, context: FinishContext): JsonObject {
  const result = foldRequirements(extracted, context.isMarked);
  for (const key of ['oneOf', 'anyOf']) {
    if (!isList(written[key]) || !isList(result[key])) continue;
    if (written[key].length === 0 || result[key].length > 0) continue;
    delete result[key];
    context.onGap(key, `no member of "${key}" is active`);
  }
  const missing = findMissingProperty(written, result);
  if (missing === undefined) return result;
  throw new SpecError(
    context.locate('required'),
    `"${missing}" is required at ${context.version}, where the property does not exist`,
    'Require it in "allOf: [{ required: [NAME], x-openstack: ... }]", with the mark of the property.',
  );
}

function isList(value: Json | undefined): value is Json[] {
  return Array.isArray(value);
}
