/** What is required at one version is there at that version. */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';

/**
 * `allOf: [{ required: [a] }]` becomes a part of `required` beside it.
 * @param isMarked whether a member of `allOf` had a mark: what an author wrote without one stays as it is
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

/** A property that is required and declared, but not for this version. @param written the schema before it was cut */
export function missingProperty(written: JsonObject, cut: JsonObject): string | undefined {
  const { required, properties } = cut;
  if (!Array.isArray(required) || !isObject(written.properties)) return undefined;
  const declared = Object.keys(written.properties);
  const kept = new Set(Object.keys(isObject(properties) ? properties : {}));
  return declared.find((name) => required.includes(name) && !kept.has(name));
}

function isRequirement(member: Json): boolean {
  return isObject(member) && Array.isArray(member.required) && Object.keys(member).length === 1;
}
