/** Types that a value may have. */
import type { Json } from '../../../../../spec/document.ts';
import type { Edit, Family, JsonObject } from '../edit.ts';
import { without } from '../edited.ts';
import type { Path } from '../place.ts';
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
      edit('another', { ...schema, type: OTHERS[types[0] as string] as Json }, ofAnother(types)),
      ...ofNull(types, schema, edit),
      ...ofNumbers(types, schema, edit),
    ];
  }),
};

/** Of what may be anything afterwards, wherever it is not named, it is said that it is. */
function ofAny(schema: JsonObject, edit: MakeEdit, path: Path): Edit[] {
  const rest = without(schema, 'type');
  const isAnything = Object.keys(rest).every((key) => /^(description|x-open)$/.test(key));
  const isUnnamed = ['additionalProperties', 'items', 'propertyNames'].includes(String(path.at(-1)));
  return isAnything && isUnnamed ? [] : [edit('any', rest, { rule: 'type', kind: 'added' })];
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

function ofAnother(types: readonly string[]) {
  const isOne = types.includes(OTHERS[types[0] as string] as string);
  return { rule: 'type', kind: isOne ? 'removed' : 'changed' } as const;
}

function ofNull(types: string[], schema: JsonObject, edit: MakeEdit): Edit[] {
  if (!types.includes('null'))
    return [edit('null as well', { ...schema, type: [...types, 'null'] }, { rule: 'type', kind: 'added' })];
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
