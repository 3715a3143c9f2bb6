/** How the value of a parameter or header is written into a call, without the fields that have no effect there. */

import type { Json } from '../../../openapi/document.ts';
import type { JsonObject } from '../../../openapi/json-object.ts';
import type { SchemaNode } from '../schema/schema-node.ts';
import { normaliseMediaType } from './media-type.ts';
import { isScalarOnly, mayAllow } from './value-kinds.ts';

export type ParameterPlace = 'query' | 'path' | 'header' | 'cookie';

/** OpenAPI's defaults filled in (OpenAPI 3.0 and 3.1, Parameter Object). @param schema of the value */
export function serialisationOf(parameter: JsonObject, place: ParameterPlace, schema: SchemaNode): Json {
  const defaultStyle = place === 'query' || place === 'cookie' ? 'form' : 'simple';
  const { content } = parameter;
  // A parameter with `content` has no style: its media type says how it is written.
  const { style = defaultStyle, explode } = content === undefined ? parameter : ({} as JsonObject);
  const isInQuery = place === 'query';
  return {
    style,
    explode: effectiveExplode(String(style), explode, schema),
    // "This property only applies to parameters with an in value of query", and "only for query parameters".
    allowReserved: isInQuery && content === undefined && parameter.allowReserved === true,
    allowEmptyValue: isInQuery && parameter.allowEmptyValue === true,
    media: content === undefined ? null : Object.keys(content as JsonObject).map(normaliseMediaType),
  };
}

/**
 * The default where `explode` makes no difference (OpenAPI, Style Examples): for a value that is neither an object nor an
 * array, for an array in style `simple`, and in style `deepObject`, which has one form only.
 */
export function effectiveExplode(style: string, explode: Json | undefined, schema: SchemaNode): boolean {
  const initial = style === 'form';
  const isIdle =
    style === 'deepObject' || isScalarOnly(schema) || (style === 'simple' && !mayAllow('object', schema));
  return isIdle || explode === undefined ? initial : explode === true;
}
