import { describe, expect, it } from 'vitest';
import {
  askFor,
  pathOfReference,
  placeInPath,
  versionPartsOf,
} from '../../../runner/target/version-request.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { readProfile } from '../../../spec/profile/read-profile.ts';

const profile = (request: string) =>
  readProfile('profile.yaml', `service: a\nversions: { request: [${request}] }\n`);
const at = '2026-03-01' as Microversion;

describe('a request for a version', () => {
  it.each<[string, { given: [request: string, path: string]; want: [path: string, headers: object] }]>([
    [
      'in a header',
      { given: ['{ header: A, value: "x {version}" }', '/b'], want: ['/b', { a: 'x 2026-03-01' }] },
    ],
    ['in a query', { given: ['{ query: api-version }', '/b'], want: ['/b?api-version=2026-03-01', {}] }],
    ['in a query with others', { given: ['{ query: v }', '/b?c=d'], want: ['/b?c=d&v=2026-03-01', {}] }],
    ['in the path', { given: ['{ path: "/at/{version}" }', '/b'], want: ['/at/2026-03-01/b', {}] }],
    [
      'in the path, of a URL that begins like it',
      { given: ['{ path: "/{version}" }', '/2026-03-01/b'], want: ['/2026-03-01/2026-03-01/b', {}] },
    ],
    [
      'in the media type',
      {
        given: ['{ media-type: "application/x.{version}+json" }', '/b'],
        want: ['/b', { accept: 'application/x.2026-03-01+json' }],
      },
    ],
  ])('stands %s', (_name, { given: [request, path], want }) => {
    const parts = askFor(profile(request), at);
    expect([placeInPath(path, parts), parts.headers]).toEqual(want);
  });

  it('is encoded where a URL cannot have it', () => {
    const [inPath] = profile('{ path: "/v{version}" }').versions.requests;
    expect(placeInPath('/b', versionPartsOf(inPath, '/v1 2'))).toBe('/v1%202/b');
    const [inQuery] = profile('{ query: v }').versions.requests;
    expect(placeInPath('/b', versionPartsOf(inQuery, '1 2&c'))).toBe('/b?v=1%202%26c');
  });

  it('is left out where a call asks for none', () => {
    const [inPath] = profile('{ path: "/v{version}" }').versions.requests;
    expect(placeInPath('/b', versionPartsOf(inPath, null))).toBe('/b');
  });
});

describe('the path of a reference', () => {
  const root = 'http://host/mount';
  it.each<[string, string | undefined]>([
    ['/mount/v2026-03-01/b', '/b'],
    ['http://host/mount/v2026-03-01/b?c=d', '/b'],
    ['/mount/v2026-03-01', '/'],
    ['/mount/v2025-06-01/b', undefined],
    ['/mount/v2026-03-01b', undefined],
    ['/mount/b', undefined],
    ['/v2026-03-01/b', undefined],
  ])('%s, below the mount and the prefix', (reference, want) => {
    const found = pathOfReference(
      { root, profile: profile('{ path: "/v{version}" }'), microversion: at },
      reference,
    );
    expect(found).toBe(want);
  });

  it('is below the mount alone where versions are in a header', () => {
    const found = pathOfReference(
      { root, profile: profile('{ header: A }'), microversion: at },
      '/mount/v2026-03-01/b',
    );
    expect(found).toBe('/v2026-03-01/b');
  });
});
