import { describe, expect, it } from 'vitest';
import { PathRoutes } from '../../../../spec/contract/paths/path-routes.ts';

const routes = new PathRoutes();
for (const [path, methods] of [
  ['/', ['GET']],
  ['/traits', ['GET']],
  ['/traits/{name}', ['GET', 'PUT']],
  ['/traits/{other}', ['DELETE']],
  ['/networks/{id}', ['DELETE', 'GET']],
  ['/networks/add', ['POST']],
  ['/hosts/{host}/disks/{disk}', ['GET']],
  ['/hosts/all/{kind}', ['GET']],
  ['/files/{name}.json', ['GET']],
  ['/files/{name}.{form}', ['GET']],
  ['/files/{name}', ['GET']],
  ['/a:b/{c}', ['GET']],
] as const)
  routes.add(path, methods);

const FOUND: readonly [path: string, { method?: string; want: string; params?: Record<string, string> }][] = [
  ['/', { want: '/' }],
  ['/traits', { want: '/traits' }],
  ['/traits/A', { want: '/traits/{name}', params: { name: 'A' } }],
  ['/traits/a%20b', { want: '/traits/{name}', params: { name: 'a b' } }],
  ['/tr%61its', { want: '/traits' }],
  ['/networks/add', { want: '/networks/add' }],
  ['/networks/add', { method: 'DELETE', want: '/networks/{id}', params: { id: 'add' } }],
  ['/hosts/all/disks/1', { want: '/hosts/{host}/disks/{disk}', params: { host: 'all', disk: '1' } }],
  ['/hosts/all/x', { want: '/hosts/all/{kind}', params: { kind: 'x' } }],
  ['/files/a.json', { want: '/files/{name}.json', params: { name: 'a' } }],
  ['/files/a.b.txt', { want: '/files/{name}.{form}', params: { name: 'a', form: 'b.txt' } }],
  ['/files/a', { want: '/files/{name}', params: { name: 'a' } }],
  ['/a%3Ab/c', { want: '/a:b/{c}', params: { c: 'c' } }],
];

describe('the route of a path', () => {
  it.each(FOUND)('%s with %o', (path, { method, want, params = {} }) => {
    expect(routes.find(path, method)).toEqual({ path: want, params });
  });

  it.each([
    ['/nothing', undefined],
    ['/traits/', undefined],
    ['/traits/A/', undefined],
    ['/Traits', undefined],
    ['//traits', undefined],
    ['/traits', 'POST'],
    ['/hosts//disks/1', undefined],
  ])('is none for %s with method %s', (path, method) => {
    expect(routes.find(path, method)).toBeUndefined();
  });
});
