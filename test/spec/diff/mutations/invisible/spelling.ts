/** Other keywords for the same meaning, and defaults written out. */

import type { Json } from '../../../../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../../../../spec/openapi/json-object.ts';
import type { Edit, Family } from '../edit.ts';
import { nodeAt, renamed, without } from '../edited.ts';
import type { MutationSite, Path } from '../place.ts';
import { isWritten, silentEdit } from './silent-edit.ts';

export const SPELLING: Family = {
  name: 'spelling of schemas',
  roles: ['schema'],
  edits({ node, path }) {
    if (node === true) return [silentEdit('true is {}', path, {})];
    if (node === false) return [silentEdit('false is not {}', path, { not: {} })];
    if (!isWritten(node)) return [];
    return [...values(node, path), ...types(node, path), ...idle(node, path), ...integers(node, path)];
  },
};

export const SPELLING_OF_PARTS: Family = {
  name: 'spelling of the rest',
  roles: ['parameter', 'header', 'body', 'operation', 'response', 'content', 'route', 'paths'],
  edits(place, root) {
    const { role, node, path } = place;
    if (!isObject(node)) return [];
    if (role === 'content') return mediaTypes(node, path);
    if (role === 'response') return headerNames(node, path);
    if (role === 'route') return usualAnswers(node, path, root);
    return meant(place);
  },
};

function values(schema: JsonObject, path: Path): Edit[] {
  const { const: value, enum: list } = schema;
  if (value !== undefined)
    return [silentEdit('const is enum', path, { ...without(schema, 'const'), enum: [value] })];
  if (!Array.isArray(list)) return [];
  const twice = { ...schema, enum: [...list, list[0] as Json] };
  const one = { ...without(schema, 'enum'), const: list[0] as Json };
  return [
    silentEdit('a value twice', path, twice),
    ...(list.length === 1 ? [silentEdit('enum is const', path, one)] : []),
  ];
}

function types(schema: JsonObject, path: Path): Edit[] {
  const { type } = schema;
  if (type === undefined) return [];
  const other = Array.isArray(type) ? (type.length === 1 ? type[0] : [...type, type[0] as Json]) : [type];
  return [silentEdit('type as a list, or as a word', path, { ...schema, type: other as Json })];
}

/** By type: keywords that have no effect with this value. */
const IDLE: readonly [type: string, keyword: string, value: Json][] = [
  ['string', 'minLength', 0],
  ['array', 'minItems', 0],
  ['array', 'uniqueItems', false],
  ['array', 'items', true],
  ['array', 'items', {}],
  ['object', 'minProperties', 0],
  ['object', 'required', []],
  ['object', 'properties', {}],
  ['object', 'patternProperties', {}],
  ['object', 'additionalProperties', true],
  ['object', 'additionalProperties', { description: 'Anything.' }],
  ['object', 'propertyNames', {}],
  ['object', 'dependentRequired', {}],
];

function idle(schema: JsonObject, path: Path): Edit[] {
  const own = [schema.type ?? []].flat();
  const more = IDLE.filter(([type, keyword]) => own.includes(type) && schema[keyword] === undefined);
  return [
    ...more.map(([, keyword, value]) =>
      silentEdit(`${keyword} says nothing`, path, { ...schema, [keyword]: value }),
    ),
    silentEdit('readOnly says nothing', path, { ...schema, readOnly: false }),
    silentEdit('allOf says nothing', path, { ...schema, allOf: [...((schema.allOf ?? []) as Json[]), {}] }),
  ];
}

/** For integers, an exclusive bound is the next inclusive one. */
function integers(schema: JsonObject, path: Path): Edit[] {
  if (schema.type !== 'integer') return [];
  const changed = (keyword: string, other: string, step: number): Edit[] =>
    typeof schema[keyword] === 'number'
      ? [
          silentEdit(`${keyword} is ${other}`, path, {
            ...without(schema, keyword),
            [other]: schema[keyword] + step,
          }),
        ]
      : [];
  return [...changed('minimum', 'exclusiveMinimum', -1), ...changed('maximum', 'exclusiveMaximum', 1)];
}

/** Defaults by role. */
const MEANT: Readonly<Partial<Record<MutationSite['role'], (node: JsonObject) => JsonObject>>> = {
  header: () => ({ required: false, style: 'simple', explode: false }),
  body: () => ({ required: false }),
  operation: () => ({ 'x-undeclared-query': 'refused', 'x-path-before-body': false, parameters: [] }),
  parameter: ({ in: place, style }) => ({
    required: false,
    deprecated: false,
    allowEmptyValue: false,
    allowReserved: false,
    style: place === 'query' ? 'form' : 'simple',
    explode: (style ?? (place === 'query' ? 'form' : 'simple')) === 'form',
    ...(place === 'query' && { 'x-repeated': 'last' }),
  }),
};

function meant({ role, node, path }: MutationSite): Edit[] {
  const object = node as JsonObject;
  if (role === 'paths') {
    const apply = (root: JsonObject) => ({ ...root, servers: [{ url: '/' }] });
    return [{ name: 'the usual server', apply, expected: [] }];
  }
  return Object.entries(MEANT[role]?.(object) ?? {}).flatMap(([key, value]) => {
    if (object[key] === undefined)
      return [silentEdit(`${key} says what is meant anyway`, path, { ...object, [key]: value })];
    const isMeant = object[key] === value;
    return isMeant ? [silentEdit(`${key} is left out`, path, without(object, key))] : [];
  });
}

function mediaTypes(content: JsonObject, path: Path): Edit[] {
  return Object.keys(content).map((type) =>
    silentEdit(`${type} in capitals`, path, renamed(content, type, type.toUpperCase())),
  );
}

/** OpenAPI ignores `Content-Type` among the headers: the media type declares it. */
function headerNames(response: JsonObject, path: Path): Edit[] {
  const headers = (response.headers ?? {}) as JsonObject;
  const more = { ...headers, 'Content-Type': { schema: { type: 'string' } } };
  return [
    silentEdit('Content-Type is no header', path, { ...response, headers: more }),
    ...Object.keys(headers).map((name) =>
      silentEdit(`${name} in capitals`, path, {
        ...response,
        headers: renamed(headers, name, name.toUpperCase()),
      }),
    ),
  ];
}

function usualAnswers(route: JsonObject, path: Path, root: JsonObject): Edit[] {
  const usual = (name: string) => nodeAt(root, ['x-surface', name]) as Json;
  const item = (nodeAt(root, ['paths', path[2] as string]) ?? {}) as JsonObject;
  const notYet = (route.notYet ?? {}) as JsonObject;
  const methods = (route.methods as string[]).filter((method) => notYet[method] === undefined);
  const isThere = (method: string) => item[method.toLowerCase()] !== undefined;
  return [
    ...(route.unknownMethod === undefined
      ? [silentEdit('the usual answer', path, { ...route, unknownMethod: usual('unknownMethod') })]
      : []),
    ...methods.map((method) =>
      silentEdit(`${method} is answered as ${isThere(method) ? 'no call sees' : 'is usual'}`, path, {
        ...route,
        notYet: { ...notYet, [method]: usual(isThere(method) ? 'unknownUrl' : 'notYet') },
      }),
    ),
  ];
}
