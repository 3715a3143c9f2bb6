import { expect, test } from 'vitest';
import type { Request, Response } from '../../runner/exchange.ts';
import { renderFaultsTable } from './faults-table.ts';
import { interleave } from './interleave.ts';
import { violationsOf } from './judges/prism-violations.ts';
import { describeFirstProblem } from './judges/schemathesis-report.ts';
import { recordReachedFaults } from './reached-faults.ts';

const request: Request = {
  method: 'GET',
  path: '/resource_providers/4e8e5957-649f-477b-9e5b-f1f75b21c03c?name=x',
  headers: {},
  body: null,
};

test.each<[string, object[], string[]]>([
  [
    'of the response are formatted without the ids of the call',
    [
      {
        location: ['response', 'body', '4e8e5957-649f-477b-9e5b-f1f75b21c03c'],
        severity: 'Error',
        code: 'required',
        message: 'CUSTOM_A of 4e8e5957-649f-477b-9e5b-f1f75b21c03c is missing',
      },
    ],
    ['GET /resource_providers/{uuid} 200: response.body.{uuid} required {name} of {uuid} is missing'],
  ],
  [
    'of the request are left out',
    [{ location: ['request', 'query'], severity: 'Error', code: 'required', message: 'name is missing' }],
    [],
  ],
])("Prism's violations %s", (_name, violations, want) => {
  const headers = [['sl-violations', JSON.stringify(violations)]] as const;
  expect(violationsOf(request, { status: 200, headers, body: '' })).toEqual(want);
});

test.each<[string, Parameters<typeof describeFirstProblem>[0], string]>([
  [
    'the first failure',
    { failures: [{ code: 'ST108', title: 'Response violates schema', operations: ['GET /'] }], errors: [{}] },
    'ST108 Response violates schema: GET /',
  ],
  ['an error when there is no failure', { failures: [], errors: [{ a: 1 }] }, 'error: {"a":1}'],
  ['empty without either', { failures: [], errors: [] }, ''],
])('the first problem in a report of Schemathesis is %s', (_name, report, want) => {
  expect(describeFirstProblem(report)).toBe(want);
});

test('a cell has the number of judged faults when not all of the kind were judged', () => {
  const outcome = { seconds: 1, said: '' };
  const outcomes = { a: { ...outcome, caught: true }, b: { ...outcome, caught: false } };
  const results = { one: { version: '1', falseAlarms: [], outcomes } };
  const kinds = { first: [{ id: 'a' }], second: [{ id: 'b' }, { id: 'c' }] };
  expect(renderFaultsTable(kinds, ['one', 'two'], results).split('\n').slice(2, 5)).toEqual([
    '| first | 1 | 1 | – |',
    '| second | 2 | 0 of 1 | – |',
    '| **all** | 3 | 1 of 2 | – |',
  ]);
});

test('a fault is reached when it would change a call or its answer', async () => {
  const reached = new Set<string>();
  const answer: Response = { status: 200, headers: [], body: '' };
  const rule = 'status.declared';
  const faults = [
    { id: 'request', rule, cases: '*', request: (q: Request) => ({ ...q, method: 'PUT' }) },
    { id: 'answer', rule, cases: '*', response: (r: Response) => ({ ...r, status: 203 }) },
    { id: 'neither', rule, cases: '*', response: (r: Response) => ({ ...r }) },
    { id: 'unreadable', rule, cases: '*', response: (r: Response) => JSON.parse(r.body) },
  ];
  const target = { name: '', root: '', send: async () => answer, close: async () => {} };
  expect(await recordReachedFaults(faults, reached)(target).send(request)).toBe(answer);
  expect([...reached]).toEqual(['request', 'answer']);
});

test('lists are interleaved', () => {
  expect(interleave([['a', 'b', 'c'], [], ['d']])).toEqual(['a', 'd', 'b', 'c']);
});
