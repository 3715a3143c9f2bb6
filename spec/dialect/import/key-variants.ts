/**
 * `x-variants`: values of keys that cannot have marks of their own, such as a text or a number. Each entry has a range of
 * versions, and keys that replace the same keys of the object, or add to them, within that range.
 */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';
import type { ActiveParts } from '../marks/active-parts.ts';
import type { MarkedDocument } from '../marks/marked-document.ts';

/** The object with the active entries in place of `x-variants`. @throws SpecError where two entries set the same key */
export function applyKeyVariants(
  node: JsonObject,
  active: ActiveParts,
  document: MarkedDocument,
): JsonObject {
  const variants = node['x-variants'];
  if (variants === undefined) return node;
  const { 'x-variants': _variants, ...rest } = node;
  const applied = new Map<string, Json>();
  for (const variant of requireList(variants, node, document)) {
    if (!active.isMarkActive(variant)) continue;
    for (const [key, value] of Object.entries(variant)) {
      if (key === 'x-openstack') continue;
      if (applied.has(key)) throw duplicateKey(key, variant, document);
      applied.set(key, value);
    }
  }
  return { ...rest, ...Object.fromEntries(applied) };
}

function requireList(variants: Json, node: JsonObject, { file }: MarkedDocument): JsonObject[] {
  if (Array.isArray(variants) && variants.every(isObject)) return variants;
  throw new SpecError(
    file.locate(node, 'x-variants'),
    '"x-variants" is not a list of objects',
    'Expected entries with the keys that differ, and "x-openstack" with their versions.',
  );
}

function duplicateKey(key: string, variant: JsonObject, { file }: MarkedDocument): SpecError {
  return new SpecError(
    file.locate(variant, key),
    `another variant sets "${key}" at the same version`,
    'End the one at the version before the other starts.',
  );
}
