/** Which operations a folder without workflows has samples of, what killed runs left, and where the token is checked. */
import { describe, expect, it } from 'vitest';
import { listReadableItems, listSamples } from '../../../suites/folder/list-samples.ts';
import { findNamedRemnants } from '../../../suites/folder/remnants.ts';
import { findTokenCheck } from '../../../suites/folder/token-check.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';

const call = (operationId: string, more = '') =>
  `{ operationId: ${operationId}, responses: { 200: {} }${more} }`;
const needs = (name: string) => `, parameters: [{ name: ${name}, in: query, required: true, schema: {} }]`;

/** @param calls by method and path */
function service(calls: Record<string, string>) {
  const items = new Map<string, string[]>();
  for (const [key, operation] of Object.entries(calls)) {
    const [method = '', path = ''] = key.split(' ');
    items.set(path, [...(items.get(path) ?? []), `${method.toLowerCase()}: ${operation}`]);
  }
  const paths = [...items].map(([path, operations]) => `  '${path}': { ${operations.join(', ')} }`);
  return strangerService({ '1.0': `paths:\n${paths.join('\n')}\n` });
}

describe('samples from lists', () => {
  it.each<[string, { given: Record<string, string>; want: string[] }]>([
    ['a GET that needs nothing', { given: { 'GET /a': call('list') }, want: ['list'] }],
    ['no GET that needs a query', { given: { 'GET /a': call('list', needs('q')) }, want: [] }],
    ['nothing that writes', { given: { 'POST /a': call('add'), 'DELETE /a': call('clear') }, want: [] }],
    [
      'an item of a list',
      { given: { 'GET /a': call('list'), 'GET /a/{id}': call('show') }, want: ['list', 'show'] },
    ],
    [
      'an item of a list of an item',
      {
        given: { 'GET /a': call('a'), 'GET /a/{x}/b': call('b'), 'GET /a/{x}/b/{y}': call('c') },
        want: ['a', 'b', 'c'],
      },
    ],
    ['no item without a list', { given: { 'GET /a/{id}': call('show') }, want: [] }],
    [
      'no item of a list that needs a query',
      { given: { 'GET /a': call('list', needs('q')), 'GET /a/{id}': call('show') }, want: [] },
    ],
    [
      'nothing with a parameter within a segment',
      { given: { 'GET /a': call('list'), 'GET /a/v{id}': call('show') }, want: ['list'] },
    ],
  ])('are of %s', (_name, { given, want }) => {
    expect(Object.keys(listSamples(service(given)))).toEqual(want);
  });
});

it.each<[string, string, string]>([
  ['nothing', '{}', 'interop'],
  ['an enumeration', '{ enum: [up, down] }', 'up'],
  ['an example', '{ type: integer, examples: [7] }', '7'],
  ['a default', '{ default: all }', 'all'],
])('a comparison calls a GET that needs a query with what its schema says: %s', (_name, schema, want) => {
  const parameters = `, parameters: [{ name: q, in: query, required: true, schema: ${schema} }]`;
  const [item] = listReadableItems(service({ 'GET /a': call('list', parameters) }));
  expect(item?.query).toEqual({ q: want });
});

it('samples from lists are not of reads that change something, as the profile says', () => {
  const paths = `paths:
  /a: { get: { operationId: list, responses: { 200: {} } } }
  /a/off: { get: { operationId: turnOff, responses: { 200: {} } } }
`;
  const stranger = strangerService({ '1.0': paths }, 'requests: { unsafe-reads: [turnOff] }');
  expect(Object.keys(listSamples(stranger))).toEqual(['list']);
});

const OURS = 'interop-0123456789abcdef';

describe('remnants', () => {
  const removable = { 'GET /a': call('list'), 'GET /a/{id}': call('show'), 'DELETE /a/{id}': call('remove') };
  it.each<[string, { given: Record<string, string>; answer: unknown; want: string[] }]>([
    [
      'items with the name of a run',
      {
        given: removable,
        answer: {
          a: [
            { id: '1', name: OURS },
            { id: '2', name: 'web' },
          ],
        },
        want: ['/a/1'],
      },
    ],
    ['items by their names alone', { given: removable, answer: [OURS, 'web'], want: [`/a/${OURS}`] }],
    [
      'no name that only resembles those of runs',
      {
        given: removable,
        answer: [
          { id: '1', name: `${OURS}-2` },
          { id: '2', name: 'interop-lab' },
        ],
        want: [],
      },
    ],
    [
      'items whose name is within',
      { given: removable, answer: { a: [{ keypair: { id: '1', name: OURS } }] }, want: ['/a/1'] },
    ],
    ['no items of what cannot be removed', { given: { 'GET /a': call('list') }, answer: [OURS], want: [] }],
    ['nothing where there is no answer', { given: removable, answer: undefined, want: [] }],
  ])('are %s', async (_name, { given, answer, want }) => {
    const read: string[] = [];
    const found = await findNamedRemnants(service(given), async (path) => {
      read.push(path);
      return answer;
    });
    expect(found).toEqual({ paths: want, foreign: [] });
    expect(read).toEqual(given === removable ? ['/a'] : []);
  });
});

describe('the call that checks the token', () => {
  it.each<[string, { given: Record<string, string>; want: string }]>([
    [
      'the first GET that needs nothing',
      { given: { 'POST /b': call('b'), 'GET /a/{id}': call('s'), 'GET /a': call('a') }, want: '/a' },
    ],
    ['the first that is not the root', { given: { 'GET /': call('root'), 'GET /a': call('a') }, want: '/a' }],
    [
      'the root where there is no other',
      { given: { 'GET /': call('root'), 'GET /a': call('a', needs('q')) }, want: '/' },
    ],
    [
      'none that is open to all',
      { given: { 'GET /a': call('a', ', security: []'), 'GET /b': call('b') }, want: '/b' },
    ],
    ['the root of a service without any', { given: { 'POST /a': call('a') }, want: '/' }],
  ])('is %s', (_name, { given, want }) => {
    expect(findTokenCheck(service(given))).toBe(want);
  });
});
