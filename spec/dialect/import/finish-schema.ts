/** Finishes a schema of one version after its subschemas were extracted. */

import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { findMissingProperties, foldRequirements } from './required-properties.ts';

export interface FinishContext {
  /** Whether an extracted subschema had a mark of its own. */
  isMarked(extracted: Json): boolean;
  /** Called for a `oneOf` or `anyOf` without an active member. If it returns, any value is allowed. */
  onGap(key: string, problem: string): void;
  /** Called for a required property that does not exist at the version. If it returns, it is not required. */
  onMissing(name: string): void;
}

/**
 * Folds marked requirements into `required`, and removes an alternative that has no members left.
 * @param written the schema of all versions
 */
export function finishSchema(written: JsonObject, extracted: JsonObject, context: FinishContext): JsonObject {
  const result = foldRequirements(extracted, context.isMarked);
  for (const key of ['oneOf', 'anyOf']) {
    if (!isList(written[key]) || !isList(result[key])) continue;
    if (written[key].length === 0 || result[key].length > 0) continue;
    delete result[key];
    context.onGap(key, `no member of "${key}" is active`);
  }
  const missing = findMissingProperties(written, result);
  if (missing.length === 0) return result;
  for (const name of missing) context.onMissing(name);
  const { required, ...rest } = result;
  const left = (required as Json[]).filter((name) => !missing.includes(name as string));
  return left.length === 0 ? rest : { ...result, required: left };
}

function isList(value: Json | undefined): value is Json[] {
  return Array.isArray(value);
}
