/** Pairs of small schemas that mean the same, or only seem to. */

import type { Json } from '../../../spec/openapi/document.ts';
import { conditional, having, list, number, text, thing, whole } from './small-schemas.ts';

/** Pairs that allow the same values. */
export const SAME_ROWS: readonly (readonly [title: string, Json, Json])[] = [
  ['a constant is the only value', { const: 1 }, { enum: [1] }],
  ['values have no order', { enum: ['a', { b: 1, c: 2 }] }, { enum: [{ c: 2, b: 1 }, 'a'] }],
  ['types have no order', { type: ['string', 'null'] }, { type: ['null', 'string'] }],
  ['an integer is a number', { type: ['integer', 'number'] }, { type: 'number' }],
  ['integers above 0 begin at 1', whole({ exclusiveMinimum: 0 }), whole({ minimum: 1 })],
  ['integers below 9 end at 8', whole({ exclusiveMaximum: 9 }), whole({ maximum: 8 })],
  ['a pattern that matches anywhere', text({ pattern: '.*[a-z].*' }), text({ pattern: '[a-z]' })],
  ['a pattern that matches everything', text({ pattern: '.*' }), text()],
  ['bounds without effect', list({ minItems: 0, uniqueItems: false }), list()],
  ['of two lower bounds the stricter', number({ minimum: 5, exclusiveMinimum: 3 }), number({ minimum: 5 })],
  [
    'of two equal bounds the exclusive',
    number({ maximum: 5, exclusiveMaximum: 5 }),
    number({ exclusiveMaximum: 5 }),
  ],
  ['two bounds of integers', whole({ minimum: 5, exclusiveMinimum: 5 }), whole({ minimum: 6 })],
  [
    'fractions as bounds of integers',
    whole({ minimum: 0.5, maximum: 2.5 }),
    whole({ minimum: 1, maximum: 2 }),
  ],
  ['a bound of integers around 0', whole({ exclusiveMaximum: 0.5 }), whole({ maximum: 0 })],
  [
    'bounds of integers in allOf',
    { type: 'integer', allOf: [{ exclusiveMinimum: 5 }] },
    whole({ minimum: 6 }),
  ],
  ['multiples of 1 are integers', number({ multipleOf: 1 }), whole()],
  ['integers are multiples of 1', whole({ multipleOf: 1 }), whole()],
  ['multiples of an integer are integers', number({ multipleOf: 2 }), whole({ multipleOf: 2 })],
  ['all types', { type: ['array', 'boolean', 'null', 'number', 'object', 'string'] }, {}],
  ['true and false are all booleans', { type: 'boolean', enum: [true, false] }, { type: 'boolean' }],
  ['the constant null is the type', { const: null }, { type: 'null' }],
  ['null without quotes in YAML', { type: ['string', null] }, { type: ['string', 'null'] }],
  ['a length of integers', whole({ minLength: 3, pattern: 'a' }), whole()],
  ['a bound of text', text({ maximum: 3, multipleOf: 2 }), text()],
  ['properties of text', text({ properties: { a: text() }, required: ['a'] }), text()],
  ['items of an object', thing({ items: text(), minItems: 1 }), thing()],
  ['a length of an integer in allOf', { type: 'integer', allOf: [{ minLength: 3 }] }, whole()],
  ['names that are text', thing({ propertyNames: text() }), thing()],
  ['no item has to match', list({ contains: text(), minContains: 0 }), list()],
  [
    'unevaluated properties, where nothing evaluates others',
    having({ a: text() }, { unevaluatedProperties: false }),
    having({ a: text() }, { additionalProperties: false }),
  ],
  [
    'unevaluated properties, where all are evaluated',
    thing({ additionalProperties: true, unevaluatedProperties: false }),
    thing(),
  ],
  [
    'unevaluated items, where all are evaluated',
    list({ items: text(), unevaluatedItems: false }),
    list({ items: text() }),
  ],
  ['an empty list of values in YAML', text({ enum: null }), text()],
  ['no properties in YAML', thing({ properties: null, required: null }), thing()],
  ['a member that anyOf repeats', { anyOf: [thing(), list(), list()] }, { anyOf: [thing(), list()] }],
  [
    'a member that oneOf repeats three times',
    { oneOf: [thing({ minProperties: 1 }), list(), list(), list()] },
    { oneOf: [thing({ minProperties: 1 }), list(), list()] },
  ],
  ['any items', list({ items: {} }), list({ items: true })],
  ['any properties', thing({ additionalProperties: { description: 'Any.' } }), thing()],
  ['true as a schema', having({ a: true }), having({ a: {} })],
  ['false as a schema', having({ a: false }), having({ a: { not: {} } })],
  ['nothing required', thing({ required: [], dependentRequired: { a: [] } }), thing()],
  ['required properties have no order', thing({ required: ['a', 'b'] }), thing({ required: ['b', 'a'] })],
  [
    'dependent properties have no order',
    thing({ dependentRequired: { a: ['b', 'c'] } }),
    thing({ dependentRequired: { a: ['c', 'b'] } }),
  ],
  ['the default of minContains', list({ contains: text(), minContains: 1 }), list({ contains: text() })],
  ['if alone', { if: { const: 1 } }, {}],
  ['else without if', text({ else: { minLength: 1 } }), text()],
  ['if without then, and an else that allows everything', { if: { const: 1 }, else: true }, {}],
  ['alternatives have no order', { anyOf: [text(), whole()] }, { anyOf: [whole(), text()] }],
  ['keywords have no order', { oneOf: [text()], anyOf: [text()] }, { anyOf: [text()], oneOf: [text()] }],
  ['allOf with one member', { allOf: [text()] }, text()],
  [
    'allOf beside other keywords',
    { type: 'string', allOf: [{ minLength: 1 }, { maxLength: 2 }] },
    text({ minLength: 1, maxLength: 2 }),
  ],
  [
    'allOf has no order',
    { allOf: [{ pattern: 'a' }, { pattern: 'b' }] },
    { allOf: [{ pattern: 'b' }, { pattern: 'a' }] },
  ],
  [
    'the greatest minLength of allOf',
    { minLength: 1, allOf: [{ minLength: 3 }, { minLength: 2 }] },
    { minLength: 3 },
  ],
  ['the common values of allOf', { allOf: [{ enum: [1, 2] }, { enum: [2, 3] }] }, { const: 2 }],
  [
    'the common types of allOf',
    { allOf: [{ type: ['number', 'null'] }, { type: ['integer', 'string'] }] },
    whole(),
  ],
  [
    'the properties of allOf',
    { allOf: [having({ a: text() }, { required: ['a'] }), having({ b: text() }, { required: ['b'] })] },
    having({ b: text(), a: text() }, { required: ['a', 'b'] }),
  ],
  [
    'one property of two members of allOf',
    { allOf: [having({ a: text() }, { required: ['a'] }), having({ a: text(), b: text() })] },
    having({ a: text(), b: text() }, { required: ['a'] }),
  ],
  [
    'a property that a member of allOf narrows',
    { allOf: [having({ a: text(), b: number() }), having({ a: { enum: ['x'] }, b: whole({ minimum: 1 }) })] },
    having({ a: text({ enum: ['x'] }), b: whole({ minimum: 1 }) }),
  ],
  [
    'a property below a property that a member of allOf narrows',
    {
      allOf: [
        having({ a: having({ b: text() }) }),
        having({ a: having({ b: { minLength: 1 }, c: text() }) }),
      ],
    },
    having({ a: having({ b: text({ minLength: 1 }), c: text() }) }),
  ],
  [
    'items that a member of allOf narrows',
    { allOf: [list({ items: text() }), list({ items: { minLength: 1 } }), { items: { maxLength: 2 } }] },
    list({ items: text({ minLength: 1, maxLength: 2 }) }),
  ],
  [
    'a property that a member of allOf forbids',
    { allOf: [having({ a: text() }), having({ a: false })] },
    having({ a: false }),
  ],
  [
    'members of allOf that forbid other properties than the same',
    {
      allOf: [
        having({ a: text() }, { additionalProperties: false }),
        having({ a: { minLength: 1 } }, { additionalProperties: false }),
      ],
    },
    having({ a: text({ minLength: 1 }) }, { additionalProperties: false }),
  ],
  [
    'allOf in allOf',
    { allOf: [{ allOf: [text(), { minLength: 1 }] }, { maxLength: 2 }] },
    text({ minLength: 1, maxLength: 2 }),
  ],
  [
    'a condition in allOf',
    { allOf: [conditional({ const: 1 }, undefined, { const: 2 })] },
    conditional({ const: 1 }, undefined, { const: 2 }),
  ],
  ['one alternative', { oneOf: [text()] }, text()],
  [
    'null as a type, and as an alternative',
    { type: ['string', 'null'], maxLength: 1 },
    { oneOf: [{ type: 'null' }, text({ maxLength: 1 })] },
  ],
  ['types as alternatives', { type: ['string', 'integer'] }, { oneOf: [whole(), text()] }],
  [
    'types as alternatives that overlap',
    { type: ['string', 'number'] },
    { anyOf: [whole(), text(), number()] },
  ],
  [
    'null as a value, and as an alternative',
    { type: ['string', 'null'], enum: ['a', null] },
    { anyOf: [text({ enum: ['a'] }), { const: null }] },
  ],
  [
    'values as alternatives',
    text({ enum: ['a', 'b', 'c'] }),
    { oneOf: [{ const: 'b', title: 'Bee' }, { const: 'a' }, text({ const: 'c' })] },
  ],
  [
    'values as alternatives that overlap',
    whole({ enum: [1, 2] }),
    { anyOf: [{ enum: [1, 2] }, whole({ enum: [1, 'a'] })] },
  ],
  ['the default of x-repeated', text({ 'x-repeated': 'last' }), text()],
  [
    'annotations',
    text({ title: 'a', description: 'b', $comment: 'c', examples: ['d'], deprecated: true, 'x-e': 1 }),
    text(),
  ],
];

/** Pairs that differ, and could be mistaken for the same. */
export const OTHER_ROWS: readonly (readonly [title: string, Json, Json])[] = [
  [
    'allOf where one member forbids other properties',
    { allOf: [having({ a: text() }, { additionalProperties: false }), having({ b: text() })] },
    having({ a: text(), b: text() }, { additionalProperties: false }),
  ],
  [
    'allOf where two members have one property',
    { allOf: [having({ a: text() }), having({ a: { minLength: 1 } })] },
    having({ a: text() }),
  ],
  [
    'items with and without a first item',
    { allOf: [list({ items: text() }), list({ prefixItems: [whole()] })] },
    list({ items: text(), prefixItems: [whole()] }),
  ],
  [
    'two conditions',
    {
      allOf: [conditional({ const: 1 }, { const: 1 }), conditional(text(), text())],
    },
    conditional({ const: 1 }, text()),
  ],
  [
    'the order of prefixItems',
    list({ prefixItems: [text(), whole()] }),
    list({ prefixItems: [whole(), text()] }),
  ],
  ['the order in a list as a value', { const: [1, 2] }, { const: [2, 1] }],
  [
    'a value that two of oneOf allow',
    text({ enum: ['a', 'b'] }),
    { oneOf: [{ const: 'a' }, { enum: ['a', 'b'] }] },
  ],
  [
    'null as a type, and not as a value',
    { type: ['string', 'null'], enum: ['a'] },
    { anyOf: [text({ enum: ['a'] }), { type: 'null' }] },
  ],
  [
    'null as an alternative of what may be null',
    { type: ['string', 'null'] },
    { oneOf: [{ type: ['string', 'null'] }, { type: 'null' }] },
  ],
  [
    'integers, which two of oneOf allow',
    { type: ['string', 'number'] },
    { oneOf: [whole(), text(), number()] },
  ],
  [
    'unevaluated properties beside a member of allOf that evaluates some',
    { allOf: [having({ a: text() })], unevaluatedProperties: false },
    having({}, { additionalProperties: false }),
  ],
  [
    'a length of what may be text',
    { type: ['integer', 'string'], minLength: 3 },
    { type: ['integer', 'string'] },
  ],
  ['true alone', { type: 'boolean', enum: [true] }, { type: 'boolean' }],
  ['fractions in steps', number({ multipleOf: 0.5 }), number()],
  ['fractions above 0', number({ exclusiveMinimum: 0 }), number({ minimum: 1 })],
];
