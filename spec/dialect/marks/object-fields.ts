/** The kinds of OpenAPI objects that can have version marks, and the kinds of the objects in their fields. */
import {
  CHILD,
  CHILDREN_BY_NAME,
  CHILDREN_IN_ORDER,
  isExtension,
  SETS,
} from '../../openapi/objects/keywords.ts';
import { METHODS } from '../../openapi/objects/object-keys.ts';

export type ObjectKind =
  | 'document'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'header'
  | 'requestBody'
  | 'mediaType'
  | 'response'
  /** A map from runtime expressions to path items. */
  | 'callback'
  | 'schema'
  /** An extension, or `info`: any object in it can have a mark and `x-variants`. */
  | 'free'
  /** Any other value, such as a number or a list of strings. */
  | 'other';

/** The type of a field: one object of a kind, a map of them, or a list. */
export interface FieldType {
  kind: ObjectKind;
  shape: 'one' | 'map' | 'list';
}

/** The type of the field `key` of an object of a kind. */
export function fieldTypeOf(kind: ObjectKind, key: string): FieldType {
  if (kind === 'free' || isExtension(key)) return FREE;
  if (kind === 'schema') return fieldTypeOfKeyword(key);
  if (kind === 'callback') return one('pathItem');
  return FIELD_TYPES[kind]?.[key] ?? OTHER;
}

/** The fields of `components` that can have marks, with the kind of the objects in them. */
export const COMPONENTS: Readonly<Record<string, ObjectKind>> = {
  schemas: 'schema',
  parameters: 'parameter',
  headers: 'header',
  responses: 'response',
  requestBodies: 'requestBody',
  callbacks: 'callback',
  pathItems: 'pathItem',
};

/** Kinds for which a Reference Object may be used. It can have no other fields, so the mark is in its target. */
export const REFERABLE: ReadonlySet<ObjectKind> = new Set([
  'parameter',
  'header',
  'response',
  'requestBody',
  'callback',
  'pathItem',
]);

const one = (kind: ObjectKind): FieldType => ({ kind, shape: 'one' });
const map = (kind: ObjectKind): FieldType => ({ kind, shape: 'map' });
const list = (kind: ObjectKind): FieldType => ({ kind, shape: 'list' });

const OTHER = one('other');
const FREE = one('free');
const VALUE = { schema: one('schema'), content: map('mediaType') };

const FIELD_TYPES: Readonly<Partial<Record<ObjectKind, Readonly<Record<string, FieldType>>>>> = {
  document: { info: FREE, paths: map('pathItem'), webhooks: map('pathItem') },
  pathItem: {
    ...Object.fromEntries(METHODS.map((method) => [method, one('operation')])),
    parameters: list('parameter'),
  },
  operation: {
    parameters: list('parameter'),
    requestBody: one('requestBody'),
    responses: map('response'),
    callbacks: map('callback'),
  },
  parameter: VALUE,
  header: VALUE,
  requestBody: { content: map('mediaType') },
  mediaType: { schema: one('schema') },
  response: { headers: map('header'), content: map('mediaType') },
};

function fieldTypeOfKeyword(keyword: string): FieldType {
  if (CHILD.has(keyword)) return one('schema');
  if (CHILDREN_BY_NAME.has(keyword) || keyword === '$defs') return map('schema');
  return SETS.has(keyword) || CHILDREN_IN_ORDER.has(keyword) ? list('schema') : OTHER;
}
