import { describe, expect, it } from 'vitest';
import { problemsOf, step, steps } from '../document.ts';

describe('fields and their types', () => {
  it.each<[string, string, string[]]>([
    [
      'a missing field',
      'arazzo: 1.0.0\ninfo: { title: t }\nsourceDescriptions: []\nworkflows: []',
      [
        'w.yaml:2: "info" has no "version". Arazzo requires it.',
        'w.yaml:3: "sourceDescriptions" is empty. Expected at least one entry.',
        'w.yaml:4: "workflows" is empty. Expected at least one entry.',
      ],
    ],
    [
      'a misspelt field',
      step('        operationID: listServers\n'),
      ['w.yaml:9: "operationID" is not a field of a step. Did you mean "operationId"?'],
    ],
    [
      'an unknown field',
      step('        operationId: listServers\n        colour: red\n'),
      [
        'w.yaml:10: "colour" is not a field of a step. Known are stepId, description, operationId, operationPath, channelPath, workflowId, parameters, requestBody, successCriteria, onSuccess, onFailure, outputs, timeout, correlationId, action, dependsOn and extensions (x-…).',
      ],
    ],
    [
      'wrong types',
      step(`        operationId: 1
        parameters: {}
        requestBody: []
        successCriteria: [text]
        timeout: soon
        outputs: { a: 1, 'b c': $statusCode }
`),
      [
        'w.yaml:9: "operationId" is 1. Expected a text.',
        'w.yaml:10: "parameters" is an object. Expected a list.',
        'w.yaml:11: "requestBody" is a list. Expected an object.',
        'w.yaml:12: "successCriteria" is "text". Expected a list of objects.',
        'w.yaml:13: "timeout" is "soon". Expected an integer from 0.',
        'w.yaml:14: "a" is 1. Expected a runtime expression.',
        'w.yaml:14: "b c" is not a name. Expected letters, digits, dots, underscores and hyphens.',
      ],
    ],
    [
      'a value that is not listed',
      step(`        operationId: listServers
        parameters: [{ name: a, in: body, value: 1 }]
`),
      ['w.yaml:10: "in" is "body". Expected path or query or header or cookie or querystring.'],
    ],
    [
      'an id with other characters',
      steps('      - { stepId: a.b, operationId: listServers }\n'),
      ['w.yaml:8: "stepId" is "a.b". Expected a text of ^[A-Za-z0-9_-]+$.'],
    ],
    [
      'a list with an entry twice',
      steps('      - { stepId: a, operationId: listServers }\n', '    dependsOn: [x, x]\n'),
      ['w.yaml:7: "dependsOn" has an entry twice. Keep one.'],
    ],
    [
      'a field of 1.1 in 1.0',
      step('        operationId: listServers\n        timeout: 5\n').replace('1.1.0', '1.0.1'),
      ['w.yaml:10: "timeout" is a field of Arazzo 1.1. Write "arazzo: 1.1.0", or leave it out.'],
    ],
  ])('%s', (_title, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });
});
