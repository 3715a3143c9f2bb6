import { expect, it } from 'vitest';
import { findIds } from '../../../suites/folder/list-items.ts';

it.each<[string, { given: [json: unknown, path: string, parameter: string]; want: string[] }]>([
  ['a bare list', { given: [[{ id: 'a' }, { id: 2 }], '/books', 'id'], want: ['a', '2'] }],
  [
    'a list with the name of the path',
    { given: [{ links: [], books: [{ id: 'a' }] }, '/books', 'id'], want: ['a'] },
  ],
  [
    'a list with the name of the path, after another',
    { given: [{ tags: ['x'], instance_actions: [{ id: 'a' }] }, '/os/instance-actions', 'id'], want: ['a'] },
  ],
  ['the only list, of another name', { given: [{ values: [{ id: 'a' }] }, '/books', 'id'], want: ['a'] }],
  [
    'a list in an envelope',
    { given: [{ data: { items: [{ id: 'a' }], next: null } }, '/books', 'book'], want: ['a'] },
  ],
  ['an empty list in an envelope', { given: [{ data: { items: [] }, took: 1 }, '/books', 'book'], want: [] }],
  ['no list of links', { given: [{ books_links: [{ id: 'a' }] }, '/books', 'id'], want: [] }],
  [
    'the property that the parameter names',
    { given: [[{ id: 'a', isbn: 'b' }], '/books', 'isbn'], want: ['b'] },
  ],
  [
    'the id of a parameter with a noun',
    { given: [[{ id: 'a', name: 'n' }], '/books', 'book_id'], want: ['a'] },
  ],
  [
    'the name of a parameter with a noun',
    { given: [[{ id: 'a', name: 'n' }], '/books', 'bookName'], want: ['n'] },
  ],
  ['the uuid', { given: [[{ uuid: 'a', name: 'n' }], '/nodes', 'node_ident'], want: ['a'] }],
  [
    'an id with the noun of the path',
    { given: [[{ book_id: 'a', name: 'n' }], '/books', 'key'], want: ['a'] },
  ],
  [
    'items that are wrapped',
    { given: [{ keypairs: [{ keypair: { name: 'a' } }] }, '/os-keypairs', 'id'], want: ['a'] },
  ],
  ['texts', { given: [{ tags: ['a', 'b'] }, '/tags', 'tag'], want: ['a', 'b'] }],
  [
    'the keys of a map',
    { given: [{ metadata: { a: 1, b: 2 } }, '/servers/1/metadata', 'key'], want: ['a', 'b'] },
  ],
  ['no id in an item without one', { given: [[{ size: 1.5 }, { id: null }], '/books', 'id'], want: [] }],
  ['nothing in a text', { given: ['a', '/books', 'id'], want: [] }],
  ['nothing in no body', { given: [undefined, '/books', 'id'], want: [] }],
])('finds %s', (_name, { given, want }) => {
  expect(findIds(...given)).toEqual(want);
});
