/** `enum` and `const`. */

import type { Json } from '../../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../../spec/openapi/json-object.ts';
import type { Edit, Family } from '../edit.ts';
import { without } from '../edited.ts';
import { isListed, isOfType, type MakeEdit, schemaEdits } from './schema-edits.ts';

export const VALUES: Family = {
  name: 'listed values',
  roles: ['schema'],
  edits: schemaEdits((schema, edit) => [
    ...ofList(schema, edit),
    ...ofConstant(schema, edit),
    ...(isOfType(schema, 'string') && !isListed(schema)
      ? [
          edit(
            'only some are left',
            { ...schema, enum: ['one', 'other'] },
            { rule: 'value', kind: 'changed' },
          ),
        ]
      : []),
  ]),
};

function ofList(schema: JsonObject, edit: MakeEdit): Edit[] {
  if (schema.enum === undefined) return [];
  const values = schema.enum as Json[];
  const added = { rule: 'value', kind: 'added' } as const;
  const removed = { rule: 'value', kind: 'removed' } as const;
  const changed = (list: Json[]) => ({ ...schema, enum: list });
  const dropped = values.map((value, index) =>
    edit(`${value} is gone`, changed(values.toSpliced(index, 1)), removed),
  );
  const replaced = values.map((value, index) =>
    edit(`${value} is another`, changed(values.with(index, another(value))), added, removed),
  );
  return [
    edit('one more', changed([...values, another(values[0] as Json)]), added),
    edit('any', without(schema, 'enum'), { rule: 'value', kind: 'changed' }),
    ...(values.length > 1 ? dropped : []),
    ...replaced,
  ];
}

function ofConstant(schema: JsonObject, edit: MakeEdit): Edit[] {
  if (schema.const === undefined) return [];
  const added = { rule: 'value', kind: 'added' } as const;
  const removed = { rule: 'value', kind: 'removed' } as const;
  const more = { ...without(schema, 'const'), enum: [schema.const, another(schema.const)] };
  return [
    edit('another one', { ...schema, const: another(schema.const) }, added, removed),
    edit('one of two', more, added),
    edit('any', without(schema, 'const'), { rule: 'value', kind: 'changed' }),
  ];
}

function another(value: Json): Json {
  return typeof value === 'number' ? value + 1 : `${value}-zz`;
}
