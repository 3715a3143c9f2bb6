/** What the values of a discriminator mean (OpenAPI, Discriminator Object). */
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../spec/diff/change.ts';
import { digestOf } from '../../../spec/diff/digest.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { schemaApi, schemaChanges } from './small-api.ts';
import { having, text, thing, whole } from './small-schemas.ts';

type Schemas = { [name: string]: Json };

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const kinds = (mapping?: JsonObject): JsonObject => ({
  discriminator: { propertyName: 'kind', ...(mapping && { mapping }) },
});
const Cat = having({ kind: text(), lives: whole() });
const Dog = having({ kind: text(), barks: text() });

/** Alternatives that the discriminator selects. */
const choice = (members: readonly string[], mapping?: JsonObject, more: Schemas = {}): Schemas => ({
  Pet: { oneOf: members.map(ref), ...kinds(mapping) },
  Cat,
  Dog,
  ...more,
});

/** Components that extend the schema with the discriminator. */
const extended = (subtypes: { [name: string]: Json }, mapping?: JsonObject, more: Schemas = {}): Schemas => ({
  Pet: having({ kind: text(), name: text() }, { required: ['kind'], ...kinds(mapping) }),
  ...Object.fromEntries(
    Object.entries(subtypes).map(([name, schema]): [string, Json] => [name, { allOf: [ref('Pet'), schema] }]),
  ),
  ...more,
});

const lives = (schema: Json) => thing({ properties: { lives: schema } });
const barks = thing({ properties: { barks: text() } });

const CHANGED: readonly (readonly [title: string, Schemas, Schemas, string[]])[] = [
  [
    'two values swap their schemas',
    choice(['Cat', 'Dog'], { small: ref('Cat').$ref as Json, big: ref('Dog').$ref as Json }),
    choice(['Cat', 'Dog'], { small: ref('Dog').$ref as Json, big: ref('Cat').$ref as Json }),
    ['discriminator.changed '],
  ],
  [
    'a mapping gives a schema another value than its name',
    choice(['Cat', 'Dog']),
    choice(['Cat', 'Dog'], { cat: 'Cat' }),
    ['discriminator.changed '],
  ],
  [
    'a component has another name, which is the value',
    choice(['Cat', 'Dog']),
    { Pet: { oneOf: [ref('Feline'), ref('Dog')], ...kinds() }, Feline: Cat, Dog },
    ['discriminator.changed '],
  ],
  [
    'a mapped schema differs',
    choice(['Cat', 'Dog'], { cat: 'Cat' }),
    choice(['Cat', 'Dog'], { cat: 'Cat' }, { Cat: having({ kind: text(), lives: text() }) }),
    ['type.changed /lives'],
  ],
  [
    'a schema that only the mapping names differs',
    choice(['Dog'], { cat: 'Cat' }),
    choice(['Dog'], { cat: 'Cat' }, { Cat: having({ kind: text(), lives: text() }) }),
    ['type.changed /lives'],
  ],
  ['one more alternative, reported once', choice(['Cat']), choice(['Cat', 'Dog']), ['combination.added ']],
  [
    'a mapping to a schema outside the document names another one',
    choice(['Dog'], { cat: 'cats.yaml#/Cat' }),
    choice(['Dog'], { cat: 'cats.yaml#/Tiger' }),
    ['discriminator.changed '],
  ],
  [
    'another property',
    choice(['Cat', 'Dog']),
    {
      ...choice(['Cat', 'Dog']),
      Pet: { oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'sort' } },
    },
    ['discriminator.changed '],
  ],
  [
    'a property of a subtype has another type',
    extended({ Cat: lives(whole()), Dog: barks }),
    extended({ Cat: lives(text()), Dog: barks }),
    ['type.changed /lives'],
  ],
  [
    'a property of a mapped subtype has another type',
    extended({ Cat: lives(whole()) }, { cat: 'Cat' }),
    extended({ Cat: lives(text()) }, { cat: 'Cat' }),
    ['type.changed /lives'],
  ],
  [
    'a property of a subtype of a subtype has another type',
    extended({ Cat: barks }, undefined, { Tiger: { allOf: [ref('Cat'), lives(whole())] } }),
    extended({ Cat: barks }, undefined, { Tiger: { allOf: [ref('Cat'), lives(text())] } }),
    ['type.changed /lives'],
  ],
  [
    'a property of the parent is new, reported once',
    extended({ Cat: lives(whole()), Dog: barks }),
    {
      ...extended({ Cat: lives(whole()), Dog: barks }),
      Pet: having({ kind: text(), name: text(), age: whole() }, { required: ['kind'], ...kinds() }),
    },
    ['property.added /age'],
  ],
  [
    'one more subtype',
    extended({ Cat: lives(whole()) }),
    extended({ Cat: lives(whole()), Dog: barks }),
    ['discriminator.changed '],
  ],
  [
    'one more subtype of a subtype',
    extended({ Cat: lives(whole()) }),
    extended({ Cat: lives(whole()) }, undefined, { Tiger: { allOf: [ref('Cat'), barks] } }),
    ['discriminator.changed '],
  ],
  [
    'a subtype has another value',
    extended({ Cat: lives(whole()) }),
    extended({ Cat: lives(whole()) }, { cat: ref('Cat').$ref as Json }),
    ['discriminator.changed '],
  ],
];

/** A subtype that has subtypes, selected by a discriminator of its own. */
const nested = (mapping: JsonObject | undefined, subtype: Json): Schemas => ({
  Pet: having({ kind: text(), name: text() }, { required: ['kind'], ...kinds() }),
  Dog: { allOf: [ref('Pet'), barks], ...kinds(mapping) },
  Puppy: { allOf: [ref('Dog'), subtype] },
  Whelp: { allOf: [ref('Dog'), barks] },
});

const NESTED: readonly (readonly [title: string, Schemas, Schemas, string[]])[] = [
  ['no difference', nested(undefined, lives(whole())), nested({ Puppy: 'Puppy' }, lives(whole())), []],
  [
    'a subtype differs',
    nested(undefined, lives(whole())),
    nested(undefined, lives(text())),
    ['type.changed /lives'],
  ],
  [
    'one more value',
    nested(undefined, lives(whole())),
    nested({ Pup: 'Puppy' }, lives(whole())),
    ['discriminator.changed '],
  ],
  [
    'two values swap their schemas',
    nested({ Pup: 'Puppy', Cub: 'Whelp' }, lives(whole())),
    nested({ Pup: 'Whelp', Cub: 'Puppy' }, lives(whole())),
    ['discriminator.changed '],
  ],
];

const SAME: readonly (readonly [title: string, Schemas, Schemas])[] = [
  [
    'a mapping that says what the names say',
    choice(['Cat', 'Dog']),
    choice(['Cat', 'Dog'], { Cat: ref('Cat').$ref as Json, Dog: 'Dog' }),
  ],
  [
    'a mapping with names instead of references',
    choice(['Cat', 'Dog'], { cat: 'Cat' }),
    choice(['Cat', 'Dog'], { cat: ref('Cat').$ref as Json }),
  ],
  [
    'mapped schemas with other names',
    choice(['Cat', 'Dog'], { cat: 'Cat', dog: 'Dog' }),
    {
      Pet: { oneOf: [ref('Feline'), ref('Canine')], ...kinds({ cat: 'Feline', dog: 'Canine' }) },
      Feline: Cat,
      Canine: Dog,
    },
  ],
  [
    'a mapping of subtypes that says what the names say',
    extended({ Cat: lives(whole()), Dog: barks }),
    extended({ Cat: lives(whole()), Dog: barks }, { Dog: 'Dog' }),
  ],
  [
    'a component that extends another schema',
    extended({ Cat: lives(whole()) }),
    extended({ Cat: lives(whole()) }, undefined, { Other: thing(), Rock: { allOf: [ref('Other'), barks] } }),
  ],
];

describe('a discriminator', () => {
  it.each(CHANGED)('differs: %s', (_title, before, after, want) => {
    const options = { before: { schemas: before }, after: { schemas: after } };
    const { request, response } = schemaChanges(ref('Pet'), ref('Pet'), options);
    expect(shown(request)).toEqual(want.map((each) => `request.${each}`));
    expect(shown(response)).toEqual(want.map((each) => `response.${each}`));
    expect(digest(before)).not.toBe(digest(after));
  });

  it.each(SAME)('is the same: %s', (_title, before, after) => {
    const options = { before: { schemas: before }, after: { schemas: after } };
    expect(schemaChanges(ref('Pet'), ref('Pet'), options)).toEqual({ request: [], response: [] });
    expect(digest(before)).toBe(digest(after));
  });

  it.each(NESTED)('of a schema that another one selects: %s', (_title, before, after, want) => {
    const options = { before: { schemas: before }, after: { schemas: after } };
    const { request, response } = schemaChanges(ref('Dog'), ref('Dog'), options);
    // A subtype has the values of both discriminators that mean it, so their change shows at the subtype too.
    expect(new Set(shown(request))).toEqual(new Set(want.map((each) => `request.${each}`)));
    expect(new Set(shown(response))).toEqual(new Set(want.map((each) => `response.${each}`)));
  });

  it('with one more value breaks old clients by a response, and new clients by a request', () => {
    const options = {
      before: { schemas: extended({ Cat: lives(whole()) }) },
      after: { schemas: extended({ Cat: lives(whole()), Dog: barks }) },
    };
    const { request, response } = schemaChanges(ref('Pet'), ref('Pet'), options);
    expect(request[0]?.breaks).toEqual(['new clients on an old cloud']);
    expect(response[0]).toMatchObject({
      breaks: ['old clients on a new cloud'],
      after: { propertyName: 'kind', mapping: { Dog: 'Dog' } },
    });
  });

  it('does not report the changes of one subtype at another', () => {
    const options = {
      before: { schemas: extended({ Cat: lives(whole()), Dog: barks }) },
      after: { schemas: extended({ Cat: lives(text()), Dog: barks }) },
    };
    expect(schemaChanges(ref('Dog'), ref('Dog'), options)).toEqual({ request: [], response: [] });
    expect(shown(schemaChanges(ref('Cat'), ref('Cat'), options).response)).toEqual([
      'response.type.changed /lives',
    ]);
  });

  it('of a subtype alone shows its own value', () => {
    const options = {
      before: { schemas: extended({ Cat: lives(whole()), Dog: barks }) },
      after: { schemas: extended({ Cat: lives(whole()), Dog: barks }, { cat: 'Cat' }) },
    };
    expect(shown(schemaChanges(ref('Cat'), ref('Cat'), options).response)).toEqual([
      'response.discriminator.changed ',
    ]);
    expect(schemaChanges(ref('Dog'), ref('Dog'), options).response).toEqual([]);
  });
});

function digest(schemas: Schemas): string {
  return digestOf(schemaApi('it.json', ref('Pet'), { schemas }));
}

function shown(changes: readonly Change[]): string[] {
  return changes.map(({ rule, location }) => `${rule} ${location.pointer ?? ''}`).sort();
}
