/** The examples of the Overlay Specification (1.0 and 1.1), on small documents. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../spec/openapi/document.ts';
import { applyOverlay, type OverlayAction } from '../../../../spec/openapi/overlay/overlay.ts';

function applied(document: Json, ...actions: OverlayAction[]) {
  return applyOverlay(document, { overlay: '1.1.0', info: { title: 't', version: '1' }, actions });
}

const pets = {
  paths: {
    '/': { summary: 'root', get: { summary: 'old' } },
    '/pets': { get: { parameters: [{ name: 'dummy' }, { name: 'kept' }], tags: ['a', 'dummy'] }, post: {} },
  },
  tags: [{ name: 'a' }],
};

const ROWS: [
  string,
  { document?: Json; actions: OverlayAction[]; at: (document: never) => unknown; want: unknown },
][] = [
  [
    'an update of the root merges nested objects',
    {
      actions: [{ target: '$', update: { paths: { '/': { get: { summary: 'new', 'x-rate': 100 } } } } }],
      at: (d: typeof pets) => d.paths['/'],
      want: { summary: 'root', get: { summary: 'new', 'x-rate': 100 } },
    },
  ],
  [
    'an update of one node leaves its siblings',
    {
      actions: [{ target: "$.paths['/pets'].post", update: { 'x-safe': false } }],
      at: (d: typeof pets) => [d.paths['/pets'].post, d.paths['/']],
      want: [{ 'x-safe': false }, pets.paths['/']],
    },
  ],
  [
    'a wildcard updates every node that it selects',
    {
      actions: [{ target: '$.paths.*.get', update: { 'x-safe': true } }],
      at: (d: { paths: Record<string, { get: { 'x-safe': boolean } }> }) =>
        Object.values(d.paths).map(({ get }) => get['x-safe']),
      want: [true, true],
    },
  ],
  [
    'a filter selects by value',
    {
      actions: [{ target: "$.paths.*.get.parameters[?@.name=='kept']", update: { in: 'query' } }],
      at: (d: typeof pets) => d.paths['/pets'].get.parameters,
      want: [{ name: 'dummy' }, { name: 'kept', in: 'query' }],
    },
  ],
  [
    'an object is appended to an array',
    {
      actions: [{ target: '$.paths.*.get.parameters', update: { name: 'new' } }],
      at: (d: typeof pets) => d.paths['/pets'].get.parameters.map(({ name }) => name),
      want: ['dummy', 'kept', 'new'],
    },
  ],
  [
    'a primitive is appended to an array',
    {
      actions: [{ target: "$.paths['/pets'].get.tags", update: 'b' }],
      at: (d: typeof pets) => d.paths['/pets'].get.tags,
      want: ['a', 'dummy', 'b'],
    },
  ],
  [
    'an array is concatenated to an array',
    {
      actions: [{ target: "$.paths['/pets'].get.tags", update: ['b', 'c'] }],
      at: (d: typeof pets) => d.paths['/pets'].get.tags,
      want: ['a', 'dummy', 'b', 'c'],
    },
  ],
  [
    'an array inside an update is concatenated as well',
    {
      actions: [{ target: "$.paths['/pets'].get", update: { tags: ['b'] } }],
      at: (d: typeof pets) => d.paths['/pets'].get.tags,
      want: ['a', 'dummy', 'b'],
    },
  ],
  [
    'an entry of an array is removed',
    {
      actions: [{ target: "$.paths.*.get.parameters[?@.name == 'dummy']", remove: true }],
      at: (d: typeof pets) => d.paths['/pets'].get.parameters,
      want: [{ name: 'kept' }],
    },
  ],
  [
    'several entries are removed, although indices shift',
    {
      document: { list: [1, 2, 3, 4] },
      actions: [{ target: '$.list[0,2]', remove: true }],
      at: (d: { list: number[] }) => d.list,
      want: [2, 4],
    },
  ],
  [
    'a primitive entry is removed',
    {
      actions: [{ target: "$.paths.*.get.tags[?@ == 'dummy']", remove: true }],
      at: (d: typeof pets) => d.paths['/pets'].get.tags,
      want: ['a'],
    },
  ],
  [
    'a primitive is replaced',
    {
      actions: [{ target: "$.paths['/'].get.summary", update: 'new' }],
      at: (d: typeof pets) => d.paths['/'].get.summary,
      want: 'new',
    },
  ],
  [
    'a node is copied',
    {
      actions: [{ target: "$.paths['/pets'].post", copy: "$.paths['/'].get" }],
      at: (d: typeof pets) => d.paths['/pets'].post,
      want: { summary: 'old' },
    },
  ],
  [
    'remove takes precedence over update',
    {
      actions: [{ target: '$.tags', remove: true, update: [] }],
      at: (d: Partial<typeof pets>) => d.tags,
      want: undefined,
    },
  ],
  [
    'a removed node can be added again',
    {
      actions: [
        { target: "$.paths['/'].get", remove: true },
        { target: "$.paths['/']", update: { get: { x: 1 } } },
      ],
      at: (d: typeof pets) => d.paths['/'].get,
      want: { x: 1 },
    },
  ],
];

describe('an overlay', () => {
  it.each(ROWS)('%s', (_name, { document = pets, actions, at, want }) => {
    const before = structuredClone(document);
    const result = applied(document, ...actions);
    expect(result.problems).toEqual([]);
    expect(at(result.document as never)).toEqual(want);
    expect(document).toEqual(before);
  });

  it('reports actions that select nothing, and ignores them', () => {
    const result = applied(
      pets,
      { target: '$.nowhere', update: {} },
      { target: '$.tags', update: { name: 'b' } },
    );
    expect(result.unmatched).toEqual([0]);
    expect(result.problems).toEqual([]);
  });

  it.each<[string, OverlayAction]>([
    ['an object updated with a list', { target: "$.paths['/']", update: [] }],
    ['a text updated with an object', { target: "$.paths['/'].summary", update: {} }],
    ['a list inside merged with a text', { target: "$.paths['/pets'].get", update: { tags: 'b' } }],
    ['the whole document removed', { target: '$', remove: true }],
    ['an action that does nothing', { target: '$.tags' }],
    ['a copy of several nodes', { target: '$.tags', copy: '$.paths.*' }],
    ['a target that is not a JSONPath', { target: 'paths[', update: {} }],
  ])('rejects %s', (_name, action) => {
    const result = applied(pets, action);
    expect(result.problems).toHaveLength(1);
    expect(result.document).toEqual(pets);
  });

  it('shares what it does not touch with the input', () => {
    const { document } = applied(pets, { target: "$.paths['/'].get", update: { summary: 'new' } });
    expect((document as typeof pets).paths['/pets']).toBe(pets.paths['/pets']);
    expect((document as typeof pets).paths['/']).not.toBe(pets.paths['/']);
  });
});
