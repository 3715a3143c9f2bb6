/** The oracle finds a change that a list of changes lacks, and one that no value shows; and it finds none of ours. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../spec/diff/change.ts';
import { diff } from '../../../spec/diff/diff.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { readApiDocument } from '../../../spec/openapi/reading/read-document.ts';
import { api, schemaApi } from '../../spec/diff/small-api.ts';
import { type DocumentVerdict, judgeChanges, judgeDocument } from './judge-document.ts';

const EFFORT = { units: 500, draws: 4, mutants: 20, seed: 1 };
const REPORTS = fileURLToPath(new URL('../../spec/diff/public-reports/', import.meta.url));

/** It has a `$dynamicRef`. */
const REFUSED = '09-dynamic-ref';

const text = (more: JsonObject = {}): Json => ({ type: 'string', ...more });
const having = (properties: JsonObject, more: JsonObject = {}): Json => ({
  type: 'object',
  properties,
  ...more,
});

/** A change that values can show, with the OpenAPI dialect if it matters. */
const ROWS: [title: string, before: Json, after: Json, dialect?: string][] = [
  ['a type', text(), { type: 'integer' }],
  [
    'a type deep in a body',
    having({ a: having({ b: text() }) }),
    having({ a: having({ b: { type: 'boolean' } }) }),
  ],
  ['a listed value', text({ enum: ['a', 'rare value'] }), text({ enum: ['a'] })],
  ['a great length', text({ maxLength: 2_100 }), text({ maxLength: 2_101 })],
  ['a bound', { type: 'integer', maximum: 1000 }, { type: 'integer', maximum: 999 }],
  ['a character of a pattern', text({ pattern: '^[a-z|]+$' }), text({ pattern: '^[a-z]+$' })],
  ['a required property', having({ a: text() }, { required: ['a'] }), having({ a: text() })],
  [
    'a required property of allOf',
    { allOf: [having({ a: text() }), { required: ['a'] }] },
    having({ a: text() }),
  ],
  ['a closed object', having({ a: text() }), having({ a: text() }, { additionalProperties: false })],
  ['a known format', text({ format: 'date' }), text({ format: 'email' })],
  ['an alternative', { anyOf: [text(), { type: 'integer' }] }, { anyOf: [text(), { type: 'boolean' }] }],
  ['nullable beside a list in 3.0', text({ enum: ['a'] }), text({ enum: ['a'], nullable: true }), '3.0.3'],
  ['nullable in 3.0', text(), text({ nullable: true }), '3.0.3'],
  [
    'an exclusive bound in 3.0',
    { type: 'number', minimum: 1, exclusiveMinimum: true },
    { type: 'number', minimum: 2, exclusiveMinimum: true },
    '3.0.3',
  ],
  ['items of a list', { type: 'array', items: text() }, { type: 'array', items: { type: 'integer' } }],
];

describe('the oracle', () => {
  it.each(ROWS)(
    'shows a change of %s, and misses it where the list says that it breaks nobody',
    (_title, before, after, dialect = '3.1.0') => {
      const documents = [
        schemaApi('before.json', before, { dialect }),
        schemaApi('after.json', after, { dialect }),
      ] as const;
      const changes = diff(...documents);
      expect(outcome(judgeChanges(changes, ...documents, EFFORT))).toEqual({ missed: 0, unshown: [] });
      const harmless = changes.map((change): Change => ({ ...change, breaks: [] }));
      expect(judgeChanges(harmless, ...documents, EFFORT).missed.length).toBeGreaterThan(0);
    },
  );

  it('names a change that no value shows', () => {
    const [before, after] = [
      schemaApi('before.json', text({ pattern: '^a+$' })),
      schemaApi('after.json', text({ pattern: '^aa*$' })),
    ];
    expect(outcome(judgeChanges(diff(before, after), before, after, EFFORT))).toEqual({
      missed: 0,
      unshown: ['request.pattern.changed', 'response.pattern.changed'],
    });
  });

  it('misses changes of both sides in an empty list', () => {
    const [before, after] = [schemaApi('before.json', text()), schemaApi('after.json', { type: 'integer' })];
    const sides = judgeChanges([], before, after, EFFORT).missed.map(({ place }) => place.split(' ')[2]);
    expect(new Set(sides)).toEqual(new Set(['request-body', 'body']));
  });

  it('takes a schema that refers to itself by its path for one schema', () => {
    const content = (schema: Json) => ({ content: { 'application/json': { schema } } });
    const itself = { $ref: '#/paths/~1thing/post/requestBody/content/application~1json/schema' };
    const document = (file: string, a: Json) =>
      api(file, {
        paths: {
          '/thing': {
            post: {
              requestBody: content(having({ child: itself, a })),
              responses: { 200: { description: 'Done.', ...content(itself) } },
            },
          },
        },
      });
    const documents = [document('before.json', text()), document('after.json', { type: 'integer' })] as const;
    const changes = diff(...documents);
    expect(changes.map(({ rule }) => rule)).toEqual(['request.type.changed', 'response.type.changed']);
    expect(outcome(judgeChanges(changes, ...documents, EFFORT))).toEqual({ missed: 0, unshown: [] });
  });

  it('does not take properties of an object for items of a list', () => {
    const [before, after] = [
      schemaApi('before.json', { type: 'object', additionalProperties: having({ a: text() }) }),
      schemaApi('after.json', { type: 'array', items: having({ a: text() }, { required: ['a'] }) }),
    ];
    expect(outcome(judgeChanges(diff(before, after), before, after, EFFORT)).missed).toBe(0);
  });

  it('judges no more pairs of schemas than the effort allows', () => {
    const one = having({ a: text(), b: text() });
    const other = having({ a: { type: 'integer' }, b: { type: 'integer' } });
    const documents = [schemaApi('before.json', one), schemaApi('after.json', other)] as const;
    const changes = diff(...documents);
    const { units, skipped, judged } = judgeChanges(changes, ...documents, { ...EFFORT, units: 1 });
    expect({ units, skipped, judged }).toEqual({ units: 1, skipped: 3, judged: 1 });
  });

  it('draws the same values in each run', () => {
    const [before, after] = [
      schemaApi('before.json', having({ a: text() })),
      schemaApi('after.json', having({ a: { type: 'number' } })),
    ];
    const judge = () => judgeChanges([], before, after, EFFORT);
    expect(judge()).toEqual(judge());
  });

  const folders = readdirSync(REPORTS).filter(
    (folder) => existsSync(`${REPORTS}${folder}/old.yaml`) && folder !== REFUSED,
  );
  it.each(folders)('finds nothing missed in the public report %s', async (folder) => {
    const [before, after] = ['old', 'new'].map((name) => ({
      ...readApiDocument(`${REPORTS}${folder}/${name}.yaml`),
      reportUnknown: () => {},
    }));
    const verdict = await judgeDocument(before as never, after as never, EFFORT);
    expect(verdict.missed).toEqual([]);
  });
});

function outcome({ missed, unshown }: DocumentVerdict) {
  return { missed: missed.length, unshown: unshown.map(({ change }) => change.rule) };
}
