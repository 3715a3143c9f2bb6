import { describe, expect, it } from 'vitest';
import type { Broken, Change } from '../../../spec/diff/change.ts';
import type { Effect } from '../../../spec/diff/difference.ts';
import { digestOf } from '../../../spec/diff/digest.ts';
import type { ApiDocument } from '../../../spec/openapi/api-document.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { Side } from '../../../spec/openapi/location.ts';
import { OTHER_ROWS, SAME_ROWS } from './same-rows.ts';
import { SCHEMA_ROWS, type Want } from './schema-rows.ts';
import { schemaApi, schemaChanges } from './small-api.ts';
import { having } from './small-schemas.ts';

const OLD: Broken = 'old clients on a new cloud';
const NEW: Broken = 'new clients on an old cloud';

/** A sender breaks where less is allowed, and a receiver where more is. */
const BREAKS: Readonly<Record<Side, Record<Effect, readonly Broken[]>>> = {
  request: { wider: [NEW], narrower: [OLD], other: [OLD, NEW], unused: [] },
  response: { wider: [OLD], narrower: [NEW], other: [OLD, NEW], unused: [] },
};

describe('two schemas', () => {
  it.each(SCHEMA_ROWS)('%s', (_title, { before, after, want }) => {
    const { request, response } = schemaChanges(before, after);
    expect(shown(request)).toEqual(wanted('request', want));
    expect(shown(response)).toEqual(wanted('response', want));
  });

  it.each(SCHEMA_ROWS)('the other way round: %s', (_title, { before, after, want }) => {
    const { request, response } = schemaChanges(after, before);
    expect(shown(request)).toEqual(wanted('request', want.map(mirrored)));
    expect(shown(response)).toEqual(wanted('response', want.map(mirrored)));
  });

  it.each(SAME_ROWS)('the same: %s', (_title, one, other) => {
    expect(schemaChanges(one, other)).toEqual({ request: [], response: [] });
    expect(schemaChanges(inside(one), inside(other))).toEqual({ request: [], response: [] });
    expect(digestOf(schemaApi('one.json', one))).toBe(digestOf(schemaApi('other.json', other)));
  });

  it.each(OTHER_ROWS)('not the same: %s', (_title, one, other) => {
    expect(schemaChanges(one, other).request).not.toEqual([]);
    expect(schemaChanges(other, one).request).not.toEqual([]);
  });

  it.each([...SAME_ROWS, ...OTHER_ROWS])('equal to itself behind a reference: %s', (_title, one, other) => {
    for (const schema of [one, other]) {
      const referred = { after: { schemas: { It: schema } } };
      const { request, response } = schemaChanges(schema, { $ref: '#/components/schemas/It' }, referred);
      expect([...request, ...response]).toEqual([]);
    }
  });
});

describe('a property', () => {
  const closed = (properties: Json, required: string[] = []): Json => ({
    type: 'object',
    additionalProperties: false,
    properties,
    required,
  });
  const ROWS: [string, { before: Json; after: Json; request: string; response: string }][] = [
    [
      'that is optional breaks clients that send it to a cloud without it',
      {
        before: closed({}),
        after: closed({ a: true }),
        request: `request.property.added /a ${NEW}`,
        response: 'response.property.added /a ',
      },
    ],
    [
      'that is required also breaks clients that do not send it',
      {
        before: closed({}),
        after: closed({ a: true }, ['a']),
        request: `request.property.added /a ${OLD},${NEW}`,
        response: `response.property.added /a ${NEW}`,
      },
    ],
    [
      'that was optional and is gone breaks clients that still send it',
      {
        before: closed({ a: true }),
        after: closed({}),
        request: `request.property.removed /a ${OLD}`,
        response: 'response.property.removed /a ',
      },
    ],
    [
      'that was required and is gone also breaks clients that no longer send it',
      {
        before: closed({ a: true }, ['a']),
        after: closed({}),
        request: `request.property.removed /a ${OLD},${NEW}`,
        response: `response.property.removed /a ${OLD}`,
      },
    ],
    [
      'that is forbidden counts as unnamed where only named ones are allowed',
      {
        before: closed({ a: false }),
        after: closed({ a: true }),
        request: `request.property.added /a ${NEW}`,
        response: 'response.property.added /a ',
      },
    ],
    [
      'that is newly forbidden, where any may be sent, is gone',
      {
        before: {},
        after: { properties: { a: false } },
        request: `request.property.removed /a ${OLD}`,
        response: 'response.property.removed /a ',
      },
    ],
  ];

  it.each(ROWS)('%s', (_title, { before, after, request, response }) => {
    const changes = schemaChanges(before, after);
    expect(shown(changes.request)).toEqual([request]);
    expect(shown(changes.response)).toEqual([response]);
  });

  it('that was required without a description, and is described and optional', () => {
    const { request, response } = schemaChanges(
      { type: 'object', required: ['a'] },
      { type: 'object', properties: { a: { type: 'string' } } },
    );
    expect(shown(request)).toEqual([
      `request.property-required.removed /a ${NEW}`,
      `request.property.added /a ${OLD},${NEW}`,
    ]);
    expect(shown(response)).toEqual([
      `response.property-required.removed /a ${OLD}`,
      `response.property.added /a ${NEW}`,
    ]);
  });

  it('of a component is compared where alternatives are lists of that component', () => {
    const lists = { anyOf: [list('Cat'), list('Dog')] };
    const components = (name: Json) => ({
      schemas: {
        Cat: { type: 'object', properties: { name, claws: { type: 'integer' } } },
        Dog: { type: 'object', properties: { name, tail: { type: 'integer' } } },
      },
    });
    const { request } = schemaChanges(lists, lists, {
      before: components({ type: 'string' }),
      after: components({ type: 'integer' }),
    });
    expect(request.map(({ rule, location }) => `${rule} ${location.pointer}`)).toEqual([
      'request.type.changed /*/name',
      'request.type.changed /*/name',
    ]);
  });

  function list(name: string): Json {
    return { type: 'array', items: { $ref: `#/components/schemas/${name}` } };
  }

  it('that is forbidden by name is no change where only named ones are allowed', () => {
    expect(schemaChanges(closed({}), closed({ a: false })).request).toEqual([]);
  });
});

describe('a schema that contains itself', () => {
  const tree = (more: Json = {}): { [name: string]: Json } => ({
    Tree: { type: 'object', properties: { name: more, below: { type: 'array', items: ref('Tree') } } },
  });

  it('is the same when it is unrolled once', () => {
    const [Tree] = Object.values(tree()) as [Json];
    const changes = schemaChanges(ref('Tree'), Tree, both(tree()));
    expect(changes).toEqual({ request: [], response: [] });
  });

  it('is the same when the circle has two schemas', () => {
    const twofold = {
      Tree: { type: 'object', properties: { name: {}, below: { type: 'array', items: ref('Other') } } },
      Other: { type: 'object', properties: { name: {}, below: { type: 'array', items: ref('Tree') } } },
    };
    const changes = schemaChanges(ref('Tree'), ref('Other'), {
      before: { schemas: tree() },
      after: { schemas: twofold },
    });
    expect(changes).toEqual({ request: [], response: [] });
  });

  it('differs once, at its first place', () => {
    const { request } = schemaChanges(ref('Tree'), ref('Tree'), {
      before: { schemas: tree() },
      after: { schemas: tree({ type: 'string' }) },
    });
    expect(shown(request)).toEqual([`request.type.removed /name ${OLD}`]);
  });

  it('has another digest when one far away in the circle differs', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F'];
    const next = { oneOf: names.map(ref) };
    const circle = (type: string) =>
      Object.fromEntries(
        names.map((name) => [name, having({ v: { type: name === 'E' ? type : 'string' }, next })]),
      );
    const [before, after] = ['string', 'integer'].map((type) =>
      schemaApi('it.json', ref('A'), { schemas: circle(type) }),
    );
    expect(digestOf(before as ApiDocument)).not.toBe(digestOf(after as ApiDocument));
    expect(digestOf(after as ApiDocument)).toBe(
      digestOf(schemaApi('it.json', circle('integer').A as Json, { schemas: circle('integer') })),
    );
  });

  it('is the same wherever the circle is entered', () => {
    const animals = {
      Pet: { type: 'object', properties: { kind: {}, friend: ref('Cat') } },
      Cat: { allOf: [ref('Pet'), { properties: { claws: { type: 'integer' } } }] },
    };
    const [one, other] = [ref('Pet'), ref('Cat')].map((first) => ({
      anyOf: [first, ref('Pet'), ref('Cat')],
    }));
    expect(schemaChanges(one as Json, other as Json, both(animals))).toEqual({ request: [], response: [] });
  });

  it('is the same wherever the circle is entered, though allOf repeats properties', () => {
    const animals = {
      Pet: { type: 'object', properties: { friend: ref('Cat'), kind: {} } },
      Cat: { allOf: [ref('Pet'), { properties: { friend: ref('Dog'), claws: { type: 'integer' } } }] },
      Dog: { allOf: [ref('Pet'), { properties: { friend: ref('Pet'), kind: { type: 'string' } } }] },
    };
    const [one, other] = [ref('Pet'), ref('Dog')].map((first) => ({
      anyOf: [first, ref('Cat'), ref('Pet'), ref('Dog')],
    }));
    expect(schemaChanges(one as Json, other as Json, both(animals))).toEqual({ request: [], response: [] });
  });

  function both(schemas: { [name: string]: Json }) {
    return { before: { schemas }, after: { schemas } };
  }
});

describe('OpenAPI 3.0 and 3.1', () => {
  const ROWS: [string, Json, Json][] = [
    ['nullable', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    ['not nullable', { type: 'string', nullable: false }, { type: 'string' }],
    [
      'an exclusive minimum',
      { type: 'number', minimum: 1, exclusiveMinimum: true },
      { type: 'number', exclusiveMinimum: 1 },
    ],
    [
      'an inclusive maximum',
      { type: 'number', maximum: 1, exclusiveMaximum: false },
      { type: 'number', maximum: 1 },
    ],
    ['an example', { type: 'string', example: 'a' }, { type: 'string', examples: ['a'] }],
    ['a keyword beside a reference', { $ref: '#/components/schemas/It', maxLength: 1 }, ref('It')],
  ];

  it.each(ROWS)('mean the same: %s', (_title, old, now) => {
    const schemas = { It: { type: 'string' } };
    const options = { before: { dialect: '3.0.3', schemas }, after: { schemas } };
    expect(schemaChanges(old, now, options)).toEqual({ request: [], response: [] });
  });

  it('differ in that 3.1 reads keywords beside a reference', () => {
    const schemas = { It: { type: 'string' } };
    const options = { before: { schemas }, after: { schemas } };
    const { request } = schemaChanges(ref('It'), { ...(ref('It') as object), maxLength: 1 }, options);
    expect(shown(request)).toEqual([`request.length.added  ${OLD}`]);
  });
});

describe('a required property of the other side', () => {
  const of = (keyword: string, required: string[]): Json => ({
    type: 'object',
    properties: { a: { type: 'string', [keyword]: true }, b: { type: 'string' } },
    required,
  });
  const old30 = { before: { dialect: '3.0.3' }, after: { dialect: '3.0.3' } };
  const plain: Json = {
    type: 'object',
    properties: { a: { type: 'string' }, b: { type: 'string' } },
    required: ['a'],
  };

  it.each<[string, Json, Json, object, { request: string[]; response: string[] }]>([
    [
      'readOnly in 3.0 has no effect in a request',
      of('readOnly', []),
      of('readOnly', ['a']),
      old30,
      { request: ['property-required.added /a '], response: [`property-required.added /a ${NEW}`] },
    ],
    [
      'writeOnly in 3.0 has no effect in a response',
      of('writeOnly', []),
      of('writeOnly', ['a']),
      old30,
      { request: [`property-required.added /a ${OLD}`], response: ['property-required.added /a '] },
    ],
    [
      'readOnly in 3.1 is an annotation',
      of('readOnly', []),
      of('readOnly', ['a']),
      {},
      { request: [`property-required.added /a ${OLD}`], response: [`property-required.added /a ${NEW}`] },
    ],
    [
      'readOnly of another property changes nothing',
      of('readOnly', []),
      of('readOnly', ['b']),
      old30,
      { request: [`property-required.added /b ${OLD}`], response: [`property-required.added /b ${NEW}`] },
    ],
    [
      'readOnly that comes later ends the requirement',
      plain,
      of('readOnly', ['a']),
      old30,
      {
        request: [`access.added /a ${OLD}`, `property-required.removed /a ${NEW}`],
        response: [`access.added /a ${NEW}`],
      },
    ],
    [
      'readOnly of a new property',
      { type: 'object', properties: { b: { type: 'string' } } },
      of('readOnly', ['a']),
      old30,
      { request: [`property.added /a ${NEW}`], response: [`property.added /a ${NEW}`] },
    ],
  ])('%s', (_title, before, after, options, want) => {
    const { request, response } = schemaChanges(before, after, options);
    expect(shown(request)).toEqual(want.request.map((each) => `request.${each}`));
    expect(shown(response)).toEqual(want.response.map((each) => `response.${each}`));
  });
});

function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

function inside(schema: Json): Json {
  return { type: 'object', properties: { it: { type: 'array', items: schema }, other: { type: 'string' } } };
}

function shown(changes: readonly Change[]): string[] {
  return changes
    .map(({ rule, location, breaks }) => `${rule} ${location.pointer ?? ''} ${breaks.join(',')}`)
    .sort();
}

function wanted(side: Side, want: readonly Want[]): string[] {
  return want
    .map(([rule, pointer, effect]) => `${side}.${rule} ${pointer} ${BREAKS[side][effect].join(',')}`)
    .sort();
}

function mirrored([rule, pointer, effect]: Want): Want {
  const [name, kind] = rule.split('.') as [string, string];
  const other = { added: 'removed', removed: 'added' }[kind] ?? kind;
  const effects: Partial<Record<Effect, Effect>> = { wider: 'narrower', narrower: 'wider' };
  return [`${name}.${other}`, pointer, effects[effect] ?? effect];
}
