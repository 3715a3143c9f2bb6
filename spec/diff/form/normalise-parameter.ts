/** Brings parameters into normal form. */

import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import type { Location } from '../../openapi/location.ts';
import type { ParameterForm } from './operation-form.ts';
import type { SchemaNormaliser } from './schema/normalise-schema.ts';
import type { SchemaNode } from './schema/schema-node.ts';
import { type ParameterPlace, serialisationOf } from './serialisation.ts';

/**
 * @param written as the operation has it, perhaps a reference
 * @param parameter the same with the reference followed
 * @param path of the URL, for the position of a path parameter
 * @returns undefined for a header that OpenAPI ignores here, since other keywords declare it
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
  const schema = schemaOf(parameter, schemas);
  return {
    source: written,
    location: isWholeQuery ? { in: 'query' } : locationOf(place, name, path),
    required: parameter.required === true,
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

/** A path parameter is known by its position: no call shows its name. */
function locationOf(place: ParameterPlace, name: string, path: string): Location {
  if (place === 'header') return { in: 'request-header', name: name.toLowerCase() };
  if (place !== 'path') return { in: place, name };
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, each]) => each);
  return { in: 'path', name: String(names.indexOf(name) + 1) };
}
