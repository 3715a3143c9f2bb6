/** Brings parameters, and the headers that are answered, into one form. */

import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import type { Location } from '../../openapi/location.ts';
import type { ParameterForm } from './operation-form.ts';
import type { Schemas } from './schema/normalise-schema.ts';
import type { SchemaNode } from './schema/schema-node.ts';

/**
 * @param written as it stands there, perhaps as a reference
 * @param path of the URL that it is of
 */
export function parameterForm(
  written: Json,
  parameter: JsonObject,
  path: string,
  schemas: Schemas,
): ParameterForm | undefined {
  const place = parameter.in as string;
  const name = String(parameter.name);
  // They are said elsewhere, and OpenAPI has them ignored here.
  if (place === 'header' && /^(accept|content-type|authorization)$/i.test(name)) return undefined;
  return {
    source: written,
    location: {
      in: place === 'header' ? 'request-header' : (place as Location['in']),
      name: shownName(place, name, path),
    },
    required: parameter.required === true,
    schema: schemaOf(parameter, schemas),
    form: writtenForm(parameter, place),
    repeated: parameter['x-repeated'] ?? 'last',
    codes: parameter['x-refusal-codes'] ?? null,
  };
}

export function schemaOf({ schema, content }: JsonObject, schemas: Schemas): SchemaNode {
  if (schema !== undefined) return schemas.node(schema);
  const [first] = Object.values((content ?? {}) as JsonObject);
  return schemas.node((first as JsonObject | undefined)?.schema ?? true);
}

/** @param place `query`, `path`, `header` or `cookie` */
export function writtenForm(parameter: JsonObject, place: string): Json {
  const usual = place === 'query' || place === 'cookie' ? 'form' : 'simple';
  const { style = usual, allowReserved = false, allowEmptyValue = false, content } = parameter;
  const { explode = style === 'form' } = parameter;
  const media = content === undefined ? null : Object.keys(content as JsonObject);
  return { style, explode, allowReserved, allowEmptyValue, media };
}

/** Of a parameter of the path nobody sees the name, but which of them it is. */
function shownName(place: string, name: string, path: string): string {
  if (place === 'header') return name.toLowerCase();
  if (place !== 'path') return name;
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, each]) => each);
  return String(names.indexOf(name) + 1);
}
