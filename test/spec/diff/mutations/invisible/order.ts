/** Reverses what has no order. */

import type { Json } from '../../../../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../../../../spec/openapi/json-object.ts';
import type { Edit, Family } from '../edit.ts';
import { silentEdit } from './silent-edit.ts';

/** Objects whose keys are names chosen by the author. */
const NAMES = [
  'properties',
  'patternProperties',
  'headers',
  'content',
  'routes',
  'notYet',
  'dependentRequired',
];

const LISTS = [
  'required',
  'enum',
  'type',
  'allOf',
  'anyOf',
  'oneOf',
  'parameters',
  'security',
  'tags',
  'methods',
  'examples',
];

export const ORDER: Family = {
  name: 'order',
  roles: [
    'root',
    'paths',
    'item',
    'operation',
    'parameter',
    'body',
    'responses',
    'response',
    'header',
    'content',
    'media',
    'schema',
    'refusal',
    'surface',
    'route',
  ],
  edits({ node, path }) {
    if (!isObject(node)) return [];
    const changed = (key: string, value: Json): Edit =>
      silentEdit(`${key} the other way round`, path, { ...node, [key]: value });
    const names = NAMES.filter((key) => isObject(node[key]) && isSeveral(node[key]));
    const lists = LISTS.filter((key) => Array.isArray(node[key]) && isSeveral(node[key]));
    return [
      ...(isSeveral(node) ? [silentEdit('keys the other way round', path, reversed(node))] : []),
      ...names.map((key) => changed(key, reversed(node[key] as JsonObject))),
      ...lists.map((key) => changed(key, (node[key] as Json[]).toReversed())),
    ];
  },
};

function reversed(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).reverse());
}

function isSeveral(value: Json | undefined): boolean {
  return Object.keys(Object(value)).length > 1;
}
