/** An object in the query, and the single parameters that it is in the URL. */
import { describe, expect, it } from 'vitest';
import type { Broken, Change } from '../../../spec/diff/change.ts';
import { diff } from '../../../spec/diff/diff.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { partOf } from '../../../spec/openapi/location.ts';
import { api } from './small-api.ts';

const OLD: Broken = 'old clients on a new cloud';
const NEW: Broken = 'new clients on an old cloud';

const text = { type: 'string' };
const number = { type: 'integer' };

const a = single('a', text);
const b = single('b', number);
const both = object('filter', { a: text, b: number });

type Line = [change: string, ...breaks: Broken[]];

const ROWS: [title: string, before: Json[], after: Json[], lines: Line[]][] = [
  ['an object that becomes its parameters', [both], [a, b], []],
  ['an object with another name', [both], [object('query', { a: text, b: number })], []],
  [
    'a closed object',
    [object('filter', { a: text, b: number }, { additionalProperties: false })],
    [a, b],
    [],
  ],
  [
    'an object in brackets',
    [object('f', { a: text }, {}, { style: 'deepObject' })],
    [single('f[a]', text)],
    [],
  ],
  ['a parameter that moves out of an object', [both], [object('filter', { a: text }), b], []],
  ['another type', [both], [a, single('b', text)], [['request.type.changed query b', OLD, NEW]]],
  ['a parameter that is gone', [both], [a], [['request.parameter.removed query b', OLD]]],
  [
    'a property that is gone',
    [both],
    [object('query', { a: text })],
    [['request.property.removed query query /b', OLD]],
  ],
  [
    'a parameter that is always required',
    [both],
    [a, single('b', number, { required: true })],
    [['request.parameter-required.added query b', OLD]],
  ],
  [
    'a required object with a required property',
    [object('filter', { a: text, b: number }, { required: ['b'] }, { required: true })],
    [a, single('b', number, { required: true })],
    [],
  ],
  [
    'an optional object with a required property',
    [object('filter', { a: text, b: number }, { required: ['b'] })],
    [a, b],
    [['request.parameter-required.removed query b', NEW]],
  ],
  [
    'an object that limits the number of its properties',
    [object('filter', { a: text, b: number }, { maxProperties: 1 })],
    [a, b],
    [['request.parameter.removed query filter', OLD]],
  ],
  [
    'an object that is one parameter',
    [object('filter', { a: text }, {}, { explode: false })],
    [a],
    [
      ['request.parameter.removed query filter', OLD],
      ['request.parameter.added query a', NEW],
    ],
  ],
];

describe('parameters in the query', () => {
  it.each(ROWS)('are compared: %s', (_title, before, after, lines) => {
    const changes = diff(operation(before), operation(after));
    expect(changes.map(lineOf)).toEqual(lines);
    for (const { place } of changes) expect(place).toMatch(/^it\.json:\d+$/);
    expect(diff(operation(after), operation(before))).toHaveLength(lines.length);
  });
});

function single(name: string, schema: Json, more: JsonObject = {}): Json {
  return { name, in: 'query', schema, ...more };
}

function object(name: string, properties: JsonObject, schema: JsonObject = {}, more: JsonObject = {}): Json {
  return single(name, { type: 'object', properties, ...schema }, more);
}

function operation(parameters: Json[]) {
  const responses = { 200: { description: 'Done.' } };
  return api('it.json', { paths: { '/': { get: { parameters, responses } } } });
}

function lineOf({ rule, location, breaks }: Change): Line {
  const text = [rule, partOf(location), location.pointer].filter(Boolean).join(' ');
  return [text, ...breaks];
}
