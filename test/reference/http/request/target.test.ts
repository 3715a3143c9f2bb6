import { expect, it } from 'vitest';
import { isBelow, readTarget } from '../../../../reference/http/request/target.ts';

const rows: [string, string, { path: string | null; query: string }][] = [
  ['/traits', '', { path: '/traits', query: '' }],
  ['/traits?name=in:A?B', '', { path: '/traits', query: 'name=in:A?B' }],
  ['/?x', '', { path: '/', query: 'x' }],
  ['/placement', '/placement', { path: '', query: '' }],
  ['/placement?x=1', '/placement', { path: '', query: 'x=1' }],
  ['/placement/traits?x=1', '/placement', { path: '/traits', query: 'x=1' }],
  ['/placements/traits', '/placement', { path: null, query: '' }],
  ['/traits', '/placement', { path: null, query: '' }],
  ['http://host:1/traits?x', '', { path: '/traits', query: 'x' }],
  ['http://host', '', { path: '', query: '' }],
  ['/a%2Fb/%41%20c', '', { path: '/a/b/A%20c', query: '' }],
  ['/%zz/%C3%A9/%FF', '', { path: '/%25zz/%C3%A9/%EF%BF%BD', query: '' }],
  ['*', '', { path: null, query: '' }],
  ['//', '', { path: null, query: '' }],
  ['/traits/', '', { path: null, query: '' }],
  ['/a//b', '', { path: null, query: '' }],
  ['/placement/', '/placement', { path: '/', query: '' }],
];

it.each(rows)('%s below "%s"', (url, mount, want) => {
  expect(readTarget(url, mount)).toEqual(want);
});

const mounts: [string, boolean][] = [
  ['/placement', true],
  ['/placement/traits/', true],
  ['/placement//', true],
  ['http://host/placement/traits?x', true],
  ['/placements', false],
  ['/', false],
];
it.each(mounts)('%s is below "/placement": %s', (url, want) => {
  expect(isBelow(url, '/placement')).toBe(want);
});
