import { describe, expect, it } from 'vitest';
import { problemsOf, step } from '../document.ts';

describe('criteria', () => {
  it.each<[string, string, string]>([
    [
      'one =',
      'condition: $statusCode = 200',
      '10: $statusCode = 200: "=" is not understood. Comparison is written ==.',
    ],
    [
      'double quotes',
      `condition: '$statusCode == "a"'`,
      `10: $statusCode == "a": "\\"a\\"" is not understood. Write texts between single quotes: 'text'.`,
    ],
    [
      'a condition without an end',
      'condition: $statusCode ==',
      `10: $statusCode ==: the condition ends too early. Expected an expression such as $statusCode, or a literal (1, 'text', true, null).`,
    ],
    [
      'an open bracket',
      'condition: ($statusCode == 1',
      '10: ($statusCode == 1: a ")" is missing. Close each "(".',
    ],
    [
      'xpath',
      'type: xpath, context: $response.body, condition: /a',
      '10: xpath is not supported here. Use simple, regex or jsonpath (RFC 9535).',
    ],
    [
      'an old JSONPath',
      'type: { type: jsonpath, version: draft-goessner-dispatch-jsonpath-00 }, context: $response.body, condition: $',
      '10: JSONPath before RFC 9535 is not supported. Use simple, regex or jsonpath (RFC 9535).',
    ],
    [
      'an index that is compared',
      `type: jsonpath, context: $response.body, condition: "$[?@.a[0].b == 'x']"`,
      `10: $[?@.a[0].b == 'x'] compares @.a[0].b, which never holds: the library for JSONPath finds no value at an index there. Write a simple condition with a pointer: $response.body#/items/0/id == 1.`,
    ],
    [
      'an index after the operator',
      `type: jsonpath, context: $response.body, condition: "$.a[?@.b==$['c'][-1]]"`,
      `10: $.a[?@.b==$['c'][-1]] compares $['c'][-1], which never holds: the library for JSONPath finds no value at an index there. Write a simple condition with a pointer: $response.body#/items/0/id == 1.`,
    ],
    [
      'a type without context',
      'type: regex, condition: a',
      '10: a criterion with a type has no "context". Add one, such as $response.body.',
    ],
    [
      'an invalid pattern',
      `type: regex, context: $statusCode, condition: '('`,
      '10: ( is no valid regular expression. Invalid regular expression: /(/u: Unterminated group.',
    ],
    [
      'an invalid JSONPath',
      `type: jsonpath, context: $response.body, condition: '$['`,
      '10: $[ is no valid JSONPath.',
    ],
    [
      'a context that is no expression',
      'type: regex, context: body, condition: a',
      '10: the context body is no runtime expression. Expected one such as $response.body.',
    ],
    [
      'an unknown output in a condition',
      'condition: $steps.one.outputs.a == 1',
      '10: the outputs of one have no value yet. Use $response.',
    ],
  ])('%s', (_title, criterion, expected) => {
    const found = problemsOf(
      step(`        operationId: listServers\n        successCriteria: [{ ${criterion} }]\n`),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`w.yaml:${expected}`);
  });

  it.each([
    'type: jsonpath, context: $response.body, condition: "$.a[0]"',
    'type: jsonpath, context: $response.body, condition: "$.a[?@.b == 1]"',
    'type: jsonpath, context: $response.body, condition: "$[?@.a[0]]"',
    'type: jsonpath, context: $response.body, condition: "$[?count(@.a[0].b) == 1]"',
    `type: jsonpath, context: $response.body, condition: "$[?@.a == 'b[0] == 1']"`,
  ])('may be %s', (criterion) => {
    const text = step(`        operationId: listServers\n        successCriteria: [{ ${criterion} }]\n`);
    expect(problemsOf(text)).toEqual([]);
  });
});
