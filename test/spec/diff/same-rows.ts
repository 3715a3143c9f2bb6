/** Two small schemas each, of which some allow the same. */
import type { Json } from '../../../spec/openapi/document.ts';
import { conditional, having, list, number, text, thing, whole } from './small-schemas.ts';
/** Two schemas each that allow the same. */
export const SAME_ROWS: readonly (readonly [title: string, Json, Json])[] = [
  ['a constant is the only value', { const: 1 }, { enum: [1] }],
  ['values have no order', { enum: ['a', { b: 1, c: 2 }] }, { enum: [{ c: 2, b: 1 }, 'a'] }],
  ['types have no order', { type: ['string', 'null'] }, { type: ['null', 'string'] }],
  ['an integer is a number', { type: ['integer', 'number'] }, { type: 'number' }],
  ['integers above 0 begin at 1', whole({ exclusiveMinimum: 0 }), whole({ minimum: 1 })],
  ['integers below 9 end at 8', whole({ exclusiveMaximum: 9 }), whole({ maximum: 8 })],
  ['a bound of nothing', list({ minItems: 0, uniqueItems: false }), list()],
  ['whatever items', list({ items: {} }), list({ items: true })],
  ['whatever properties', thing({ additionalProperties: { description: 'Any.' } }), thing()],
  ['true as a schema', having({ a: true }), having({ a: {} })],
  ['false as a schema', having({ a: false }), having({ a: { not: {} } })],
  ['what need not be asked for', thing({ required: [], dependentRequired: { a: [] } }), thing()],
  ['what is asked for has no order', thing({ required: ['a', 'b'] }), thing({ required: ['b', 'a'] })],
  [
    'what one asks for has no order',
    thing({ dependentRequired: { a: ['b', 'c'] } }),
    thing({ dependentRequired: { a: ['c', 'b'] } }),
  ],
  ['at least one of a kind', list({ contains: text(), minContains: 1 }), list({ contains: text() })],
  ['a question alone', { if: { const: 1 } }, {}],
  ['an answer without a question', text({ else: { minLength: 1 } }), text()],
  ['nothing follows', { if: { const: 1 }, else: true }, {}],
  ['alternatives have no order', { anyOf: [text(), whole()] }, { anyOf: [whole(), text()] }],
  ['keywords have no order', { oneOf: [text()], anyOf: [text()] }, { anyOf: [text()], oneOf: [text()] }],
  ['all of one', { allOf: [text()] }, text()],
  [
    'all of what is one',
    { type: 'string', allOf: [{ minLength: 1 }, { maxLength: 2 }] },
    text({ minLength: 1, maxLength: 2 }),
  ],
  [
    'all, in any order',
    { allOf: [{ pattern: 'a' }, { pattern: 'b' }] },
    { allOf: [{ pattern: 'b' }, { pattern: 'a' }] },
  ],
  [
    'the greatest of all least lengths',
    { minLength: 1, allOf: [{ minLength: 3 }, { minLength: 2 }] },
    { minLength: 3 },
  ],
  ['the values of all', { allOf: [{ enum: [1, 2] }, { enum: [2, 3] }] }, { const: 2 }],
  ['the types of all', { allOf: [{ type: ['number', 'null'] }, { type: ['integer', 'string'] }] }, whole()],
  [
    'the properties of all',
    { allOf: [having({ a: text() }, { required: ['a'] }), having({ b: text() }, { required: ['b'] })] },
    having({ b: text(), a: text() }, { required: ['a', 'b'] }),
  ],
  [
    'all of all',
    { allOf: [{ allOf: [text(), { minLength: 1 }] }, { maxLength: 2 }] },
    text({ minLength: 1, maxLength: 2 }),
  ],
  [
    'a condition is all of one',
    { allOf: [conditional({ const: 1 }, undefined, { const: 2 })] },
    conditional({ const: 1 }, undefined, { const: 2 }),
  ],
  ['twice, and the last counts', text({ 'x-repeated': 'last' }), text()],
  [
    'words',
    text({ title: 'a', description: 'b', $comment: 'c', examples: ['d'], deprecated: true, 'x-e': 1 }),
    text(),
  ],
];

/** What must not be taken for the same. */
export const OTHER_ROWS: readonly (readonly [title: string, Json, Json])[] = [
  [
    'properties of all, where one knows no others',
    { allOf: [having({ a: text() }, { additionalProperties: false }), having({ b: text() })] },
    having({ a: text(), b: text() }, { additionalProperties: false }),
  ],
  [
    'properties of all that one has twice',
    { allOf: [having({ a: text() }), having({ a: { minLength: 1 } })] },
    having({ a: text() }),
  ],
  [
    'two conditions',
    {
      allOf: [conditional({ const: 1 }, { const: 1 }), conditional(text(), text())],
    },
    conditional({ const: 1 }, text()),
  ],
  ['the order of places', list({ prefixItems: [text(), whole()] }), list({ prefixItems: [whole(), text()] })],
  ['the order in a value', { const: [1, 2] }, { const: [2, 1] }],
  ['fractions above 0', number({ exclusiveMinimum: 0 }), number({ minimum: 1 })],
];
