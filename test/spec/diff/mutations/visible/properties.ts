/** Properties that are added, removed or become optional. */

import type { Json } from '../../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../../spec/openapi/json-object.ts';
import { pointerOf } from '../../../../../spec/openapi/json-pointer.ts';
import type { Edit, Family } from '../edit.ts';
import { renamed, without } from '../edited.ts';
import { isOfType, type MakeEdit, schemaEdits } from './schema-edits.ts';

export const PROPERTIES: Family = {
  name: 'properties',
  roles: ['schema'],
  edits: schemaEdits((schema, edit) => [
    ...added(schema, edit),
    ...listed(schema.properties).flatMap((name) => ofOne(name, schema, edit)),
  ]),
};

export const NAMED_PROPERTIES: Family = {
  name: 'properties by expression',
  roles: ['schema'],
  edits: schemaEdits((schema, edit) => {
    const rule = 'named-properties';
    const expressions = (schema.patternProperties ?? {}) as JsonObject;
    const edited = (patternProperties: JsonObject) => ({ ...schema, patternProperties });
    const some = listed(expressions).flatMap((each) => [
      edit(`${each} is gone`, edited(without(expressions, each)), { rule, kind: 'removed' }),
      edit(`${each} is another one`, edited(renamed(expressions, each, `${each}|^zz$`)), {
        rule,
        kind: 'changed',
      }),
    ]);
    const isObject = isOfType(schema, 'object') && schema.propertyNames === undefined;
    const another = edited({ ...expressions, '^zz[a-z]+$': { type: 'string' } });
    return [...some, ...(isObject ? [edit('one more expression', another, { rule, kind: 'added' })] : [])];
  }),
};

/** With `propertyNames`, the new name would not be allowed. */
function added(schema: JsonObject, edit: MakeEdit): Edit[] {
  if (!isOfType(schema, 'object') || schema.propertyNames !== undefined) return [];
  const properties = { ...(schema.properties as JsonObject), zz_new: { type: 'string' } };
  const required = [...((schema.required ?? []) as Json[]), 'zz_new'];
  const expected = { rule: 'property', kind: 'added', below: '/zz_new' } as const;
  return [
    edit('one more that may be there', { ...schema, properties }, expected),
    edit('one more that must be there', { ...schema, properties, required }, expected),
  ];
}

function ofOne(name: string, schema: JsonObject, edit: MakeEdit): Edit[] {
  const required = (schema.required ?? []) as Json[];
  const others = required.filter((each) => each !== name);
  const below = pointerOf([name]);
  const properties = without(schema.properties as JsonObject, name);
  const gone = { ...schema, properties, ...(schema.required !== undefined && { required: others }) };
  const isAll = Object.keys(properties).length + others.length === 0 && schema.type === undefined;
  return [
    // A condition with no other keyword would become empty.
    ...(isAll ? [] : [edit(`${name} is gone`, gone, { rule: 'property', kind: 'removed', below })]),
    required.includes(name)
      ? edit(
          `${name} need not be there`,
          { ...schema, required: others },
          { rule: 'property-required', kind: 'removed', below },
        )
      : edit(
          `${name} must be there`,
          { ...schema, required: [...required, name] },
          { rule: 'property-required', kind: 'added', below },
        ),
  ];
}

function listed(value: Json | undefined): string[] {
  return Object.keys((value ?? {}) as JsonObject);
}
