/** Bounds of numbers, lengths and counts. */

import type { Json } from '../../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../../spec/openapi/json-object.ts';
import type { Edit, Family } from '../edit.ts';
import { without } from '../edited.ts';
import type { Expected } from '../place.ts';
import { isListed, isOfType, type MakeEdit, schemaEdits } from './schema-edits.ts';

export const BOUNDS: Family = {
  name: 'bounds',
  roles: ['schema'],
  edits: schemaEdits((schema, edit) =>
    isListed(schema)
      ? []
      : KEYWORDS.filter(({ types }) => isOfType(schema, ...types)).flatMap((keyword) => [
          ...ofOne(keyword, schema, edit),
          ...exclusive(keyword, schema, edit),
        ]),
  ),
};

interface Bound {
  types: readonly string[];
  rule: string;
  keyword: string;
  /** A value to add the keyword with. */
  some: number;
  /** The value without effect. */
  idle?: number;
}

const NUMBERS = ['integer', 'number'];
const KEYWORDS: readonly Bound[] = [
  { types: ['string'], rule: 'length', keyword: 'minLength', some: 1, idle: 0 },
  { types: ['string'], rule: 'length', keyword: 'maxLength', some: 999 },
  { types: NUMBERS, rule: 'number-range', keyword: 'minimum', some: -9 },
  { types: NUMBERS, rule: 'number-range', keyword: 'maximum', some: 9_999_999_999 },
  { types: ['number'], rule: 'number-range', keyword: 'exclusiveMinimum', some: -9 },
  { types: ['number'], rule: 'number-range', keyword: 'exclusiveMaximum', some: 9_999_999_999 },
  { types: NUMBERS, rule: 'multiple-of', keyword: 'multipleOf', some: 5 },
  { types: ['array'], rule: 'item-count', keyword: 'minItems', some: 1, idle: 0 },
  { types: ['array'], rule: 'item-count', keyword: 'maxItems', some: 999 },
  { types: ['object'], rule: 'property-count', keyword: 'minProperties', some: 1, idle: 0 },
  { types: ['object'], rule: 'property-count', keyword: 'maxProperties', some: 999 },
];

const EXCLUSIVE_OF = [
  ['exclusiveMinimum', 'minimum'],
  ['exclusiveMaximum', 'maximum'],
] as const;

function ofOne({ rule, keyword, some, idle }: Bound, schema: JsonObject, edit: MakeEdit): Edit[] {
  const known = schema[keyword] as number | undefined;
  // The stricter of two bounds counts alone.
  if (EXCLUSIVE_OF.some(([own, other]) => own === keyword && schema[other] !== undefined)) return [];
  if (known === undefined || known === idle)
    return [edit(`${keyword} is new`, { ...schema, [keyword]: some }, { rule, kind: 'added' })];
  const by = (step: number): Expected => ({ rule, kind: known + step === idle ? 'removed' : 'changed' });
  const changed = (step: number): Json => ({ ...schema, [keyword]: known + step * stepOf(known) });
  return [
    edit(`${keyword} is gone`, without(schema, keyword), { rule, kind: 'removed' }),
    edit(`${keyword} is greater`, changed(1), { rule, kind: 'changed' }),
    edit(`${keyword} is less`, changed(-1), by(-stepOf(known))),
  ];
}

/** Beyond the safe integers, adding 1 does not change a number. */
function stepOf(known: number): number {
  return Math.abs(known) > Number.MAX_SAFE_INTEGER ? Math.abs(known) / 10 : 1;
}

/** Makes the bound exclusive. */
function exclusive({ keyword }: Bound, schema: JsonObject, edit: MakeEdit): Edit[] {
  const other = { minimum: 'exclusiveMinimum', maximum: 'exclusiveMaximum' }[keyword];
  if (other === undefined || schema[keyword] === undefined) return [];
  const changed = { ...without(schema, keyword), [other]: schema[keyword] as Json };
  return [edit(`${keyword} is ${other}`, changed, { rule: 'number-range', kind: 'changed' })];
}
