/** Brings parameters into normal form. */

import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { type Location, partOf } from '../../openapi/location.ts';
import { type ParameterPlace, serialisationOf } from './media/serialisation.ts';
import type { ParameterForm } from './operation-form.ts';
import type { SchemaNormaliser } from './schema/normalise-schema.ts';
import type { SchemaNode } from './schema/schema-node.ts';

/**
 * @param written as the operation has it, perhaps a reference
 * @param parameter the same with the reference followed
 * @param path of the URL, for the position of a path parameter
 * @returns undefined for a header that OpenAPI ignores here, since other keywords declare it, and for a path parameter that
 *   the path does not have
 */
export function parameterForm(
  written: Json,
  parameter: JsonObject,
  path: string,
  schemas: SchemaNormaliser,
): ParameterForm | undefined {
  // The whole query is one value in OpenAPI 3.2; its media type says how it is written, and its name is in no URL.
  const isWholeQuery = parameter.in === 'querystring';
  const place = isWholeQuery ? 'query' : (parameter.in as ParameterPlace);
  const name = String(parameter.name);
  if (place === 'header' && /^(accept|content-type|authorization)$/i.test(name)) return undefined;
  const location: Location = isWholeQuery ? { in: 'query' } : locationOf(place, name, path);
  if (location.in === 'path' && location.name === '0') return undefined;
  const schema = schemaOf(parameter, schemas);
  return {
    source: written,
    location,
    // Every URL has its parts: "required" is true in a path.
    required: place === 'path' || parameter.required === true,
    schema,
    serialisation: serialisationOf(parameter, place, schema),
    repeated: parameter['x-repeated'] ?? 'last',
    codes: parameter['x-refusal-codes'] ?? null,
  };
}

/** The schema of a parameter or header: its own, or that of its media type. */
export function schemaOf({ schema, content }: JsonObject, schemas: SchemaNormaliser): SchemaNode {
  if (schema !== undefined) return schemas.node(schema);
  const [first] = Object.values((content ?? {}) as JsonObject);
  return schemas.node((first as JsonObject | undefined)?.schema ?? true);
}

/**
 * Path parameters that nothing declares, as text.
 * @param declared by part
 */
export function undeclaredPathParameters(
  source: Json,
  path: string,
  declared: ReadonlyMap<string, ParameterForm>,
  schemas: SchemaNormaliser,
): ParameterForm[] {
  const names = namesIn(path);
  const missing = names.filter((name, index) => names.indexOf(name) === index);
  return missing.flatMap((name) => {
    if (declared.has(partOf(locationOf('path', name, path)))) return [];
    return parameterForm(source, { in: 'path', name, schema: TEXT }, path, schemas) ?? [];
  });
}

const TEXT: Json = { type: 'string' };

function namesIn(path: string): string[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map(([, each]) => each as string);
}

/** A path parameter is known by its position: no call shows its name. */
function locationOf(place: ParameterPlace, name: string, path: string): Location {
  if (place === 'header') return { in: 'request-header', name: name.toLowerCase() };
  if (place !== 'path') return { in: place, name };
  return { in: 'path', name: String(namesIn(path).indexOf(name) + 1) };
}
