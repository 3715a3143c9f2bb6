import { describe, expect, it } from 'vitest';
import { servicePath } from '../../../runner/target/service-path.ts';

const ROWS: [string, { root: string; reference: string; want: string | undefined }][] = [
  ['an absolute URL', { root: 'http://h:1', reference: 'http://h:1/traits/A', want: '/traits/A' }],
  ['a path', { root: 'http://h:1', reference: '/traits/A', want: '/traits/A' }],
  [
    'a path below the mount',
    { root: 'http://h/placement', reference: '/placement/traits/A', want: '/traits/A' },
  ],
  ['a path outside the mount', { root: 'http://h/placement', reference: '/traits/A', want: undefined }],
  [
    'a path that shares a prefix with the mount',
    { root: 'http://h/placement', reference: '/placements/traits', want: undefined },
  ],
  ['the mount itself', { root: 'http://h/placement', reference: '/placement', want: '/' }],
  [
    'a URL with another host, as behind a proxy',
    { root: 'http://h:1', reference: 'https://cloud/traits/A', want: '/traits/A' },
  ],
  ['a query, which is omitted', { root: 'http://h:1', reference: '/traits?name=in:A', want: '/traits' }],
  ['an invalid URL', { root: 'http://h:1', reference: 'http://', want: undefined }],
];

describe('the path below the root', () => {
  it.each(ROWS)('of %s', (_name, { root, reference, want }) => {
    expect(servicePath(root, reference)).toBe(want);
  });
});
