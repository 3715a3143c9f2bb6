/** Keywords for properties and items that are not named. */
import type { JsonObject } from '../../../../../spec/openapi/json-object.ts';
import type { Edit, Family } from '../edit.ts';
import { without } from '../edited.ts';
import { isOfType, type MakeEdit, schemaEdits } from './schema-edits.ts';

export const OPENNESS: Family = {
  name: 'what is not named',
  roles: ['schema'],
  edits: schemaEdits((schema, edit) => [
    ...(isOfType(schema, 'object') ? ofOne('additionalProperties', 'unknown-properties', schema, edit) : []),
    ...(isOfType(schema, 'object') ? unevaluated(schema, edit) : []),
    ...(isOfType(schema, 'array') ? ofOne('items', 'unknown-items', schema, edit) : []),
    ...(isOfType(schema, 'array') ? placed(schema, edit) : []),
  ]),
};

function ofOne(keyword: string, rule: string, schema: JsonObject, edit: MakeEdit): Edit[] {
  const [wider, narrower] = [
    { rule, kind: 'added' },
    { rule, kind: 'removed' },
  ] as const;
  const known = schema[keyword] ?? true;
  const nothing = { ...schema, [keyword]: false };
  const some = { ...schema, [keyword]: { type: 'string' } };
  if (known === true) return [edit('nothing', nothing, narrower), edit('only some', some, narrower)];
  const any = [
    edit('whatever', { ...schema, [keyword]: true }, wider),
    edit('whatever, without a word', without(schema, keyword), wider),
  ];
  return known === false ? [...any, edit('some', some, wider)] : [...any, edit('nothing', nothing, narrower)];
}

function unevaluated(schema: JsonObject, edit: MakeEdit): Edit[] {
  if (schema.additionalProperties !== undefined) return [];
  const changed = { ...schema, unevaluatedProperties: false };
  return [edit('nothing that no part names', changed, { rule: 'unknown-properties', kind: 'removed' })];
}

function placed(schema: JsonObject, edit: MakeEdit): Edit[] {
  const changed = { ...schema, prefixItems: [{ type: 'string' }] };
  return [edit('the first by itself', changed, { rule: 'placed-items', kind: 'added', below: '/0' })];
}
