/**
 * `x-variants`: what differs between versions beside what has no marks of its own, such as a text or a number. Each of
 * them has the range for which its keys hold, in the place of the same keys beside `x-variants`, or in addition to them.
 */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';
import type { ActiveParts } from '../marks/holding.ts';
import type { MarkedDocument } from '../marks/marked-document.ts';

/** The object as it is at a version. @throws SpecError where two variants say the same key at once */
export function settled(node: JsonObject, holding: ActiveParts, document: MarkedDocument): JsonObject {
  const variants = node['x-variants'];
  if (variants === undefined) return node;
  const { 'x-variants': _variants, ...rest } = node;
  const own = new Map<string, Json>();
  for (const variant of requireList(variants, node, document)) {
    if (!holding.isThere(variant)) continue;
    for (const [key, value] of Object.entries(variant)) {
      if (key === 'x-openstack') continue;
      if (own.has(key)) throw twice(key, variant, document);
      own.set(key, value);
    }
  }
  return { ...rest, ...Object.fromEntries(own) };
}

function requireList(variants: Json, node: JsonObject, { file }: MarkedDocument): JsonObject[] {
  if (Array.isArray(variants) && variants.every(isObject)) return variants;
  throw new SpecError(
    file.locate(node, 'x-variants'),
    '"x-variants" is no list of objects',
    'Each of them has the keys that differ, and "x-openstack" with their versions.',
  );
}

function twice(key: string, variant: JsonObject, { file }: MarkedDocument): SpecError {
  return new SpecError(
    file.locate(variant, key),
    `another variant says "${key}" at the same version`,
    'Let the one end with the version before the other begins.',
  );
}
