/** Runtime expressions against the grammar of Arazzo 1.1.0, which a separate recogniser of ABNF reads. */
import { describe, expect, it } from 'vitest';
import { Seed } from '../../../../runner/case/generated/seed.ts';
import {
  parseExpression,
  type RuntimeExpression,
} from '../../../../spec/workflows/expression/runtime-expression.ts';
import { Abnf } from '../abnf.ts';

/** The rules of section "Runtime Expressions" for expressions. RFC 5234 allows a to f in HEXDIG as well. */
const GRAMMAR = new Abnf(`
  expression = "$url" / "$method" / "$statusCode" / "$request." source / "$response." source / "$message." source / "$inputs." value / "$outputs." value / "$steps." strict ".outputs." value / "$workflows." strict "." field "." value / "$sourceDescriptions." strict "." 1*CHAR / "$components." component "." loose / "$self"
  source = "header." 1*tchar / "query." *CHAR / "path." *CHAR / "body" ["#" pointer] / "payload" ["#" pointer]
  value = loose ["#" pointer]
  field = "inputs" / "outputs"
  component = "parameters" / "successActions" / "failureActions"
  strict = 1*(ALPHA / DIGIT / "-" / "_")
  loose = 1*(ALPHA / DIGIT / "." / "-" / "_")
  pointer = *("/" *(unescaped / escaped))
  unescaped = %x00-2E / %x30-7A / %x7C / %x7F-10FFFF
  escaped = "~" ("0" / "1")
  tchar = "!" / "#" / "$" / "%" / "&" / "'" / "*" / "+" / "-" / "." / "^" / "_" / %x60 / "|" / "~" / DIGIT / ALPHA
  CHAR = plain / %x5C (%x22 / %x5C / %x2F / %x62 / %x66 / %x6E / %x72 / %x74 / %x75 4HEXDIG)
  plain = %x20-21 / %x23-5B / %x5D-7A / %x7C / %x7E-10FFFF
  ALPHA = %x41-5A / %x61-7A
  DIGIT = %x30-39
  HEXDIG = DIGIT / %x41-46 / %x61-66
`);

describe('an expression is parsed into its parts', () => {
  it.each<[string, RuntimeExpression]>([
    ['$url', { kind: 'url' }],
    ['$method', { kind: 'method' }],
    ['$statusCode', { kind: 'statusCode' }],
    ['$self', { kind: 'self' }],
    ['$request.header.accept', { kind: 'request', part: 'header', name: 'accept' }],
    ['$request.path.id', { kind: 'request', part: 'path', name: 'id' }],
    ['$request.query.a b', { kind: 'request', part: 'query', name: 'a b' }],
    ['$request.query.\\"a\\u0041', { kind: 'request', part: 'query', name: '"aA' }],
    ['$request.body', { kind: 'request', part: 'body' }],
    ['$response.body#/user/uuid', { kind: 'response', part: 'body', pointer: ['user', 'uuid'] }],
    ['$response.body#/a~1b/m~0n/0', { kind: 'response', part: 'body', pointer: ['a/b', 'm~n', '0'] }],
    ['$response.body#', { kind: 'response', part: 'body', pointer: [] }],
    ['$response.header.X-Y.z', { kind: 'response', part: 'header', name: 'X-Y.z' }],
    ['$message.payload#/a', { kind: 'message' }],
    ['$inputs.user.name', { kind: 'inputs', name: 'user.name' }],
    ['$inputs.user#/name', { kind: 'inputs', name: 'user', pointer: ['name'] }],
    ['$outputs.id', { kind: 'outputs', name: 'id' }],
    ['$steps.a-b.outputs.id', { kind: 'steps', step: 'a-b', name: 'id' }],
    ['$steps.a.outputs.b#/0/id', { kind: 'steps', step: 'a', name: 'b', pointer: ['0', 'id'] }],
    ['$workflows.w.outputs.b', { kind: 'workflows', workflow: 'w', field: 'outputs', name: 'b' }],
    ['$sourceDescriptions.pets.url', { kind: 'sourceDescriptions', source: 'pets', reference: 'url' }],
    ['$components.parameters.page', { kind: 'components', type: 'parameters', name: 'page' }],
  ])('%s', (text, expected) => {
    expect(parseExpression(text)).toEqual(expected);
  });
});

it.each([
  '',
  '$',
  'url',
  '$URL',
  '$urls',
  '$statuscode',
  '$response',
  '$response.',
  '$response.body/a',
  '$response.body.count',
  '$response.body#a',
  '$response.body#/a~2',
  '$response.body#/a{b}',
  '$response.headers.A',
  '$response.header.',
  '$response.header.a b',
  '$request.query.a"',
  '$inputs.',
  '$inputs.a b',
  '$steps.a.b',
  '$steps.a.outputs.',
  '$steps.a.b.outputs.c',
  '$workflows.a.steps.b',
  '$sourceDescriptions.a',
  '$sourceDescriptions.a.',
  '$components.inputs.a',
  ' $url',
  '$url ',
])('%j is no expression', (text) => {
  expect(parseExpression(text)).toBeUndefined();
});

describe('the grammar of the specification and the parser agree', () => {
  const seed = new Seed('runtime expressions');
  const pick = (below: number) => Number.parseInt(seed.hex(8), 16) % below;

  it('on texts that the grammar generates', () => {
    for (let count = 0; count < 3000; count += 1) {
      const text = GRAMMAR.generate('expression', pick);
      expect([text, parseExpression(text) !== undefined]).toEqual([text, true]);
    }
  });

  it('on such texts with a character more, less or another', () => {
    const characters = [...' ."#/~{}\\$abz019-_|!%\n\u00e9\u{1f600}'];
    const found = new Set<boolean>();
    for (let count = 0; count < 6000; count += 1) {
      const letters = [...GRAMMAR.generate('expression', pick)];
      const added = [[], [characters[pick(characters.length)] as string]][pick(2)] as string[];
      letters.splice(pick(letters.length + 1), pick(2), ...added);
      const text = letters.join('');
      const isValid = GRAMMAR.matches('expression', text);
      found.add(isValid);
      expect([text, parseExpression(text) !== undefined]).toEqual([text, isValid]);
    }
    expect(found.size).toBe(2);
  });
});
