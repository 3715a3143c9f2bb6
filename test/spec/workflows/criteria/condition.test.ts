/** Simple conditions: what they mean, by Arazzo 1.1.0, section "Criterion Object". */
import { describe, expect, it } from 'vitest';
import { holds } from '../../../../spec/workflows/criteria/evaluate-condition.ts';
import { parseCondition } from '../../../../spec/workflows/criteria/parse-condition.ts';
import type { ExpressionScope } from '../../../../spec/workflows/expression/scope.ts';

const scope: ExpressionScope = {
  inputs: {
    name: 'Web',
    'a.b': 1,
    nested: { count: 3 },
    text: '7',
    empty: null,
    list: ['x', { y: 'z' }],
    no: false,
  },
  steps: new Map([['create', { id: 'x-1', server: { status: 'ACTIVE' } }]]),
  workflows: new Map(),
  sources: new Map(),
  parameters: new Map(),
  response: {
    status: 200,
    headers: { 'x-count': '12' },
    body: { servers: [{ id: 1, name: 'a' }], next: null, 'odd/key': true, total: 2 },
  },
};

describe('a condition', () => {
  it.each<[string, boolean]>([
    ['$statusCode == 200', true],
    ['$statusCode != 200', false],
    ['$statusCode >= 200 && $statusCode < 300', true],
    ['$statusCode==200&&$statusCode!=201', true],
    ['$statusCode == 404 || $statusCode == 200', true],
    ['$statusCode == 404 || $statusCode == 200 && false', false],
    ['($statusCode == 404 || $statusCode == 200) && true', true],
    ['!($statusCode == 404)', true],
    ['!$inputs.no', true],
    ['!!$inputs.no', false],
    ['true', true],
    ['null', false],
    // Texts are compared in any case, and numbers with texts of numbers.
    ["$inputs.name == 'WEB'", true],
    ["$inputs.name < 'xyz'", true],
    ['$inputs.text == 7', true],
    ['$inputs.text >= 7.0', true],
    ['$inputs.name == 7', false],
    ['$response.header.X-Count > 9', true],
    ["'it''s' == 'IT''S'", true],
    ["'a && b' == 'a && b'", true],
    ["'' == null", false],
    ["'abc' < 5", false],
    ['-1.5e1 < 0', true],
    // null equals itself alone.
    ['$response.body#/next == null', true],
    ['$response.body#/missing == null', true],
    ['$response.body#/servers != null', true],
    ['$response.body#/next == false', false],
    ['$response.body#/next < 1', false],
    ['$inputs.empty', false],
    // Properties and indices after an expression.
    ['$response.body#/servers/0/id == 1', true],
    ["$response.body#/servers[0].name == 'a'", true],
    ['$response.body.servers[0].id == 1', true],
    ['$response.body.total == 2', true],
    ['$response.body.servers[1] == null', true],
    ['$response.body#/odd~1key', true],
    ['$inputs.a.b == 1', true],
    ['$inputs.nested.count == 3', true],
    ['$inputs.nested#/count == 3', true],
    ["$inputs.list[1].y == 'z'", true],
    ["$steps.create.outputs.server.status == 'active'", true],
    ["$steps.create.outputs.id == 'X-1'", true],
    ['$steps.other.outputs.id == null', true],
    ['$inputs.nested.constructor == null', true],
  ])('%s is %s', (text, expected) => {
    const condition = parseCondition(text);
    if ('problem' in condition) throw new Error(condition.problem);
    expect(holds(condition, scope)).toBe(expected);
  });
});

describe('a condition that cannot be read', () => {
  it.each<[string, string]>([
    ['', 'the condition ends too early'],
    ['==', '== is not expected'],
    ['$statusCode 200', '200 is not expected'],
    ['$statusCode == 200 &&', 'the condition ends too early'],
    ['$statusCode == 200)', ') is not expected'],
    ['($statusCode == 200', 'a ")" is missing'],
    ['$statusCode & 200', '"&" is not understood'],
    ['$status == 200', '$status is no valid runtime expression'],
    ['status == 200', '"status" is not understood'],
    ["'open", '"\'" is not understood'],
    ['1.2.3 == 1', '"1.2.3" is not understood'],
    ['01 == 1', '"01" is not understood'],
  ])('%j', (text, expected) => {
    expect(parseCondition(text)).toMatchObject({ problem: expected });
  });
});
