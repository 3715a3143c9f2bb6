/** The places of a document that have a schema, read without the form in which the diff compares them. */

import type { ApiDocument } from '../../../spec/openapi/api-document.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../../spec/openapi/json-object.ts';
import { followPointer } from './follow-pointer.ts';

export type Direction = 'request' | 'response';

export interface SchemaPlace {
  /** The same for the place in another version, and for a change at it: `GET /pets/{} query limit`. */
  key: string;
  side: Direction;
  schema: Json;
}

/** Parameters, bodies and headers of all operations below `paths`; the first of two with one key. */
export function readPlaces({ root }: ApiDocument): Map<string, SchemaPlace> {
  const places = new Map<string, SchemaPlace>();
  for (const [path, item] of entriesOf(follow(root, root.paths))) {
    const { parameters, ...methods } = follow(root, item);
    for (const [method, written] of entriesOf(methods)) {
      if (!METHODS.has(method)) continue;
      const operation = follow(root, written);
      const name = `${method.toUpperCase()} ${path}`;
      const listed = [...listOf(operation.parameters), ...listOf(parameters)];
      const all = [
        ...parameterPlaces(root, listed, path),
        ...bodyPlaces(root, operation.requestBody, { in: 'request-body' }),
        ...responsePlaces(root, operation.responses),
      ];
      for (const { location, side, schema } of all) {
        const key = placeKey(name, location);
        if (!places.has(key)) places.set(key, { key, side, schema });
      }
    }
  }
  return places;
}

interface PlaceLocation {
  in: string;
  name?: string;
  status?: string;
  mediaType?: string;
}

/** @param operation `GET /pets/{id}` */
export function placeKey(operation: string, { in: part, name, status, mediaType }: PlaceLocation): string {
  const url = operation.replaceAll(/\{[^}]*\}/g, '{}');
  return [url, part, name, status, mediaType].filter((each) => each !== undefined).join(' ');
}

interface FoundSchema {
  location: PlaceLocation;
  side: Direction;
  schema: Json;
}

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

function* parameterPlaces(root: JsonObject, written: readonly Json[], path: string): Generator<FoundSchema> {
  const variables = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  for (const each of written) {
    const { in: part, name, schema } = follow(root, each);
    if (schema === undefined || typeof name !== 'string') continue;
    const location =
      part === 'header'
        ? { in: 'request-header', name: name.toLowerCase() }
        : { in: String(part), name: part === 'path' ? String(variables.indexOf(name) + 1) : name };
    yield { location, side: 'request', schema };
  }
}

function* bodyPlaces(
  root: JsonObject,
  written: Json | undefined,
  location: PlaceLocation,
): Generator<FoundSchema> {
  const side = location.in === 'request-body' ? 'request' : 'response';
  for (const [mediaType, media] of entriesOf(follow(root, written).content)) {
    const { schema } = follow(root, media);
    const plain = mediaType.toLowerCase().replaceAll(' ', '');
    if (schema !== undefined) yield { location: { ...location, mediaType: plain }, side, schema };
  }
}

function* responsePlaces(root: JsonObject, written: Json | undefined): Generator<FoundSchema> {
  for (const [status, response] of entriesOf(written)) {
    yield* bodyPlaces(root, response, { in: 'body', status });
    for (const [name, header] of entriesOf(follow(root, response).headers)) {
      const { schema } = follow(root, header);
      const location = { in: 'header', name: name.toLowerCase(), status };
      if (schema !== undefined) yield { location, side: 'response', schema };
    }
  }
}

function entriesOf(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** The object, or the one that it refers to; empty where there is none. */
function follow(root: JsonObject, written: Json | undefined): JsonObject {
  const value =
    isObject(written) && typeof written.$ref === 'string' ? followPointer(root, written.$ref) : written;
  return isObject(value) ? value : {};
}
