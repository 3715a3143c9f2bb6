/** How the parts of a multipart or form body are written, without what is a default or has no effect. */

import type { Json } from '../../../openapi/document.ts';
import type { JsonObject } from '../../../openapi/json-object.ts';
import { ANY_CONTENT } from '../schema/normalise-values.ts';
import { type SchemaNode, slot } from '../schema/schema-node.ts';
import { normaliseMediaType, withoutParameters } from './media-type.ts';
import { effectiveExplode } from './serialisation.ts';
import { isScalarOnly, mayAllow } from './value-kinds.ts';

/** The body that has the parts. */
export interface PartedBody {
  /** In normal form. */
  mediaType: string;
  schema: SchemaNode;
  isOpenApi30: boolean;
}

/** `encoding` applies to multipart and form bodies alone (OpenAPI 3.0 and 3.1, Media Type Object); a range may be one. */
export function hasEncodedParts(mediaType: string): boolean {
  return isMultipart(mediaType) || isForm(mediaType);
}

/** Headers of parts are "ignored if the request body media type is not a multipart". */
export function hasPartHeaders(mediaType: string): boolean {
  return isMultipart(mediaType);
}

/** The encoding of one part; undefined where it is the default. @param encoding without its headers */
export function partEncodingFact(
  name: string,
  encoding: JsonObject,
  body: PartedBody,
): JsonObject | undefined {
  const schema = body.schema.children.get(slot('properties', name));
  const { contentType, style, explode, allowReserved, ...others } = encoding;
  const type = typeof contentType === 'string' ? listOfTypes(contentType) : undefined;
  const fact = {
    ...(type !== undefined && type !== defaultContentType(schema, body) && { contentType: type }),
    ...(usesStyle(body) && styleFact({ style, explode, allowReserved }, schema)),
    ...others,
  };
  return Object.keys(fact).length === 0 ? undefined : fact;
}

/**
 * The style of a part. Where an object is written by default, the versions of OpenAPI differ in what an explicit style
 * means, so it stays as written.
 */
function styleFact(
  { style, explode, allowReserved }: { [field: string]: Json | undefined },
  schema: SchemaNode | undefined,
): JsonObject {
  if (style === undefined && explode === undefined && allowReserved === undefined) return {};
  const written = String(style ?? 'form');
  const isExploded = schema
    ? effectiveExplode(written, explode, schema)
    : (explode ?? written === 'form') === true;
  const isDefault = written === 'form' && isExploded && allowReserved !== true;
  if (isDefault && schema && !mayAllow('object', schema)) return {};
  return { style: written, explode: isExploded, allowReserved: allowReserved === true };
}

/** Style is "ignored" for other bodies: in OpenAPI 3.0 for all but forms, in 3.1 for all but forms and multipart/form-data. */
function usesStyle({ mediaType, isOpenApi30 }: PartedBody): boolean {
  return isForm(mediaType) || (!isOpenApi30 && /^(multipart\/(form-data|\*)|\*\/\*)/.test(mediaType));
}

/**
 * The default of `contentType` by the type of the part (OpenAPI, Encoding Object); undefined where the versions of OpenAPI
 * disagree, or the type is not known.
 */
function defaultContentType(
  schema: SchemaNode | undefined,
  body: PartedBody,
  above: readonly SchemaNode[] = [],
): string | undefined {
  const types = (schema?.values.get('type') ?? []) as readonly string[];
  const [type, ...more] = types.filter((each) => each !== 'null');
  if (!schema || type === undefined || more.length > 0 || above.includes(schema)) return undefined;
  if (type === 'object') return 'application/json';
  if (type === 'array') return defaultContentType(schema.children.get('items'), body, [...above, schema]);
  if (!isScalarOnly(schema)) return undefined;
  return type === 'string' ? defaultOfText(schema, body) : 'text/plain';
}

/** Binary text: `format: binary` in OpenAPI 3.0, which is a `contentMediaType` here, and `contentEncoding` in 3.1. */
function defaultOfText({ values }: SchemaNode, { isOpenApi30 }: PartedBody): string | undefined {
  if (isOpenApi30) return values.has('contentMediaType') ? ANY_CONTENT : 'text/plain';
  if (values.has('contentEncoding')) return ANY_CONTENT;
  return values.has('contentMediaType') ? undefined : 'text/plain';
}

/** A comma-separated list of types, in which the order means nothing. */
function listOfTypes(written: string): string {
  return written.split(',').map(normaliseMediaType).sort().join(',');
}

function isForm(mediaType: string): boolean {
  return ['application/x-www-form-urlencoded', 'application/*', '*/*'].includes(withoutParameters(mediaType));
}

function isMultipart(mediaType: string): boolean {
  return /^(multipart\/|\*\/\*)/.test(mediaType);
}
