import { describe, expect, it } from 'vitest';
import { boundaries, type Ends } from '../../../../spec/dialect/import/boundaries.ts';
import { marked } from '../marks/marked.ts';
import { SERVERS_API } from '../servers-api.ts';

const mark = (text: string) => `openapi: 3.1.0\npaths: {}\n${text}`;

const ROWS: [string, { text: string; ends?: Ends; want: string }][] = [
  [
    'where something begins, or has just ended',
    { text: SERVERS_API, want: '2.1 2.3 2.5 2.7 2.10 2.11 2.12 2.20' },
  ],
  [
    'between the ends that are asked for',
    { text: SERVERS_API, ends: { oldest: '2.6', newest: '2.11' }, want: '2.6 2.7 2.10 2.11' },
  ],
  [
    'as far as info says',
    {
      text: mark(
        'info: { x-openstack: { min-ver: "2.0", max-ver: 2.30 } }\nx-a: { x-openstack: { min-ver: 2.5 } }',
      ),
      want: '2.0 2.5 2.30',
    },
  ],
  [
    'also beyond the version of the document',
    {
      text: mark('info: { version: 2.3 }\nx-a: { x-openstack: { min-ver: 2.2, max-ver: 2.10 } }'),
      want: '2.2 2.10',
    },
  ],
  [
    'of a version written without quotes',
    { text: mark('info: { version: 2.10 }\nx-a: { x-openstack: { max-ver: 2.2 } }'), want: '2.2 2.3 2.10' },
  ],
  [
    'of marks alone, where the version is no microversion',
    {
      text: mark('info: { version: v2 }\nx-a: { x-openstack: { min-ver: 2.2, max-ver: 2.4 } }'),
      want: '2.2 2.4',
    },
  ],
  [
    'of versions that have words',
    {
      text: mark(
        'info: { version: "2.4", x-microversions: [{ version: 2.2 }, { version: 2.3, title: New }] }',
      ),
      want: '2.2 2.3 2.4',
    },
  ],
  ['of a document without marks', { text: mark('info: { version: "2.4" }'), want: '2.4' }],
];

describe('versions at which a document changes', () => {
  it.each(ROWS)('%s', (_title, { text, ends = {}, want }) => {
    expect(boundaries(marked(text), ends).join(' ')).toBe(want);
  });

  it.each([
    [
      'nothing names a version',
      mark('info: { version: v2 }'),
      {},
      'api.yaml: nothing in it names a microversion. Say with --oldest',
    ],
    [
      'the oldest is newer than the newest',
      SERVERS_API,
      { oldest: '2.21' } as Ends,
      'api.yaml: its oldest version would be 2.21, and its newest 2.20',
    ],
    [
      'words are of what is no version',
      mark('info:\n  version: "2.4"\n  x-microversions:\n    - version: new'),
      {},
      'api.yaml:6: "version" is "new", which is no microversion',
    ],
    [
      'words are no list',
      mark('info:\n  version: "2.4"\n  x-microversions: { "2.3": New }'),
      {},
      'api.yaml:5: "x-microversions" is no list',
    ],
  ])('are refused when %s', (_title, text, ends, message) => {
    expect(() => boundaries(marked(text), ends)).toThrow(message);
  });
});
