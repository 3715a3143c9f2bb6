/** What a move means for one call, with documents of a stranger: each kind of effect. */
import { describe, expect, it } from 'vitest';
import type { MadeCall, ReadMember, SeenAnswer } from '../../../../runner/migration/calls/made-call.ts';
import { migrateCalls } from '../../../../runner/migration/migrate-calls.ts';
import type { MigratedKind } from '../../../../runner/migration/migration.ts';
import { strangerService } from '../../../spec/contract/stranger-service.ts';

const PROFILE = `
versions:
  request: [{ header: X-Version, value: '{version}' }]
  absent: oldest
`;

interface Given {
  before: string;
  after: string;
  call?: Partial<MadeCall>;
  answer?: Partial<Extract<SeenAnswer, { kind: 'recorded' }>>;
}

/** The kind of one call to `/a` at 1.0, moved to 1.1. @param given the operation in each version, in YAML */
function kindOf({ before, after, call = {}, answer }: Given): MigratedKind | undefined {
  const versions = { '1.0': `paths: ${before}`, '1.1': `paths: ${after}` };
  const service = strangerService(versions, PROFILE);
  const seen: SeenAnswer =
    answer === undefined
      ? { kind: 'unseen' }
      : { kind: 'recorded', status: 200, headerNames: [], body: undefined, ...answer };
  const made: MadeCall = {
    ...{ place: { file: 'traffic.har', entry: 1 }, version: '1.0', method: 'GET', path: '/a', query: [] },
    ...{ hasUnseenQuery: false, body: undefined, answer: seen, ...call },
  };
  const read = { kind: 'har', calls: [made], omitted: [] } as const;
  return migrateCalls(read, { service, from: '1.0', to: '1.1', name: 'traffic.har' }).groups[0]?.kinds[0];
}

const get = (more: string, responses = '{ 200: { description: "" } }') =>
  `{ /a: { get: { operationId: a, ${more === '' ? '' : `${more}, `}responses: ${responses} } } }`;
const put = (schema: string, more = '') =>
  `{ /a: { put: { operationId: a, requestBody: { ${more}content: { application/json: { schema: ${schema} } } }, responses: { 200: { description: "" } } } } }`;
const parameter = (name: string, more = '') =>
  `{ name: ${name}, in: query, ${more}schema: { type: string, maxLength: 3 } }`;
const answering = (schema: string, status = 200) =>
  get('', `{ ${status}: { description: "", content: { application/json: { schema: ${schema} } } } }`);
const body = (value: unknown) => ({ method: 'PUT', body: { value, unseen: [], open: [] } });
const asking = (...query: [string, string?][]) => ({
  query: query.map(([name, value]) => ({ name, value })),
});

const REFUSED = 'x-undeclared-query: refused, ';

describe('what a call that is sent meets', () => {
  it.each<[string, Given, string[]]>([
    ['the same', { before: get(''), after: get('') }, []],
    ['the operation is gone', { before: get(''), after: '{ /b: {} }' }, ['breaks operation-removed GET /a']],
    [
      'the operation only says that it is gone',
      { before: get(''), after: get('', '{ 410: { description: "" } }') },
      ['breaks operation-removed GET /a'],
    ],
    [
      'a parameter that is required',
      { before: get(''), after: get(`parameters: [${parameter('b', 'required: true, ')}]`) },
      ['breaks parameter-required b'],
    ],
    [
      'one that source code may send',
      {
        before: get(''),
        after: get(`parameters: [${parameter('b', 'required: true, ')}]`),
        call: { hasUnseenQuery: true },
      },
      [],
    ],
    [
      'a parameter that is refused',
      {
        before: get(`${REFUSED}parameters: [${parameter('b')}]`),
        after: get(`${REFUSED}parameters: []`),
        call: asking(['b', 'x']),
      },
      ['breaks parameter-refused b'],
    ],
    [
      'a parameter that is ignored',
      {
        before: get(`parameters: [${parameter('b')}]`),
        after: get('x-undeclared-query: ignored, parameters: []'),
        call: asking(['b', 'x']),
      },
      ['review parameter-ignored b'],
    ],
    [
      'a parameter that the call does not send',
      { before: get(`${REFUSED}parameters: [${parameter('b')}]`), after: get(`${REFUSED}parameters: []`) },
      [],
    ],
    [
      'a value that is refused',
      {
        before: get('parameters: [{ name: b, in: query, schema: { type: string } }]'),
        after: get(`parameters: [${parameter('b')}]`),
        call: asking(['b', 'long']),
      },
      ['breaks parameter-value-refused b'],
    ],
    [
      'a value that source code does not show',
      {
        before: get('parameters: [{ name: b, in: query, schema: { type: string } }]'),
        after: get(`parameters: [${parameter('b')}]`),
        call: asking(['b']),
      },
      [],
    ],
    [
      'a repetition that is refused',
      {
        before: get(`parameters: [${parameter('b', 'x-repeated: all, ')}]`),
        after: get(`parameters: [${parameter('b', 'x-repeated: refused, ')}]`),
        call: asking(['b', 'x'], ['b', 'y']),
      },
      ['breaks parameter-repetition-refused b'],
    ],
    [
      'a repetition that counts otherwise',
      {
        before: get(`parameters: [${parameter('b', 'x-repeated: last, ')}]`),
        after: get(`parameters: [${parameter('b', 'x-repeated: all, ')}]`),
        call: asking(['b', 'x'], ['b', 'y']),
      },
      ['review parameter-repetition-changed b'],
    ],
    [
      'a value that was refused before',
      {
        before: get(`parameters: [${parameter('b')}]`),
        after: get('parameters: [{ name: b, in: query, schema: { type: string } }]'),
        call: asking(['b', 'long']),
      },
      ['review no-longer-refused b'],
    ],
    [
      'a body that is required',
      {
        before: put('{}', 'required: false, '),
        after: put('{}', 'required: true, '),
        call: { method: 'PUT' },
      },
      ['breaks body-required'],
    ],
    [
      'a body that is ignored',
      {
        before: put('{}'),
        after: '{ /a: { put: { operationId: a, responses: { 200: { description: "" } } } } }',
        call: body({}),
      },
      ['review body-ignored'],
    ],
    [
      'a member that is required',
      {
        before: put('{ type: object }'),
        after: put('{ type: object, required: [b], properties: { b: { type: integer } } }'),
        call: body({}),
      },
      ['breaks member-required /b'],
    ],
    [
      'a member that source code may send',
      {
        before: put('{ type: object }'),
        after: put('{ type: object, required: [b] }'),
        call: { method: 'PUT', body: { value: {}, unseen: [], open: [''] } },
      },
      ['review member-required /b'],
    ],
    [
      'a member that is refused',
      {
        before: put('{ type: object }'),
        after: put('{ type: object, additionalProperties: false }'),
        call: body({ b: 1 }),
      },
      ['breaks member-refused /b'],
    ],
    [
      'a member that the call does not send',
      {
        before: put('{ type: object, properties: { b: { type: string } } }'),
        after: put('{ type: object, properties: { b: { type: integer } } }'),
        call: body({}),
      },
      [],
    ],
    [
      'another form of each item',
      {
        before: put('{ type: array, items: { type: string } }'),
        after: put('{ type: array, items: { type: integer } }'),
        call: body(['x', 'y']),
      },
      ['breaks form-refused /*'],
    ],
    [
      'a value of source code that is not seen',
      {
        before: put('{ type: object }'),
        after: put('{ type: object, properties: { b: { type: integer } } }'),
        call: { method: 'PUT', body: { value: { b: null }, unseen: ['/b'], open: [] } },
      },
      ['review unseen-value /b'],
    ],
    [
      'a value of source code that is not seen, where others change',
      {
        before: put('{ type: object, properties: { b: { type: integer } } }'),
        after: put('{ type: object, properties: { b: { type: integer, description: new }, c: {} } }'),
        call: { method: 'PUT', body: { value: { b: null }, unseen: ['/b'], open: [] } },
      },
      [],
    ],
    [
      'a name that is refused with any value',
      {
        before: put('{ type: object, properties: { b: {} } }'),
        after: put('{ type: object, additionalProperties: false }'),
        call: { method: 'PUT', body: { value: { b: null }, unseen: ['/b'], open: [] } },
      },
      ['breaks member-refused /b'],
    ],
    [
      'a value of a member that is refused',
      {
        before: put('{ type: object }'),
        after: put('{ type: object, properties: { b: { enum: [x] } } }'),
        call: body({ b: 'y' }),
      },
      ['breaks value-refused /b'],
    ],
  ])('%s', (_name, given, want) => {
    expect(effectsOf(kindOf(given))).toEqual(want);
  });
});

describe('what of an answer a caller loses', () => {
  it.each<[string, Given, string[]]>([
    [
      'another status',
      { before: get(''), after: get('', '{ 204: { description: "" } }'), answer: {} },
      ['breaks status-changed 200'],
    ],
    [
      'one of two statuses',
      {
        before: get('', '{ 200: { description: "" }, 201: { description: "" } }'),
        after: get(''),
        answer: { status: 200 },
      },
      [],
    ],
    [
      'a header',
      {
        before: get('', '{ 200: { description: "", headers: { X-B: { schema: { type: string } } } } }'),
        after: get(''),
        answer: { headerNames: ['x-b', 'date'] },
      },
      ['breaks header-removed x-b 200'],
    ],
    [
      'a header that the answer did not have',
      {
        before: get('', '{ 200: { description: "", headers: { X-B: { schema: { type: string } } } } }'),
        after: get(''),
        answer: {},
      },
      [],
    ],
    [
      'the body',
      { before: answering('{}'), after: get(''), answer: { body: {} } },
      ['breaks answer-without-body 200'],
    ],
    [
      'a member',
      {
        before: answering('{ type: object, properties: { b: {} } }'),
        after: answering('{ type: object, additionalProperties: false }'),
        answer: { body: { b: 1 } },
      },
      ['breaks answer-member-removed /b 200'],
    ],
    [
      'a member that the answer did not have',
      {
        before: answering('{ type: object, properties: { b: {} } }'),
        after: answering('{ type: object, additionalProperties: false }'),
        answer: { body: {} },
      },
      [],
    ],
    [
      'the form of a member',
      {
        before: answering('{ type: object, properties: { b: { type: string } } }'),
        after: answering('{ type: object, properties: { b: { type: integer } } }'),
        answer: { body: { b: 'x' } },
      },
      ['breaks answer-form-changed /b 200'],
    ],
    [
      'a value',
      {
        before: answering('{ type: object, properties: { b: { enum: [x, y] } } }'),
        after: answering('{ type: object, properties: { b: { enum: [y] } } }'),
        answer: { body: { b: 'x' } },
      },
      ['review answer-value-changed /b 200'],
    ],
    [
      'nothing, where the answer gets a member',
      {
        before: answering('{ type: object }'),
        after: answering('{ type: object, required: [b] }'),
        answer: { body: {} },
      },
      [],
    ],
    [
      'what the documents never promised',
      {
        before: answering('{ type: object, properties: { b: { type: integer } } }'),
        after: answering('{ type: object, properties: { b: { type: integer } } }'),
        answer: { body: { b: 'x' } },
      },
      [],
    ],
  ])('%s', (_name, given, want) => {
    expect(effectsOf(kindOf(given))).toEqual(want);
  });
});

const reading = (...members: Partial<ReadMember>[]): Partial<MadeCall> => ({
  answer: {
    kind: 'read',
    members: members.map((each, index) => ({
      ...{ pointer: '/b', place: { file: 'a.ts', line: index + 1 }, isPassedOn: false },
      ...each,
    })),
    statuses: [],
  },
});

const B = (schema: string) => answering(`{ type: object, properties: { b: ${schema} } }`);
const NO_B = answering('{ type: object, additionalProperties: false }');
const LIST = '{ type: array, items: { type: object, properties: { c: { type: string } } } }';
const BY_NAME = '{ type: object, additionalProperties: { type: object, properties: { d: {} } } }';

describe('what of the members that source code reads is lost', () => {
  it.each<[string, Given, string[]]>([
    [
      'a member',
      { before: B('{}'), after: NO_B, call: reading({}) },
      ['breaks answer-member-removed /b at 1'],
    ],
    ['a member that is not read', { before: B('{}'), after: NO_B, call: reading({ pointer: '/c' }) }, []],
    [
      'a list that is read as one, with what is below it',
      {
        before: B(LIST),
        after: B(BY_NAME),
        call: reading(
          {},
          { takenFor: 'array' },
          { pointer: '/b/*/c' },
          { pointer: '/b/*/c', isPassedOn: true },
        ),
      },
      ['breaks answer-form-changed /b at 2 3 4'],
    ],
    [
      'a list that is passed on',
      { before: B(LIST), after: B(BY_NAME), call: reading({ isPassedOn: true }) },
      ['review answer-form-changed /b at 1'],
    ],
    ['a list of which only the name is read', { before: B(LIST), after: B(BY_NAME), call: reading({}) }, []],
    [
      'a number that is counted with',
      { before: B('{ type: integer }'), after: B('{ type: object }'), call: reading({ takenFor: 'scalar' }) },
      ['breaks answer-form-changed /b at 1'],
    ],
    [
      'a number that may be null',
      {
        before: B('{ type: integer }'),
        after: B('{ type: [integer, "null"] }'),
        call: reading({ takenFor: 'scalar' }),
      },
      [],
    ],
    [
      'a member of any name',
      {
        before: B('{ type: object, additionalProperties: { type: integer } }'),
        after: B('{ type: object, additionalProperties: { type: array } }'),
        call: reading({ pointer: '/b/x', takenFor: 'scalar' }),
      },
      ['breaks answer-form-changed /b/* at 1'],
    ],
    [
      'a status',
      {
        ...{ before: get(''), after: get('', '{ 204: { description: "" } }') },
        call: {
          answer: {
            kind: 'read',
            members: [],
            statuses: [
              { status: 200, place: { file: 'a.ts', line: 7 } },
              { status: 404, place: { file: 'a.ts', line: 8 } },
            ],
          },
        },
      },
      ['breaks status-changed 200 at 7'],
    ],
  ])('%s', (_name, given, want) => {
    const shown = kindOf(given)?.effects.map(({ outcome, kind, location, status, places }) => {
      const words = [outcome, kind, location.pointer, status].filter((each) => each !== undefined);
      return `${words.join(' ')} at ${places.map(({ line }) => line).join(' ')}`;
    });
    expect(shown).toEqual(want);
  });
});

function effectsOf(kind: MigratedKind | undefined): string[] | undefined {
  return kind?.effects.map(({ outcome, kind: word, location: { name, pointer }, status }) =>
    [outcome, word, name, pointer, status].filter((each) => each !== undefined).join(' '),
  );
}
