/** Formats, patterns and defaults. */

import type { Json } from '../../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../../spec/openapi/json-object.ts';
import type { Edit, Family } from '../edit.ts';
import { without } from '../edited.ts';
import { isListed, isOfType, type MakeEdit, schemaEdits } from './schema-edits.ts';

export const FORMS: Family = {
  name: 'forms and defaults',
  roles: ['schema'],
  edits: schemaEdits((schema, edit) =>
    KEYWORDS.filter(({ isFor, keyword }) => isFor(schema) && !isSaidByAnother(keyword, schema)).flatMap(
      (keyword) => ofOne(keyword, schema, edit),
    ),
  ),
};

interface Form {
  rule: string;
  keyword: string;
  isFor(schema: JsonObject): boolean;
  /** Two that differ. */
  some: readonly [Json, Json];
  idle?: Json;
}

const isText = (schema: JsonObject) => isOfType(schema, 'string') && !isListed(schema);
const isAny = (schema: JsonObject) => schema.type !== undefined;
const isList = (schema: JsonObject) => isOfType(schema, 'array') && schema.maxItems !== 1;

const KEYWORDS: readonly Form[] = [
  { rule: 'format', keyword: 'format', isFor: isText, some: ['hostname', 'ipv4'] },
  { rule: 'pattern', keyword: 'pattern', isFor: isText, some: ['^[a-y]', '^[a-z]'] },
  { rule: 'encoding', keyword: 'contentEncoding', isFor: isText, some: ['base64', 'base32'] },
  { rule: 'encoding', keyword: 'contentMediaType', isFor: isText, some: ['image/png', 'image/gif'] },
  { rule: 'unique-items', keyword: 'uniqueItems', isFor: isList, some: [true, true], idle: false },
  { rule: 'default', keyword: 'default', isFor: isAny, some: ['one', 'other'] },
  { rule: 'access', keyword: 'readOnly', isFor: isAny, some: [true, true], idle: false },
  { rule: 'access', keyword: 'writeOnly', isFor: isAny, some: [true, true], idle: false },
  {
    rule: 'repeated',
    keyword: 'x-repeated',
    isFor: (schema) => schema['x-repeated'] !== undefined,
    some: ['refused', 'all'],
    idle: 'last',
  },
];

/** A second pattern beside one in `allOf` is no change of a single pattern. */
function isSaidByAnother(keyword: string, schema: JsonObject): boolean {
  return keyword === 'pattern' && schema.allOf !== undefined;
}

function ofOne({ rule, keyword, some, idle }: Form, schema: JsonObject, edit: MakeEdit): Edit[] {
  const known = schema[keyword];
  const [one, other] = some;
  if (known === undefined || known === idle)
    return [edit(`${keyword} is new`, { ...schema, [keyword]: one }, { rule, kind: 'added' })];
  const another = known === one ? other : one;
  return [
    edit(`${keyword} is gone`, without(schema, keyword), { rule, kind: 'removed' }),
    ...(another === known
      ? []
      : [edit(`${keyword} is another`, { ...schema, [keyword]: another }, { rule, kind: 'changed' })]),
  ];
}
