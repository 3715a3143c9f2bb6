/** Keeps `required` consistent with the properties that exist at a version. */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';

/**
 * Moves `required` from members of `allOf` that contain nothing else into the `required` of the schema.
 * @param isMarked whether a member of `allOf` had a mark: members without one stay as their author wrote them
 */
export function foldRequirements(schema: JsonObject, isMarked: (member: Json) => boolean): JsonObject {
  const { allOf, ...rest } = schema;
  if (!Array.isArray(allOf)) return schema;
  const folded = allOf.filter((member) => isMarked(member) && isRequirement(member)) as JsonObject[];
  const others = allOf.filter((member) => !folded.includes(member as JsonObject));
  const added = folded.flatMap(({ required }) => required as Json[]);
  const required = [...new Set([...((rest.required ?? []) as Json[]), ...added])];
  return {
    ...rest,
    ...(added.length > 0 && { required }),
    ...(others.length > 0 && { allOf: others }),
  };
}

/** Required properties that the document declares, but not at this version. @param written the schema of all versions */
export function findMissingProperties(written: JsonObject, extracted: JsonObject): string[] {
  const { required, properties } = extracted;
  if (!Array.isArray(required) || !isObject(written.properties)) return [];
  const declared = Object.keys(written.properties);
  const active = new Set(Object.keys(isObject(properties) ? properties : {}));
  return declared.filter((name) => required.includes(name) && !active.has(name));
}

function isRequirement(member: Json): boolean {
  return isObject(member) && Array.isArray(member.required) && Object.keys(member).length === 1;
}
