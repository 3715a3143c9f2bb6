/** Types. */
import type { JsonObject } from '../../../../../spec/openapi/json-object.ts';
import type { Edit, Family } from '../edit.ts';
import { without } from '../edited.ts';
import type { Expected, Path } from '../place.ts';
import { type MakeEdit, schemaEdits } from './schema-edits.ts';

export const TYPES: Family = {
  name: 'types',
  roles: ['schema'],
  edits: schemaEdits((schema, edit, path) => {
    if (schema.type === undefined)
      return [edit('it has one now', { ...schema, type: 'object' }, { rule: 'type', kind: 'removed' })];
    const types = [schema.type].flat() as string[];
    return [
      ...ofAny(schema, edit, path),
      ...ofAnother(types, schema, edit),
      ...ofNull(types, schema, edit),
      ...ofNumbers(types, schema, edit),
    ];
  }),
};

/** Openness rules report a schema that allows anything afterwards and has no name. */
function ofAny(schema: JsonObject, edit: MakeEdit, path: Path): Edit[] {
  const rest = without(schema, 'type');
  const isAnything = Object.keys(rest).every((key) => /^(description|x-open)$/.test(key));
  const isUnnamed = ['additionalProperties', 'items', 'propertyNames'].includes(String(path.at(-1)));
  return isAnything && isUnnamed ? [] : [edit('any', rest, ...wider(schema))];
}

/** A member of `allOf` still declares the type: nothing more is allowed than before. */
function wider(schema: JsonObject): Expected[] {
  return schema.allOf === undefined ? [{ rule: 'type', kind: 'added', isPart: false }] : [];
}

const OTHERS: Readonly<Record<string, string>> = {
  string: 'integer',
  integer: 'string',
  number: 'string',
  boolean: 'string',
  array: 'object',
  object: 'array',
  null: 'string',
};

function ofAnother(types: readonly string[], schema: JsonObject, edit: MakeEdit): Edit[] {
  const other = OTHERS[types[0] as string] as string;
  // With `allOf`, no type is left.
  const isLess = types.includes(other) || schema.allOf !== undefined;
  return [
    edit(
      'another',
      { ...schema, type: other },
      { rule: 'type', kind: isLess ? 'removed' : 'changed', isPart: false },
      { rule: 'type', kind: 'removed', isPart: true },
    ),
  ];
}

function ofNull(types: string[], schema: JsonObject, edit: MakeEdit): Edit[] {
  if (!types.includes('null'))
    return [edit('null as well', { ...schema, type: [...types, 'null'] }, ...wider(schema))];
  const others = types.filter((type) => type !== 'null');
  return [edit('null no more', { ...schema, type: others }, { rule: 'type', kind: 'removed' })];
}

/** An integer is a number. */
function ofNumbers(types: readonly string[], schema: JsonObject, edit: MakeEdit): Edit[] {
  const swapped = (from: string, to: string) => ({
    ...schema,
    type: types.map((type) => (type === from ? to : type)),
  });
  if (types.includes('integer'))
    return [edit('fractions too', swapped('integer', 'number'), { rule: 'type', kind: 'added' })];
  if (types.includes('number'))
    return [edit('no fractions', swapped('number', 'integer'), { rule: 'type', kind: 'removed' })];
  return [];
}
