import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ApiDocument } from '../../../spec/openapi/api-document.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import { smallDocument } from '../../spec/contract/small-document.ts';
import { startProgramLines } from '../program-lines.ts';
import { renderEditsTables } from './edits-table.ts';
import { kindOf } from './kind-of-edit.ts';
import { judgeEdit, type ToolOutcome } from './outcome.ts';
import { type Compare, type DiffPeer, ToolRefusal } from './peer.ts';
import { EXPECTATIONS, type PairExpectation } from './public-reports/expectations.ts';
import { judgeAnswer, type PairAnswer } from './public-reports/judge-answer.ts';
import { openRestartingPeer } from './restarting-peer.ts';
import { EDITS_PER_KIND, sampleEdits } from './sample.ts';
import { withoutExtensions } from './without-extensions.ts';

test.each([
  ['properties', 'name is gone', 'properties: … is gone'],
  ['properties', 'name need not be there', 'properties: … need not be there'],
  ['properties', 'one more that may be there', 'properties: one more that may be there'],
  ['methods', 'GET /traits is gone', 'methods: … is gone'],
  ['bounds', 'maximum is gone', 'bounds: maximum is gone'],
])('of %s "%s" is of the kind "%s"', (family, name, kind) => {
  expect(kindOf({ family: { name: family }, edit: { name } })).toBe(kind);
});

test.each<[string, Json, Json]>([
  ['an extension', { 'x-surface': {}, info: { title: 'One', 'x-note': 1 } }, { info: { title: 'One' } }],
  ['an extension of a header', { headers: { 'x-id': { 'x-note': 1 } } }, { headers: { 'x-id': {} } }],
  ['no property, whatever its name', { properties: { 'x-id': true } }, { properties: { 'x-id': true } }],
  [
    'one below a property that has the name of a keyword',
    { properties: { headers: { 'x-note': 1, type: 'object' } } },
    { properties: { headers: { type: 'object' } } },
  ],
  ['no part of a value', { const: { 'x-id': 1 } }, { const: { 'x-id': 1 } }],
])('%s is left out', (_name, document, want) => {
  expect(withoutExtensions(document)).toEqual(want);
});

test('the same edits are drawn each time, a few of each kind, and none twice', () => {
  const root = smallDocument((whole) => {
    whole.security = [{ token: [] }];
    whole.components.securitySchemes = { token: { type: 'apiKey', in: 'header', name: 'x-auth-token' } };
  }) as unknown as ApiDocument['root'];
  const document = { name: '', version: '1.0', root, isOpenApi30: false, locate: () => '' };
  const drawn = sampleEdits([document]);
  const ids = drawn.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.startsWith('1.0 words: description is another'))).toHaveLength(EDITS_PER_KIND);
  expect(sampleEdits([document]).map(({ id }) => id)).toEqual(ids);
  expect(drawn.find(({ id }) => id.includes('methods: one more at /paths/~1things'))).toMatchObject({
    isVisible: true,
    isExtension: false,
  });
  expect(drawn.find(({ family }) => family === 'routes')).toMatchObject({
    isVisible: true,
    isExtension: true,
  });
});

const DOCUMENT = { a: 1, b: 1 };

test.each<[string, Json, Compare, ToolOutcome]>([
  ['reported', { a: 2, b: 1 }, async () => ['known', 'a changed'], { answer: 'reported', said: 'a changed' }],
  ['silent', { a: 2, b: 1 }, async () => ['known'], { answer: 'silent', said: '' }],
  ['outside', { a: 1, b: 2 }, async () => ['b changed'], { answer: 'outside', said: '' }],
  [
    'refused',
    { a: 2, b: 1 },
    async () => {
      throw new ToolRefusal('what is a?');
    },
    { answer: 'refused', said: 'what is a?' },
  ],
])('an edit is %s', async (_name, after, compare, want) => {
  const open = { compare, close: async () => {} };
  const peer: DiffPeer = { name: '', version: '', selectInput: ({ a }) => a as Json, open: async () => open };
  const edit = { before: DOCUMENT, after: () => after as typeof DOCUMENT };
  expect(await judgeEdit(peer, open, edit, new Set(['known']))).toEqual(want);
});

test.each<[string, string, RegExp]>([
  ['exits', 'process.stdin.once("data", () => process.exit())', /did not answer/],
  ['does not answer', 'process.stdin.on("data", () => {})', /no answer in 2 s/],
])('a program that %s is started again', async (_name, bad, said) => {
  const good = `process.stdin.on('data', () => console.log(JSON.stringify({ said: ['changed'] })))`;
  const programs = [bad, good];
  const open = openRestartingPeer(
    () => startProgramLines(process.execPath, ['-e', programs.shift() ?? '']),
    2000,
  );
  await expect(open.compare(1, 2)).rejects.toThrow(said);
  expect(await open.compare(1, 2)).toEqual(['changed']);
  await open.close();
});

test('a cell has the number of judged edits when not all were judged', () => {
  const edit = { family: 'bounds', isVisible: true, isExtension: false };
  const edits = [
    { ...edit, id: 'a' },
    { ...edit, id: 'b' },
    { ...edit, id: 'c', isExtension: true },
    { ...edit, id: 'd', isVisible: false },
  ];
  const outcome = { said: '', millis: 1 };
  const outcomes = {
    a: { ...outcome, answer: 'reported' },
    b: { ...outcome, answer: 'refused' },
    c: { ...outcome, answer: 'silent' },
    d: { ...outcome, answer: 'reported' },
  } as const;
  const results = { one: { version: '1', falseAlarms: [], outcomes } };
  const rows = renderEditsTables(edits, ['values', 'bounds'], ['one', 'two'], results).split('\n');
  expect(rows.filter((row) => !/^$|---|edits/.test(row))).toEqual([
    '| bounds | 2 | 1 of 1 | – |',
    '| **all** | 2 | 1 of 1 | – |',
    '| extensions | 1 | 0 | – |',
    '| bounds | 1 | 1 | – |',
    '| **all** | 1 | 1 | – |',
    '| extensions | 0 | – | – |',
    '| refused | 4 | 1 | 0 |',
    '| outside of its input | 4 | 0 | 0 |',
  ]);
});

test.each<[string, PairAnswer, PairExpectation, boolean, string]>([
  ['nothing where nothing changed', { said: [] }, { about: '', shows: [] }, true, 'right'],
  ['a change where nothing changed', { said: ['x'] }, { about: '', shows: [] }, true, 'wrong'],
  ['each expected change', { said: ['a', 'b'] }, { about: '', shows: [/b/, /a/] }, true, 'right'],
  [
    'a change at a JSON Pointer',
    { said: ['/paths/~1a/get'] },
    { about: '', shows: [/\/a\/get/] },
    true,
    'right',
  ],
  ['one of two expected changes', { said: ['a', 'c'] }, { about: '', shows: [/b/, /a/] }, true, 'wrong'],
  [
    'something excluded as well',
    { said: ['a', 'x'] },
    { about: '', shows: [/a/], never: /x/ },
    true,
    'wrong',
  ],
  ['any report by a tool without places', { said: ['x'] }, { about: '', shows: [/a/] }, false, 'right'],
  ['nothing by a tool without places', { said: [] }, { about: '', shows: [/a/] }, false, 'wrong'],
  ['a refusal', { refused: 'OpenAPI 3.1' }, { about: '', shows: [] }, true, 'refused'],
])(
  'an answer about a pair of documents is judged: %s',
  (_title, answer, expectation, namesPlaces, verdict) => {
    expect(judgeAnswer(answer, expectation, namesPlaces)).toBe(verdict);
  },
);

test('every pair of documents has an expectation', () => {
  const folders = readdirSync(new URL('../../spec/diff/public-reports/', import.meta.url));
  expect(Object.keys(EXPECTATIONS).sort()).toEqual(folders.filter((name) => /^\d/.test(name)).sort());
});
