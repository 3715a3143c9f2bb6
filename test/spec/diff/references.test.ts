/** Every place where OpenAPI 3.0 or 3.1 allows a Reference Object, or a path item with `$ref`. */
import { describe, expect, it } from 'vitest';
import { diff } from '../../../spec/diff/diff.ts';
import type { ApiDocument } from '../../../spec/openapi/api-document.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { api } from './small-api.ts';

interface ReferenceRow {
  /** Of `components`. */
  section: string;
  /** The document with the part, or a reference to it, in its place. */
  place(part: Json): JsonObject;
  before: JsonObject;
  after: JsonObject;
  /** Rules; nothing for parts that no client sees. */
  rules: readonly string[];
  /** Not in OpenAPI 3.0. */
  isNew?: boolean;
}

const text = { type: 'string' };
const number = { type: 'integer' };
const done: Json = { 200: { description: 'Done.' } };
const json = (schema: Json): JsonObject => ({ 'application/json': { schema } });
const get = (operation: JsonObject): JsonObject => ({
  paths: { '/': { get: { responses: done, ...operation } } },
});
const answering = (response: JsonObject) =>
  get({ responses: { 200: { description: 'Done.', ...response } } });
const multipart = (encoding: Json) => {
  const schema = { type: 'object', properties: { file: text } };
  return get({ requestBody: { content: { 'multipart/form-data': { schema, encoding } } } });
};
const item = (schema: Json): JsonObject => ({
  get: { responses: done, requestBody: { content: json(schema) } },
});

const ROWS: [title: string, row: ReferenceRow][] = [
  [
    'a security scheme',
    {
      section: 'securitySchemes',
      place: (part) => ({ ...get({}), security: [{ a: [] }], components: { securitySchemes: { a: part } } }),
      before: { type: 'http', scheme: 'basic' },
      after: { type: 'http', scheme: 'digest' },
      rules: ['request.authentication.changed'],
    },
  ],
  [
    'a header of a part',
    {
      section: 'headers',
      place: (part) => multipart({ file: { headers: { 'X-Size': part } } }),
      before: { schema: text },
      after: { schema: number },
      rules: ['request.part-encoding.changed'],
    },
  ],
  [
    'a header of a response',
    {
      section: 'headers',
      place: (part) => answering({ headers: { 'X-Size': part } }),
      before: { schema: text },
      after: { schema: number },
      rules: ['response.type.changed'],
    },
  ],
  [
    'a parameter of an operation',
    {
      section: 'parameters',
      place: (part) => get({ parameters: [part] }),
      before: { name: 'a', in: 'query', schema: text },
      after: { name: 'a', in: 'query', schema: number },
      rules: ['request.type.changed'],
    },
  ],
  [
    'a parameter of a path item',
    {
      section: 'parameters',
      place: (part) => ({ paths: { '/': { parameters: [part], get: { responses: done } } } }),
      before: { name: 'a', in: 'query', schema: text },
      after: { name: 'b', in: 'query', schema: text },
      rules: ['request.parameter.removed', 'request.parameter.added'],
    },
  ],
  [
    'a request body',
    {
      section: 'requestBodies',
      place: (part) => get({ requestBody: part }),
      before: { content: json(text) },
      after: { content: json(text), required: true },
      rules: ['request.body-required.added'],
    },
  ],
  [
    'a response',
    {
      section: 'responses',
      place: (part) => get({ responses: { 200: part } }),
      before: { description: 'Done.', content: json(text) },
      after: { description: 'Done.', content: json(number) },
      rules: ['response.type.changed'],
    },
  ],
  [
    'a schema',
    {
      section: 'schemas',
      place: (part) => answering({ content: json(part) }),
      before: text,
      after: number,
      rules: ['response.type.changed'],
    },
  ],
  [
    'the schema of a parameter',
    {
      section: 'schemas',
      place: (part) => get({ parameters: [{ name: 'a', in: 'query', schema: part }] }),
      before: text,
      after: number,
      rules: ['request.type.changed'],
    },
  ],
  [
    'a callback',
    {
      section: 'callbacks',
      place: (part) => get({ callbacks: { done: part } }),
      before: { '{$request.body#/url}': item(text) },
      after: { '{$request.body#/url}': item(number) },
      rules: ['request.type.changed'],
    },
  ],
  [
    'a path item',
    {
      section: 'pathItems',
      place: (part) => ({ paths: { '/': part } }),
      before: item(text),
      after: item(number),
      rules: ['request.type.changed'],
    },
  ],
  [
    'a path item of a callback',
    {
      section: 'pathItems',
      place: (part) => get({ callbacks: { done: { '{$request.body#/url}': part } } }),
      before: item(text),
      after: item(number),
      rules: ['request.type.changed'],
    },
  ],
  [
    'a webhook',
    {
      section: 'pathItems',
      place: (part) => ({ webhooks: { done: part } }),
      before: item(text),
      after: item(number),
      rules: ['request.type.changed'],
      isNew: true,
    },
  ],
  [
    'a link, which only suggests a call',
    {
      section: 'links',
      place: (part) => answering({ links: { next: part } }),
      before: { operationId: 'one' },
      after: { operationId: 'other' },
      rules: [],
    },
  ],
  [
    'an example, which is no part of a call',
    {
      section: 'examples',
      place: (part) =>
        answering({ content: { 'application/json': { schema: text, examples: { one: part } } } }),
      before: { value: 'a' },
      after: { value: 'b' },
      rules: [],
    },
  ],
];

const CASES = ROWS.flatMap(([title, row]) =>
  ['3.0.3', '3.1.0']
    .filter((openapi) => !row.isNew || openapi !== '3.0.3')
    .map((openapi) => [`${title} in OpenAPI ${openapi}`, openapi, row] as const),
);

describe('a reference', () => {
  it.each(CASES)('to %s shows what changes in its target', (_title, openapi, row) => {
    const [before, after] = [referring(openapi, row, row.before), referring(openapi, row, row.after)];
    expect(diff(before, after).map(({ rule }) => rule)).toEqual(row.rules);
    expect(
      diff(after, before)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(row.rules.map(mirrored).sort());
  });

  it.each(CASES)('to %s means the same as its target', (_title, openapi, row) => {
    const inline = api('inline.json', { openapi, ...row.place(row.before) });
    expect(diff(referring(openapi, row, row.before), inline)).toEqual([]);
    expect(diff(inline, referring(openapi, row, row.before))).toEqual([]);
  });

  it('in a circle is refused with its line', () => {
    const circle = get({ requestBody: { $ref: '#/components/requestBodies/a' } });
    const requestBodies = {
      a: { $ref: '#/components/requestBodies/b' },
      b: { $ref: '#/components/requestBodies/a' },
    };
    const document = api('it.json', { ...circle, components: { requestBodies } });
    expect(() => diff(document, document)).toThrow(
      /^it\.json:\d+: #\/components\/requestBodies\/. is circular/,
    );
  });
});

describe('a path item with a reference', () => {
  const put: JsonObject = { responses: done };
  const parameters = [{ name: 'a', in: 'query', schema: text }];
  const one = (beside: JsonObject, target: JsonObject = item(text)) =>
    api('it.json', {
      paths: { '/': { $ref: '#/components/pathItems/One', ...beside } },
      components: { pathItems: { One: target } },
    });

  it.each<[string, JsonObject, string[]]>([
    ['an operation', { put }, ['request.method.added']],
    ['parameters', { parameters }, ['request.parameter.added']],
    ['servers', { servers: [{ url: '/v2' }] }, ['request.servers.changed']],
    ['a description', { description: 'One.' }, []],
  ])('has %s next to it', (_title, beside, rules) => {
    expect(diff(one({}), one(beside)).map(({ rule }) => rule)).toEqual(rules);
    expect(diff(one(beside), api('inline.json', { paths: { '/': { ...beside, ...item(text) } } }))).toEqual(
      [],
    );
  });

  it('may lead to another one', () => {
    const chain = api('it.json', {
      paths: { '/': { $ref: '#/components/pathItems/One', put } },
      components: { pathItems: { One: { $ref: '#/components/pathItems/Two', parameters }, Two: item(text) } },
    });
    const inline = api('inline.json', { paths: { '/': { ...item(text), put, parameters } } });
    expect(diff(chain, inline)).toEqual([]);
  });

  it('may declare again what the target declares', () => {
    expect(diff(one({ parameters }, { ...item(text), parameters }), one({ parameters }))).toEqual([]);
  });

  it('is refused where it and its target differ, since OpenAPI leaves undefined which counts', () => {
    const clash = one({ get: put });
    expect(() => diff(clash, clash)).toThrow(
      /^it\.json:\d+: "get" is declared next to a \$ref, and differently in its target \(it\.json:\d+\)/,
    );
  });

  it('is refused in a circle, and with an unknown field', () => {
    const circle = one({}, { $ref: '#/components/pathItems/One' });
    expect(() => diff(circle, circle)).toThrow(/is circular/);
    const unknown = one({ fetch: put });
    expect(() => diff(unknown, unknown)).toThrow(/"fetch" is not a known field/);
  });
});

/** The part is a component, and the reference to it leads through another component. */
function referring(openapi: string, { section, place }: ReferenceRow, part: Json): ApiDocument {
  const { components = {}, ...rest } = place({
    $ref: `#/components/${section}/First`,
    description: 'Ignored.',
  });
  const known = components as { [name: string]: JsonObject };
  const chain = { First: { $ref: `#/components/${section}/Second` }, Second: part };
  return api('referring.json', {
    openapi,
    ...rest,
    components: { ...known, [section]: { ...known[section], ...chain } },
  });
}

function mirrored(rule: string): string {
  return rule.replace(/\.(added|removed)$/, (kind) => (kind === '.added' ? '.removed' : '.added'));
}
