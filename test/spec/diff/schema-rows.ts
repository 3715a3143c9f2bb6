/** Pairs of small schemas, with the differences that a client can see. */
import type { Effect } from '../../../spec/diff/difference.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import { conditional, having, list, number, tagged, text, thing, whole } from './small-schemas.ts';

/** A rule and a kind, the pointer, and the effect on the set of allowed values. */
export type Want = readonly [rule: string, pointer: string, effect: Effect];

export type SchemaRow = readonly [title: string, { before: Json; after: Json; want: readonly Want[] }];

const row = (title: string, before: Json, after: Json, ...want: Want[]): SchemaRow => [
  title,
  { before, after, want },
];

const TYPES: readonly SchemaRow[] = [
  row('another type', text(), whole(), ['type.changed', '', 'other']),
  row('null as well', text(), { type: ['string', 'null'] }, ['type.added', '', 'wider']),
  row('fractions as well', whole(), number(), ['type.added', '', 'wider']),
  row('any type', text(), {}, ['type.added', '', 'wider']),
  row('one type for another', { type: ['string', 'null'] }, { type: ['string', 'array'] }, [
    'type.changed',
    '',
    'other',
  ]),
  row('of another type only the type is reported', text({ pattern: 'a' }), whole({ minimum: 1 }), [
    'type.changed',
    '',
    'other',
  ]),
  row(
    'fewer bounds and more types',
    whole({ minimum: 1 }),
    number(),
    ['type.added', '', 'wider'],
    ['number-range.removed', '', 'wider'],
  ),
];

const VALUES: readonly SchemaRow[] = [
  row('one more value', { enum: ['a'] }, { enum: ['b', 'a'] }, ['value.added', '', 'wider']),
  row(
    'another constant',
    { const: 1 },
    { const: 2 },
    ['value.added', '', 'wider'],
    ['value.removed', '', 'narrower'],
  ),
  row('a type that the listed values have anyway', text({ enum: ['a'] }), { const: 'a' }, [
    'type.added',
    '',
    'unused',
  ]),
  row('a type that only some listed values have', text({ enum: ['a', 1] }), { enum: ['a', 1] }, [
    'type.added',
    '',
    'wider',
  ]),
  row('a list of values', text(), text({ enum: ['a'] }), ['value.changed', '', 'narrower']),
  row(
    'a listed value that the type forbids',
    text({ enum: ['a', 1] }),
    text({ enum: ['a', 2] }),
    ['value.added', '', 'unused'],
    ['value.removed', '', 'unused'],
  ),
  row(
    'a pattern that all listed values match',
    text({ enum: ['a', 'b'] }),
    text({ enum: ['a', 'b'], pattern: '^[ab]$' }),
    ['pattern.added', '', 'unused'],
  ),
  row(
    'a pattern that a listed value does not match',
    text({ enum: ['a', 'b'] }),
    text({ enum: ['a', 'b'], pattern: '^a$' }),
    ['pattern.added', '', 'narrower'],
  ),
  row(
    'bounds around all listed values',
    whole({ enum: [1, 5] }),
    whole({ enum: [1, 5], minimum: 1, maximum: 5 }),
    ['number-range.added', '', 'unused'],
    ['number-range.added', '', 'unused'],
  ),
  row(
    'bounds that a listed value does not keep',
    number({ enum: [1, 5], exclusiveMaximum: 6 }),
    number({ enum: [1, 5], exclusiveMaximum: 5, exclusiveMinimum: 1.5 }),
    ['number-range.added', '', 'narrower'],
    ['number-range.changed', '', 'narrower'],
  ),
  row(
    'lengths around all listed values',
    text({ enum: ['a'], maxLength: 5 }),
    text({ enum: ['a'], maxLength: 1 }),
    ['length.changed', '', 'unused'],
  ),
  row(
    'a pattern that all values of a list match, in place of the list',
    text({ enum: ['a', 'b'] }),
    text({ pattern: '^[a-z]$' }),
    ['value.changed', '', 'wider'],
    ['pattern.added', '', 'unused'],
  ),
  row(
    'a pattern in place of a list with another value',
    text({ enum: ['a', 'B'] }),
    text({ pattern: '^[a-z]$' }),
    ['value.changed', '', 'wider'],
    ['pattern.added', '', 'narrower'],
  ),
  row(
    'a type that all values of a list have, in place of the list',
    { enum: ['a', 'b'] },
    text(),
    ['type.removed', '', 'unused'],
    ['value.changed', '', 'wider'],
  ),
  row(
    'a longer list, within new bounds',
    whole({ enum: [1] }),
    whole({ enum: [1, 3], maximum: 3 }),
    ['value.added', '', 'wider'],
    ['number-range.added', '', 'unused'],
  ),
  row(
    'other bounds of another list',
    whole({ enum: [1, 2], maximum: 2 }),
    whole({ enum: [1, 3], maximum: 3 }),
    ['value.added', '', 'wider'],
    ['value.removed', '', 'narrower'],
    ['number-range.changed', '', 'wider'],
  ),
  row(
    'a repeated member of oneOf, which no value matches now',
    { oneOf: [having({ a: text() }), list({ items: text() })] },
    { oneOf: [having({ a: text() }), list({ items: text() }), list({ items: text() })] },
    ['combination.added', '', 'narrower'],
  ),
  row(
    'a schema that becomes a repeated member of oneOf',
    having({ a: text() }),
    { oneOf: [having({ a: text() }), having({ a: text() })] },
    ['combination.added', '', 'narrower'],
  ),
  row('null as the default', text(), text({ default: null }), ['default.added', '', 'narrower']),
  row('null is a value', { const: null }, { enum: [null, 1] }, ['value.added', '', 'wider']),
  row(
    'one more error code',
    having({ errors: list({ items: having({ code: { enum: ['a'] } }) }) }),
    having({ errors: list({ items: having({ code: { enum: ['a', 'b'] } }) }) }),
    ['error-code.added', '/errors/*/code', 'wider'],
  ),
  row(
    'a list of error codes',
    having({ errors: list({ items: having({ code: text() }) }) }),
    having({ errors: list({ items: having({ code: text({ enum: ['a'] }) }) }) }),
    ['error-code.changed', '/errors/*/code', 'narrower'],
  ),
];

const OVERLAP_ROWS: readonly [title: string, one: Json, other: Json, effect: Effect][] = [
  ['open objects', having({ a: text() }), having({ b: text() }), 'other'],
  ['a type in both', { type: ['string', 'null'] }, { type: ['integer', 'null'] }, 'other'],
  ['numbers and integers', number({ maximum: 5 }), whole({ maximum: 9 }), 'other'],
  ['any type', {}, text(), 'other'],
  ['other types', text({ maxLength: 2 }), list(), 'wider'],
  ['a list without the other values', text({ enum: ['a', 'b'] }), text({ enum: ['c'] }), 'wider'],
  ['a list with another value', text({ enum: ['a', 'b'] }), text({ enum: ['b', 'c'] }), 'other'],
  ['a list and a pattern', text({ enum: ['a'] }), text({ pattern: '^b$' }), 'wider'],
  ['a list and an expression that cannot be read', text({ enum: ['a'] }), text({ pattern: '(' }), 'other'],
  ['ranges apart', number({ maximum: 5 }), number({ minimum: 6 }), 'wider'],
  ['ranges that meet', number({ maximum: 5 }), number({ minimum: 5 }), 'other'],
  ['lengths apart, of any type', { maxLength: 5 }, { minLength: 6 }, 'other'],
  ['tags', tagged('a', { b: text() }), tagged('c', { b: text() }), 'wider'],
  [
    'a required property that the other closes out',
    having({ a: text() }, { required: ['a'] }),
    having({ b: text() }, { additionalProperties: false }),
    'wider',
  ],
  [
    'an optional property that the other closes out',
    having({ a: text() }),
    having({ b: text() }, { additionalProperties: false }),
    'other',
  ],
  [
    'a required property of another type',
    having({ a: text() }, { required: ['a'] }),
    having({ a: list() }),
    'wider',
  ],
  [
    'a required property of objects, beside other types',
    { type: ['object', 'null'], properties: { a: text() }, required: ['a'] },
    { type: ['object', 'null'], properties: { a: list() } },
    'other',
  ],
  [
    'alternatives, each of another type',
    { anyOf: [text({ maxLength: 1 }), list()] },
    whole({ maximum: 3 }),
    'wider',
  ],
  [
    'alternatives, one of the type',
    { anyOf: [text({ maxLength: 1 }), list()] },
    list({ maxItems: 3 }),
    'other',
  ],
];

/** A value of two members matches no `oneOf`, so one more member allows more only if no other member shares a value. */
const OVERLAPS: readonly SchemaRow[] = OVERLAP_ROWS.map(([title, one, other, effect]) =>
  row(
    `one more of oneOf: ${title}`,
    { oneOf: [{ type: 'boolean' }, one] },
    { oneOf: [{ type: 'boolean' }, one, other] },
    ['combination.added', '', effect],
  ),
);

const TEXTS: readonly SchemaRow[] = [
  row('a format', text(), text({ format: 'uuid' }), ['format.added', '', 'narrower']),
  row('another format', text({ format: 'uri' }), text({ format: 'uuid' }), ['format.changed', '', 'other']),
  row('a pattern', text(), text({ pattern: '^a' }), ['pattern.added', '', 'narrower']),
  row('an escaped dot at the end of a pattern', text({ pattern: 'a\\.*' }), text({ pattern: 'a' }), [
    'pattern.changed',
    '',
    'other',
  ]),
  row('alternatives with open ends', text({ pattern: '.*a|b.*' }), text({ pattern: '.*a|b' }), [
    'pattern.changed',
    '',
    'other',
  ]),
  row('another pattern', text({ pattern: '^b' }), text({ pattern: '^a' }), ['pattern.changed', '', 'other']),
  row('a minimum length', text(), text({ minLength: 1 }), ['length.added', '', 'narrower']),
  row('a greater minimum length', text({ minLength: 1 }), text({ minLength: 2 }), [
    'length.changed',
    '',
    'narrower',
  ]),
  row('a greater maximum length', text({ maxLength: 1 }), text({ maxLength: 2 }), [
    'length.changed',
    '',
    'wider',
  ]),
  row('base64 text', text(), text({ contentEncoding: 'base64' }), ['encoding.added', '', 'narrower']),
  row('an image', text({ contentMediaType: 'image/png' }), text({ contentMediaType: 'image/gif' }), [
    'encoding.changed',
    '',
    'other',
  ]),
  row('an embedded schema', text(), text({ contentSchema: whole() }), ['embedded.added', '', 'other']),
  row(
    'longer embedded text',
    text({ contentSchema: text({ maxLength: 1 }) }),
    text({ contentSchema: text({ maxLength: 2 }) }),
    ['length.changed', '', 'wider'],
  ),
];

const NUMBERS: readonly SchemaRow[] = [
  row('a greater minimum', whole({ minimum: 1 }), whole({ minimum: 2 }), [
    'number-range.changed',
    '',
    'narrower',
  ]),
  row('a greater maximum', whole({ maximum: 1 }), whole({ maximum: 2 }), [
    'number-range.changed',
    '',
    'wider',
  ]),
  row('a bound', number(), number({ exclusiveMaximum: 1 }), ['number-range.added', '', 'narrower']),
  row('an exclusive bound', number({ minimum: 1 }), number({ exclusiveMinimum: 1 }), [
    'number-range.changed',
    '',
    'narrower',
  ]),
  row('an exclusive bound elsewhere', number({ maximum: 1 }), number({ exclusiveMaximum: 2 }), [
    'number-range.changed',
    '',
    'wider',
  ]),
  row(
    'an exclusive bound beside another one',
    number({ minimum: 1 }),
    number({ minimum: 1, exclusiveMinimum: 2 }),
    ['number-range.changed', '', 'narrower'],
  ),
  row(
    'an exclusive bound of listed values',
    number({ enum: [2], minimum: 1 }),
    number({ enum: [2], exclusiveMinimum: 1 }),
    ['number-range.changed', '', 'unused'],
  ),
  row('another step', whole({ multipleOf: 2 }), whole({ multipleOf: 3 }), [
    'multiple-of.changed',
    '',
    'other',
  ]),
  row('a step', whole(), whole({ multipleOf: 3 }), ['multiple-of.added', '', 'narrower']),
];

const LISTS: readonly SchemaRow[] = [
  row('fewer items', list({ maxItems: 3 }), list({ maxItems: 2 }), ['item-count.changed', '', 'narrower']),
  row('at least one item', list(), list({ minItems: 1 }), ['item-count.added', '', 'narrower']),
  row('unique items', list(), list({ uniqueItems: true }), ['unique-items.added', '', 'narrower']),
  row('items of one type', list(), list({ items: text() }), ['unknown-items.removed', '', 'narrower']),
  row('no items', list({ items: text() }), list({ items: false }), ['unknown-items.removed', '', 'narrower']),
  row(
    'a length of a schema that allows null as well',
    text(),
    { type: ['null', 'string'], minLength: 1 },
    ['type.added', '', 'wider'],
    ['length.added', '', 'narrower'],
  ),
  row(
    'a length that comes with the type',
    { type: ['integer', 'null'] },
    { type: ['string', 'null'], minLength: 1 },
    ['type.changed', '', 'other'],
    ['length.added', '', 'unused'],
  ),
  row('longer items', list({ items: text({ maxLength: 1 }) }), list({ items: text({ maxLength: 2 }) }), [
    'length.changed',
    '/*',
    'wider',
  ]),
  row('a first item', list(), list({ prefixItems: [text()] }), ['placed-items.added', '/0', 'other']),
  row(
    'another first item',
    list({ prefixItems: [text(), whole()] }),
    list({ prefixItems: [text(), text()] }),
    ['type.changed', '/1', 'other'],
  ),
  row('one item that matches', list(), list({ contains: text() }), ['contained-items.added', '', 'narrower']),
  row('two items that match', list({ contains: text() }), list({ contains: text(), minContains: 2 }), [
    'contained-items.added',
    '',
    'narrower',
  ]),
  row('one item that matches another schema', list({ contains: text() }), list({ contains: whole() }), [
    'contained-items.changed',
    '',
    'other',
  ]),
];

const OBJECTS: readonly SchemaRow[] = [
  row('at least one property', thing(), thing({ minProperties: 1 }), [
    'property-count.added',
    '',
    'narrower',
  ]),
  row('more properties', thing({ maxProperties: 1 }), thing({ maxProperties: 2 }), [
    'property-count.changed',
    '',
    'wider',
  ]),
  row('a required property', having({ a: text() }), having({ a: text() }, { required: ['a'] }), [
    'property-required.added',
    '/a',
    'narrower',
  ]),
  row('any other property', thing({ additionalProperties: false }), thing(), [
    'unknown-properties.added',
    '',
    'wider',
  ]),
  row(
    'some other properties',
    thing({ additionalProperties: false }),
    thing({ additionalProperties: text({ maxLength: 3 }) }),
    ['unknown-properties.added', '', 'wider'],
  ),
  row(
    'longer values',
    thing({ additionalProperties: text({ maxLength: 2 }) }),
    thing({ additionalProperties: text({ maxLength: 3 }) }),
    ['length.changed', '/*', 'wider'],
  ),
  row('no unevaluated property', thing(), thing({ unevaluatedProperties: false }), [
    'unknown-properties.removed',
    '',
    'narrower',
  ]),
  row('a pattern for names', thing(), thing({ patternProperties: { '^a': text() } }), [
    'named-properties.added',
    '',
    'wider',
  ]),
  row(
    'another pattern for names',
    thing({ patternProperties: { '^a': text() } }),
    thing({ patternProperties: { '^b': text() } }),
    ['named-properties.changed', '', 'other'],
  ),
  row(
    'longer values for a pattern of names',
    thing({ patternProperties: { '^a': text({ maxLength: 1 }) } }),
    thing({ patternProperties: { '^a': text({ maxLength: 2 }) } }),
    ['length.changed', '/*', 'wider'],
  ),
  row('limited names', thing(), thing({ propertyNames: { maxLength: 9 } }), [
    'property-names.added',
    '',
    'narrower',
  ]),
  row('other names', thing({ propertyNames: { maxLength: 9 } }), thing({ propertyNames: { maxLength: 8 } }), [
    'property-names.changed',
    '',
    'other',
  ]),
  row('one property requires another', thing(), thing({ dependentRequired: { a: ['b'] } }), [
    'dependent.added',
    '',
    'narrower',
  ]),
  row('one property requires a schema', thing(), thing({ dependentSchemas: { a: { required: ['b'] } } }), [
    'dependent.added',
    '',
    'narrower',
  ]),
  row(
    'one property requires a third',
    thing({ dependentRequired: { a: ['b'] } }),
    thing({ dependentRequired: { a: ['b', 'c'] } }),
    ['dependent.changed', '', 'other'],
  ),
  row('read only', having({ a: text() }), having({ a: text({ readOnly: true }) }), [
    'access.added',
    '/a',
    'narrower',
  ]),
  row('a default', having({ a: text() }), having({ a: text({ default: 'x' }) }), [
    'default.added',
    '/a',
    'narrower',
  ]),
  row('another default', text({ default: 'y' }), text({ default: 'x' }), ['default.changed', '', 'other']),
  row(
    'deep below, in names with a slash',
    having({ 'a/b': list({ items: having({ c: text() }) }) }),
    having({ 'a/b': list({ items: having({ c: whole() }) }) }),
    ['type.changed', '/a~1b/*/c', 'other'],
  ),
];

const COMBINATIONS: readonly SchemaRow[] = [
  row('one more alternative', { anyOf: [text(), whole()] }, { anyOf: [whole(), { type: 'null' }, text()] }, [
    'combination.added',
    '',
    'wider',
  ]),
  row('alternatives', {}, { oneOf: [text(), whole()] }, ['combination.added', '', 'narrower']),
  row(
    'another alternative',
    { anyOf: [text(), list({ maxItems: 1 })] },
    { anyOf: [list({ maxItems: 2 }), text()] },
    ['item-count.changed', '', 'wider'],
  ),
  row(
    'two other alternatives',
    { anyOf: [having({ a: text(), b: text() }), having({ c: text(), d: text() })] },
    { anyOf: [having({ c: text(), d: text({ maxLength: 1 }) }), having({ a: text(), b: whole() })] },
    ['type.changed', '/b', 'other'],
    ['length.added', '/d', 'narrower'],
  ),
  row(
    'an alternative in place of one with another tag',
    { oneOf: [text(), tagged('a', { b: text() })] },
    { oneOf: [text(), tagged('c', { d: text() })] },
    ['combination.added', '', 'wider'],
    ['combination.removed', '', 'narrower'],
  ),
  row(
    'an alternative with the same tag and another property',
    { oneOf: [text(), tagged('a', { b: text() })] },
    { oneOf: [text(), tagged('a', { b: whole() })] },
    ['type.changed', '/b', 'other'],
  ),
  row(
    'one more alternative to a plain schema',
    having({ a: text() }),
    { anyOf: [having({ b: text() }), having({ a: text() })] },
    ['combination.added', '', 'wider'],
  ),
  ...OVERLAPS,
  row(
    'alternatives of which the schema has one already',
    having({ a: text(), b: text() }, { required: ['a'] }),
    having({ a: text(), b: text() }, { anyOf: [{ required: ['a'] }, { required: ['b'] }] }),
    ['property-required.removed', '/a', 'wider'],
    ['combination.added', '', 'unused'],
  ),
  row(
    'alternatives that require more than the schema',
    having({ a: text(), b: text() }, { required: ['a'] }),
    having({ a: text(), b: text() }, { anyOf: [{ required: ['a', 'b'] }, { minProperties: 3 }] }),
    ['property-required.removed', '/a', 'wider'],
    ['combination.added', '', 'narrower'],
  ),
  row('a default of null', text(), text({ default: null }), ['default.added', '', 'narrower']),
  row('null as an alternative to a plain schema', text(), { anyOf: [text(), { type: 'null' }] }, [
    'combination.added',
    '',
    'wider',
  ]),
  row(
    'one more alternative, beside a type',
    having({ a: text() }),
    thing({ anyOf: [having({ a: text() }), having({ b: text() })] }),
    ['combination.added', '', 'wider'],
  ),
  row(
    'an alternative in place of null',
    { type: ['string', 'null'] },
    { anyOf: [text(), list()] },
    ['combination.added', '', 'wider'],
    ['combination.removed', '', 'narrower'],
  ),
  row(
    'a longer text or null',
    { type: ['string', 'null'], maxLength: 1 },
    { anyOf: [text({ maxLength: 2 }), { type: 'null' }] },
    ['length.changed', '', 'wider'],
  ),
  row(
    'an alternative to a plain schema, which changed',
    having({ a: text(), b: text() }),
    { anyOf: [having({ a: text(), b: whole() }), whole()] },
    ['type.changed', '/b', 'other'],
    ['combination.added', '', 'wider'],
  ),
  row(
    'alternatives of other types',
    text(),
    { anyOf: [whole(), list()] },
    ['combination.added', '', 'wider'],
    ['combination.added', '', 'wider'],
    ['combination.removed', '', 'narrower'],
  ),
  row(
    'another default, and an alternative',
    text({ default: 'a' }),
    { anyOf: [text(), whole()], default: 'b' },
    ['default.changed', '', 'other'],
    ['combination.added', '', 'wider'],
  ),
  row(
    'one more value, written as alternatives',
    text({ enum: ['a', 'c'] }),
    { oneOf: [{ const: 'a' }, { const: 'b' }, text({ enum: ['c'] })] },
    ['value.added', '', 'wider'],
  ),
  row('one more member of allOf', text(), { allOf: [text(), { minLength: 1 }] }, [
    'length.added',
    '',
    'narrower',
  ]),
  row(
    'a longer text in a property of two members of allOf',
    { allOf: [having({ a: text() }), having({ a: { maxLength: 1 } })] },
    { allOf: [having({ a: text() }), having({ a: { maxLength: 2 } })] },
    ['length.changed', '/a', 'wider'],
  ),
  row(
    'one more negation, which cannot be merged',
    { not: { const: 1 } },
    { not: { const: 1 }, allOf: [{ not: { const: 2 } }] },
    ['combination.added', '', 'narrower'],
  ),
  row('a negation', {}, { not: { const: 1 } }, ['negation.added', '', 'narrower']),
  row('another negation', { not: { const: 2 } }, { not: { const: 1 } }, ['negation.changed', '', 'other']),
  row('a condition', {}, conditional({ const: 1 }, undefined, { minLength: 1 }), [
    'condition.added',
    '',
    'narrower',
  ]),
  row(
    'another condition',
    conditional({ const: 1 }, undefined, { minLength: 1 }),
    conditional({ const: 2 }, undefined, { minLength: 1 }),
    ['condition.changed', '', 'other'],
  ),
  row(
    'a discriminator',
    { oneOf: [text(), whole()] },
    { oneOf: [text(), whole()], discriminator: { propertyName: 'kind' } },
    ['discriminator.added', '', 'narrower'],
  ),
  row(
    'another discriminator',
    { oneOf: [text(), whole()], discriminator: { propertyName: 'sort' } },
    { oneOf: [text(), whole()], discriminator: { propertyName: 'kind' } },
    ['discriminator.changed', '', 'other'],
  ),
  row('all values of a repeated parameter count', text(), text({ 'x-repeated': 'all' }), [
    'repeated.added',
    '',
    'narrower',
  ]),
  row('a repeated parameter is refused', text({ 'x-repeated': 'all' }), text({ 'x-repeated': 'refused' }), [
    'repeated.changed',
    '',
    'other',
  ]),
];

export const SCHEMA_ROWS: readonly SchemaRow[] = [
  ...TYPES,
  ...VALUES,
  ...TEXTS,
  ...NUMBERS,
  ...LISTS,
  ...OBJECTS,
  ...COMBINATIONS,
];
