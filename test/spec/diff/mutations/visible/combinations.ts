/** `allOf`, `anyOf`, `oneOf` and `not`, and conditions. */

import type { Json } from '../../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../../spec/openapi/json-object.ts';
import type { Edit, Family } from '../edit.ts';
import { followed, without } from '../edited.ts';
import type { Expected } from '../place.ts';
import { isOfType, type MakeEdit, schemaEdits } from './schema-edits.ts';

export const COMBINATIONS: Family = {
  name: 'combinations',
  roles: ['schema'],
  edits: schemaEdits((schema, edit, _path, root) =>
    ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) =>
      schema[keyword] === undefined ? newOne(keyword, schema, edit) : ofOne(keyword, schema, edit, root),
    ),
  ),
};

export const CONDITIONS: Family = {
  name: 'conditions',
  roles: ['schema'],
  edits: schemaEdits((schema, edit) => [
    ...gone(schema, edit),
    ...(schema.if === undefined ? newCondition(schema, edit) : swapped(schema, edit)),
    ...(schema.not === undefined
      ? [edit('something must not be', { ...schema, not: SOME }, { rule: 'negation', kind: 'added' })]
      : []),
    ...(isOfType(schema, 'object') ? ofNames(schema, edit) : []),
    ...(isOfType(schema, 'array')
      ? [edit('some item', { ...schema, contains: SOME }, { rule: 'contained-items', kind: 'added' })]
      : []),
  ]),
};

const SOME = { type: 'string', maxLength: 7 };

function newOne(keyword: string, schema: JsonObject, edit: MakeEdit): Edit[] {
  const branches: Json[] = [{ not: SOME }, { not: { minLength: 9 } }];
  const changed = { ...schema, [keyword]: branches };
  return [edit(`${keyword} is new`, changed, { rule: 'combination', kind: 'added' })];
}

function ofOne(keyword: string, schema: JsonObject, edit: MakeEdit, root: JsonObject): Edit[] {
  const all = schema[keyword] as Json[];
  const changed = (branches: Json[]) => ({ ...schema, [keyword]: branches });
  if (keyword === 'allOf') return ofAll(all, schema, edit, root);
  const removed = { rule: 'combination', kind: 'removed' } as const;
  const dropped = all.map((_each, index) =>
    edit(`${keyword} lost the ${index + 1}.`, changed(all.toSpliced(index, 1)), removed),
  );
  return [
    edit(`${keyword} has one more`, changed([...all, SOME]), { rule: 'combination', kind: 'added' }),
    edit(`${keyword} is gone`, without(schema, keyword), removed),
    ...(all.length > 1 ? dropped : []),
  ];
}

/** A member of `allOf` is reported by its keywords. */
function ofAll(all: readonly Json[], schema: JsonObject, edit: MakeEdit, root: JsonObject): Edit[] {
  const said = all.flatMap((member) => Object.keys(followed(member as JsonObject, root)));
  const rules = said.filter((keyword) => !/^(type|description)$/.test(keyword));
  return [
    edit(
      'allOf has one more',
      { ...schema, allOf: [...all, { not: SOME }] },
      { rule: 'negation', kind: 'added' },
    ),
    edit(
      'allOf is gone',
      without(schema, 'allOf'),
      ...rules.map((rule): Expected => ({ rule, kind: 'removed' })),
    ),
  ];
}

const SINGLE: Readonly<Record<string, string>> = {
  not: 'negation',
  if: 'condition',
  // biome-ignore lint/suspicious/noThenProperty: it is JSON Schema's keyword
  then: 'condition',
  else: 'condition',
  propertyNames: 'property-names',
  contains: 'contained-items',
  dependentRequired: 'dependent',
};

function gone(schema: JsonObject, edit: MakeEdit): Edit[] {
  return Object.entries(SINGLE)
    .filter(([keyword]) => schema[keyword] !== undefined)
    .map(([keyword, rule]) =>
      edit(`${keyword} is gone`, without(schema, keyword), { rule, kind: 'removed' }),
    );
}

function newCondition(schema: JsonObject, edit: MakeEdit): Edit[] {
  // biome-ignore lint/suspicious/noThenProperty: it is JSON Schema's keyword
  const changed = { ...schema, if: SOME, then: { minLength: 2 } };
  return [edit('if and then are new', changed, { rule: 'condition', kind: 'added' })];
}

function swapped(schema: JsonObject, edit: MakeEdit): Edit[] {
  const { then, else: otherwise, ...rest } = schema;
  const changed = {
    ...rest,
    // biome-ignore lint/suspicious/noThenProperty: it is JSON Schema's keyword
    ...(otherwise !== undefined && { then: otherwise }),
    ...(then !== undefined && { else: then }),
  };
  if (then !== undefined && otherwise !== undefined)
    return [edit('then and else are swapped', changed, { rule: 'condition', kind: 'changed' })];
  const expected = [
    { rule: 'condition', kind: 'added' },
    { rule: 'condition', kind: 'removed' },
  ] as const;
  return [edit('then is else', changed, ...expected)];
}

function ofNames(schema: JsonObject, edit: MakeEdit): Edit[] {
  const rule = 'dependent';
  const names = { propertyNames: { maxLength: 99 } };
  return [
    edit(
      'one asks for another',
      { ...schema, dependentRequired: { one: ['other'] } },
      { rule, kind: 'added' },
    ),
    edit('one asks for much', { ...schema, dependentSchemas: { one: SOME } }, { rule, kind: 'added' }),
    ...(schema.propertyNames === undefined
      ? [edit('names are limited', { ...schema, ...names }, { rule: 'property-names', kind: 'added' })]
      : []),
  ];
}
