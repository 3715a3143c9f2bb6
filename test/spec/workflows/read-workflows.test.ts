/** What is wrong in a workflow document is reported with its line, and what is right is not. */
import { describe, expect, it } from 'vitest';
import { arazzo, CREATE_SERVER, parse, problemsOf, step, steps } from './document.ts';

describe('a sound document', () => {
  it('is read with what its steps inherit', () => {
    const { workflows, sources } = parse(
      arazzo(
        `  - workflowId: servers
    inputs: { $ref: '#/components/inputs/named' }
    parameters:
      - { name: X-A, in: header, value: a }
      - { name: limit, in: query, value: 1 }
    failureActions: [{ reference: $components.failureActions.again }]
    steps:
      - stepId: list
        operationPath: '{$sourceDescriptions.compute.url}#/paths/~1servers/get'
        parameters: [{ reference: $components.parameters.limit, value: 5 }]
      - stepId: create
        x-interop-since: "2.10"
        operationId: createServer
        requestBody: { payload: { server: { name: $inputs.name } } }
        outputs: { id: $response.body#/server/id }
      - stepId: delete
        operationId: $sourceDescriptions.compute.deleteServer
        x-interop-cleanup: true
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
    outputs: { id: $steps.create.outputs.id }
`,
        `components:
  inputs:
    named:
      type: object
      required: [name]
      properties: { name: { type: string, x-interop-fresh: name }, size: { type: integer, default: 1 } }
  parameters: { limit: { name: limit, in: query, value: 2 } }
  failureActions: { again: { name: again, type: retry, retryLimit: 3, criteria: [{ condition: $statusCode == 503 }] } }
`,
      ),
    );
    expect([...sources.keys()]).toEqual(['compute']);
    const workflow = workflows.get('servers');
    expect(Object.fromEntries(workflow?.inputs.names ?? [])).toEqual({
      name: { isRequired: true, fresh: 'name' },
      size: { isRequired: false, default: 1 },
    });
    const [list, create, remove] = workflow?.steps ?? [];
    expect(list?.target).toMatchObject({ source: 'compute', operation: { operationId: 'listServers' } });
    expect(list?.parameters.map(({ name, value }) => [name, value])).toEqual([
      ['X-A', 'a'],
      ['limit', 5],
    ]);
    expect(create?.since).toBe('2.10');
    expect(create?.onFailure.map(({ name, retryLimit }) => [name, retryLimit])).toEqual([['again', 3]]);
    expect(remove?.undoes).toBe('create');
    expect(remove?.place).toMatch(/^w\.yaml:\d+$/);
    // Clean-up steps have no actions of the workflow.
    expect(remove?.onFailure).toEqual([]);
  });

  it.each([
    [
      'a criterion of each type',
      step(`        operationId: listServers
        successCriteria:
          - condition: $statusCode == 200 && $response.body.servers[0].name != 'x'
          - { type: regex, context: $statusCode, condition: '^2\\d\\d$' }
          - { type: jsonpath, context: $response.body, condition: '$.servers[?@.id == "{$inputs.id}"]' }
          - { type: { type: jsonpath, version: rfc9535 }, context: $response.body, condition: $.servers }
`).replace('    steps:', '    inputs: { properties: { id: { type: string } } }\n    steps:'),
    ],
    [
      'an output by a selector',
      step(`        operationId: listServers
        outputs:
          id: { context: $response.body, selector: '$.servers[0].id', type: jsonpath }
          all: { context: $response.body, selector: /servers, type: jsonpointer }
`),
    ],
    [
      'texts that are no expressions',
      step(`        operationId: createServer
        requestBody: { payload: ['$5', '$ecret', '$.items', '{x}', '{$', '{$5}', { context: a, selector: b, type: c }] }
`),
    ],
    [
      'a loop that depends on answers',
      steps(`      - { stepId: one, operationId: listServers }
      - stepId: two
        operationId: listServers
        onSuccess: [{ name: again, type: goto, stepId: one, criteria: [{ condition: $response.body#/next != null }] }]
`),
    ],
    [
      'an output of a later step that a goto makes an earlier one',
      steps(`      - stepId: start
        operationId: listServers
        onSuccess: [{ name: on, type: goto, stepId: create }]
      - stepId: get
        operationId: getServer
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        onSuccess: [{ name: done, type: end }]
${CREATE_SERVER}        onSuccess: [{ name: back, type: goto, stepId: get }]
`),
    ],
    [
      'an output of a step that a retry runs',
      steps(`      - stepId: get
        operationId: getServer
        parameters: [{ name: id, in: path, value: x }]
        onFailure: [{ name: r, type: retry, stepId: create }]
        successCriteria: [{ condition: $steps.create.outputs.id == null }]
        onSuccess: [{ name: e, type: end }]
${CREATE_SERVER}`),
    ],
    [
      'outputs of a workflow that the caller ran before',
      arazzo(`  - workflowId: a
    steps:
      - { stepId: s, workflowId: b }
      - { stepId: t, workflowId: c }
  - workflowId: b
    steps: [{ stepId: s, operationId: listServers, outputs: { y: $statusCode } }]
    outputs: { y: $steps.s.outputs.y }
  - workflowId: c
    inputs: { properties: { i: {} } }
    steps:
      - stepId: s
        operationId: listServers
        parameters:
          - { name: x, in: query, value: $workflows.b.outputs.y }
          - { name: y, in: query, value: $workflows.c.inputs.i }
`),
    ],
    [
      'an own output in an action',
      step(`        operationId: listServers
        outputs: { count: $response.body#/count }
        onSuccess: [{ name: done, type: end, criteria: [{ condition: $steps.one.outputs.count == 0 }] }]
`),
    ],
    [
      'a flavor without operationId',
      step(`        operationPath: '{$sourceDescriptions.compute.url}#/paths/~1flavors/get'
`),
    ],
    [
      'JSON',
      JSON.stringify({
        arazzo: '1.0.1',
        info: { title: 't', version: '1' },
        sourceDescriptions: [{ name: 'compute', url: './openapi.yaml' }],
        workflows: [{ workflowId: 'w', steps: [{ stepId: 's', operationId: 'listServers', 'x-mine': 1 }] }],
      }),
    ],
  ])('%s', (_title, text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('a document of another kind', () => {
  it.each([
    ['', 'w.yaml: is empty. Expected an Arazzo document, 1.0 or 1.1, such as "arazzo: 1.0.1".'],
    ['[]', 'w.yaml: is no object. Expected an Arazzo document, 1.0 or 1.1, such as "arazzo: 1.0.1".'],
    [
      'openapi: 3.1.0',
      'w.yaml: "arazzo" is missing. Expected an Arazzo document, 1.0 or 1.1, such as "arazzo: 1.0.1".',
    ],
    [
      '\narazzo: 1.1',
      'w.yaml:2: "arazzo" is 1.1. Expected an Arazzo document, 1.0 or 1.1, such as "arazzo: 1.0.1".',
    ],
    [
      'arazzo: 2.0.0',
      'w.yaml:1: "arazzo" is "2.0.0". Expected an Arazzo document, 1.0 or 1.1, such as "arazzo: 1.0.1".',
    ],
  ])('%j', (text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });
});
