/** The schema of a whole body. */
import type { Json } from '../../../openapi/document.ts';
import type { JsonObject } from '../../../openapi/json-object.ts';

/**
 * The items of a sequential media type, such as `application/jsonl`, are those of an array (OpenAPI 3.2, Complete vs. Streaming
 * Content), so that `itemSchema` and a `schema` of an array mean the same. The same media type always gives the same object.
 */
export function schemaOfMedia(media: JsonObject): Json {
  const { schema, itemSchema } = media;
  if (itemSchema === undefined) return schema ?? true;
  const known = ARRAYS.get(media);
  if (known) return known;
  const array = { type: 'array', items: itemSchema };
  const whole = schema === undefined ? array : { allOf: [schema, array] };
  ARRAYS.set(media, whole);
  return whole;
}

const ARRAYS = new WeakMap<JsonObject, JsonObject>();
