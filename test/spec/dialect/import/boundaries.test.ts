import { describe, expect, it } from 'vitest';
import { findBoundaries, type VersionEnds } from '../../../../spec/dialect/import/boundaries.ts';
import { parseMarked } from '../marks/parse-marked.ts';
import { SERVERS_API } from '../servers-api.ts';

const mark = (text: string) => `openapi: 3.1.0\npaths: {}\n${text}`;

const ROWS: [string, { text: string; ends?: VersionEnds; want: string }][] = [
  [
    'where a mark begins, and just after one ends',
    { text: SERVERS_API, want: '2.1 2.3 2.5 2.7 2.10 2.11 2.12 2.20' },
  ],
  [
    'between the requested ends',
    { text: SERVERS_API, ends: { oldest: '2.6', newest: '2.11' }, want: '2.6 2.7 2.10 2.11' },
  ],
  [
    'between the ends that info names',
    {
      text: mark(
        'info: { x-openstack: { min-ver: "2.0", max-ver: 2.30 } }\nx-a: { x-openstack: { min-ver: 2.5 } }',
      ),
      want: '2.0 2.5 2.30',
    },
  ],
  [
    'beyond the version of the document',
    {
      text: mark('info: { version: 2.3 }\nx-a: { x-openstack: { min-ver: 2.2, max-ver: 2.10 } }'),
      want: '2.2 2.10',
    },
  ],
  [
    'with a version without quotes',
    { text: mark('info: { version: 2.10 }\nx-a: { x-openstack: { max-ver: 2.2 } }'), want: '2.2 2.3 2.10' },
  ],
  [
    'by marks alone, where the version is not a microversion',
    {
      text: mark('info: { version: v2 }\nx-a: { x-openstack: { min-ver: 2.2, max-ver: 2.4 } }'),
      want: '2.2 2.4',
    },
  ],
  [
    'at versions with notes',
    {
      text: mark(
        'info: { version: "2.4", x-microversions: [{ version: 2.2 }, { version: 2.3, title: New }] }',
      ),
      want: '2.2 2.3 2.4',
    },
  ],
  ['in a document without marks', { text: mark('info: { version: "2.4" }'), want: '2.4' }],
];

describe('the boundaries of a document', () => {
  it.each(ROWS)('are %s', (_title, { text, ends = {}, want }) => {
    expect(findBoundaries(parseMarked(text), ends).join(' ')).toBe(want);
  });

  it.each([
    [
      'the document names no version',
      mark('info: { version: v2 }'),
      {},
      'api.yaml: names no microversion. Give the first and the last one with --oldest',
    ],
    [
      'the oldest is newer than the newest',
      SERVERS_API,
      { oldest: '2.21' } as VersionEnds,
      'api.yaml: its oldest version would be 2.21, and its newest 2.20',
    ],
    [
      'a note has an invalid version',
      mark('info:\n  version: "2.4"\n  x-microversions:\n    - version: new'),
      {},
      'api.yaml:6: "version" is "new", which is not a microversion',
    ],
    [
      'the notes are not a list',
      mark('info:\n  version: "2.4"\n  x-microversions: { "2.3": New }'),
      {},
      'api.yaml:5: "x-microversions" is not a list',
    ],
  ])('are rejected when %s', (_title, text, ends, message) => {
    expect(() => findBoundaries(parseMarked(text), ends)).toThrow(message);
  });
});
