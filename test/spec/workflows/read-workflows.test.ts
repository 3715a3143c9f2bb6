/** What is wrong in a workflow document is reported with its line, and what is right is not. */
import { describe, expect, it } from 'vitest';
import { arazzo, parse, problemsOf } from './document.ts';

const CREATE = `      - stepId: create
        operationId: createServer
        outputs: { id: $response.body#/server/id }
`;

/** A workflow with these steps, from line 7 on. */
function steps(text: string, ofWorkflow = ''): string {
  return arazzo(`  - workflowId: servers
${ofWorkflow}    steps:
${text}`);
}

/** One step with these fields, from line 9 on. */
function step(fields: string): string {
  return steps(`      - stepId: one\n${fields}`);
}

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
${CREATE}        onSuccess: [{ name: back, type: goto, stepId: get }]
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
${CREATE}`),
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

describe('ids and references', () => {
  it.each<[string, string, string[]]>([
    [
      'an operation that no document has',
      step('        operationId: listServer\n'),
      ['w.yaml:9: compute has no operation "listServer". Did you mean "listServers"?'],
    ],
    [
      'a path that no document has',
      step("        operationPath: '{$sourceDescriptions.compute.url}#/paths/~1server/get'\n"),
      ['w.yaml:9: compute has no operation at /paths/~1server/get. Did you mean "/servers"?'],
    ],
    [
      'a path without a method',
      step("        operationPath: '{$sourceDescriptions.compute.url}#/paths/~1servers'\n"),
      ['w.yaml:9: /paths/~1servers is a path and no operation. Its operations are …/get, …/post.'],
    ],
    [
      'an absolute path',
      step('        operationPath: https://evil.example/servers\n'),
      [
        "w.yaml:9: https://evil.example/servers is no operation of a source. Expected '{$sourceDescriptions.NAME.url}#/paths/~1servers/get'.",
      ],
    ],
    [
      'an absolute source',
      arazzo('  - { workflowId: a, steps: [{ stepId: s, operationId: listServers }] }\n').replace(
        './openapi.yaml',
        'https://evil.example/a.yaml',
      ),
      [
        'w.yaml:4: https://evil.example/a.yaml is not a document of this service, and nothing is fetched. Name an OpenAPI document of the folder: requests stay below the root of the target.',
      ],
    ],
    [
      'a source of AsyncAPI',
      arazzo('  - { workflowId: a, steps: [{ stepId: s, operationId: listServers }] }\n').replace(
        'type: openapi',
        'type: asyncapi',
      ),
      [
        'w.yaml:4: sources of type asyncapi are not supported. Workflows call HTTP operations of OpenAPI documents.',
      ],
    ],
    [
      'an unknown source',
      step('        operationId: $sourceDescriptions.computes.listServers\n'),
      ['w.yaml:9: there is no source "computes". Did you mean "compute"?'],
    ],
    [
      'several targets',
      step('        operationId: listServers\n        workflowId: servers\n'),
      [
        'w.yaml:10: the step one has operationId and workflowId. Expected one of operationId, operationPath and workflowId.',
      ],
    ],
    [
      'no target',
      step('        description: none\n'),
      ['w.yaml:8: the step one has none. Expected one of operationId, operationPath and workflowId.'],
    ],
    [
      'an unknown workflow',
      step('        workflowId: server\n'),
      ['w.yaml:9: there is no workflow "server". Did you mean "servers"?'],
    ],
    [
      'a step twice',
      steps(
        '      - { stepId: a, operationId: listServers }\n      - { stepId: a, operationId: createServer }\n',
      ),
      ['w.yaml:9: the step a is there twice. Ids of steps are unique.'],
    ],
    [
      'a workflow twice',
      arazzo(
        '  - { workflowId: a, steps: [{ stepId: s, operationId: listServers }] }\n  - { workflowId: a, steps: [{ stepId: t, operationId: listServers }] }\n',
      ),
      ['w.yaml:7: the workflow a is there twice. Ids of workflows are unique.'],
    ],
    [
      'a header twice, in other case',
      step(`        operationId: listServers
        parameters:
          - { name: X-A, in: header, value: 1 }
          - { name: x-a, in: header, value: 2 }
`),
      ['w.yaml:12: the parameter x-a is there twice. Keep one.'],
    ],
    [
      'a component that does not exist',
      step(`        operationId: listServers
        parameters: [{ reference: $components.parameters.limit }]
        onSuccess: [{ reference: $components.failureActions.a }]
`),
      [
        'w.yaml:10: $components.parameters.limit does not exist. There are no parameters.',
        'w.yaml:11: $components.failureActions.a does not exist. Expected $components.successActions.NAME.',
      ],
    ],
    [
      'a parameter in path that is missing, and one that is too much',
      step(`        operationId: getServer
        parameters: [{ name: server, in: path, value: 1 }]
`),
      [
        'w.yaml:10: the step one gives no id for /servers/{id}. Add a parameter "id" in path.',
        'w.yaml:10: /servers/{id} (getServer) has no {server}. Its parameters are id.',
      ],
    ],
    [
      'a parameter without its place',
      step(`        operationId: listServers
        parameters: [{ name: limit, value: 1 }]
`),
      ['w.yaml:10: it is not said where the parameter limit goes. Add "in": path, query, header or cookie.'],
    ],
    [
      'inputs that do not exist',
      steps(
        '      - { stepId: a, operationId: listServers }\n',
        "    inputs: { $ref: '#/components/inputs/x' }\n",
      ),
      ['w.yaml:7: #/components/inputs/x does not exist. Expected #/components/inputs/NAME.'],
    ],
  ])('%s', (_title, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });
});

describe('expressions have a value where they stand', () => {
  it.each<[string, string, string[]]>([
    [
      'an invalid one',
      step(`        operationId: listServers
        outputs: { a: $response.body.id, b: $steps.one, c: $reponse.body }
`),
      [
        'w.yaml:10: $response.body.id is no valid runtime expression. A property of the body is $response.body#/id.',
        'w.yaml:10: $steps.one is no valid runtime expression. Expected $steps.STEP.outputs.NAME or $steps.STEP.outputs.NAME#/pointer.',
        'w.yaml:10: $reponse.body is no valid runtime expression. Did you mean $response.body?',
      ],
    ],
    [
      'an invalid one within a text of the payload',
      step(`        operationId: createServer
        requestBody:
          payload:
            server:
              name: 'x-{$input.name}'
`),
      ['w.yaml:13: $input.name is no valid runtime expression. Did you mean $inputs.name?'],
    ],
    [
      'a step that does not exist',
      steps(`${CREATE}      - stepId: get
        operationId: getServer
        parameters: [{ name: id, in: path, value: $steps.creat.outputs.id }]
`),
      ['w.yaml:13: there is no step "creat". Did you mean "create"?'],
    ],
    [
      'an output that does not exist',
      steps(`${CREATE}      - stepId: get
        operationId: getServer
        parameters: [{ name: id, in: path, value: $steps.create.outputs.uuid }]
`),
      [
        'w.yaml:13: "uuid" is not among the outputs of the step create. The outputs of the step create are id.',
      ],
    ],
    [
      'a step that has not run',
      steps(`      - stepId: get
        operationId: getServer
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
${CREATE}`),
      ['w.yaml:10: the step create does not run before get. Move create before it.'],
    ],
    [
      'a clean-up step',
      steps(`${CREATE}      - stepId: delete
        operationId: deleteServer
        x-interop-cleanup: true
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        outputs: { status: $statusCode }
      - stepId: list
        operationId: listServers
        parameters: [{ name: a, in: query, value: $steps.delete.outputs.status }]
`),
      ['w.yaml:18: the step delete does not run before list. delete is a clean-up step.'],
    ],
    [
      'its own output too early',
      step(`        operationId: listServers
        outputs: { a: $statusCode }
        successCriteria: [{ condition: $steps.one.outputs.a == 200 }]
`),
      ['w.yaml:11: the outputs of one have no value yet. Use $response.'],
    ],
    [
      'the response before the call',
      step(`        operationId: listServers
        parameters: [{ name: a, in: query, value: $response.body }]
`),
      [
        'w.yaml:10: $response.body has no value before the call. Make it an output of an earlier step, and refer to $steps.STEP.outputs.NAME.',
      ],
    ],
    [
      'the response at the end',
      steps('      - { stepId: a, operationId: listServers }\n', '    outputs: { a: $response.body }\n'),
      ['w.yaml:7: $response.body is of no step. Refer to the output of a step: $steps.STEP.outputs.NAME.'],
    ],
    [
      'an input that is not declared',
      step(`        operationId: listServers
        parameters: [{ name: a, in: query, value: $inputs.name }]
`),
      ['w.yaml:10: "name" is not among the inputs of servers. There are no inputs of servers.'],
    ],
    [
      'a property of an input',
      steps(
        `      - stepId: a
        operationId: listServers
        parameters: [{ name: a, in: query, value: $inputs.server.name }]
`,
        '    inputs: { properties: { server: { type: object } } }\n',
      ),
      [
        'w.yaml:11: "server.name" is not among the inputs of servers. For a property of server, write server#/name.',
      ],
    ],
    [
      'outputs of a step that calls an operation',
      step(`        operationId: listServers
        outputs: { a: $outputs.b }
`),
      [
        'w.yaml:10: $outputs has no value here. It has the outputs of the workflow that a step has called. Use $steps.STEP.outputs.NAME.',
      ],
    ],
    [
      'a workflow that does not run before',
      arazzo(`  - workflowId: a
    steps: [{ stepId: s, operationId: listServers, parameters: [{ name: x, in: query, value: $workflows.b.outputs.y }] }]
  - workflowId: b
    steps: [{ stepId: s, operationId: listServers, outputs: { y: $statusCode } }]
    outputs: { y: $steps.s.outputs.y }
`),
      ['w.yaml:7: the workflow b does not run before. Add it to "dependsOn" of a.'],
    ],
    [
      'a message',
      step('        operationId: listServers\n        outputs: { a: $message.payload }\n'),
      ['w.yaml:10: $message.payload is of AsyncAPI, which is not supported. Use $response.'],
    ],
    [
      'a field that a source has not',
      step(
        '        operationId: listServers\n        parameters: [{ name: a, in: query, value: $sourceDescriptions.compute.listServers }]\n',
      ),
      ['w.yaml:10: "listServers" is no field of a source. The fields are name, url, type.'],
    ],
  ])('%s', (_title, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });
});

it('inputs within anyOf are not required', () => {
  const { workflows } = parse(
    steps(
      '      - { stepId: a, operationId: listServers }\n',
      '    inputs: { anyOf: [{ required: [x], properties: { x: {} } }], allOf: [{ required: [y], properties: { y: {} } }] }\n',
    ),
  );
  expect([...(workflows.get('servers')?.inputs.names ?? [])]).toEqual([
    ['y', { isRequired: true }],
    ['x', { isRequired: false }],
  ]);
});

describe('clean-up steps of one step', () => {
  const cleanups = (undone: string) =>
    steps(`${CREATE}      - { stepId: other, operationId: createPort }
      - stepId: stop
        operationId: stopServer
        x-interop-cleanup: create
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        outputs: { job: $response.body#/job }
      - stepId: delete
        operationId: deleteServer
        x-interop-cleanup: ${undone}
        parameters: [{ name: id, in: path, value: $steps.stop.outputs.job }]
`);

  it('have the outputs of those before them, and those of another step do not', () => {
    expect(problemsOf(cleanups('create'))).toEqual([]);
    expect(problemsOf(cleanups('other'))).toEqual([
      'w.yaml:20: the step stop does not run before delete. stop is a clean-up step.',
    ]);
  });
});

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
});

describe('workflows come to an end', () => {
  it.each<[string, string, string[]]>([
    [
      'a workflow that calls itself',
      step('        workflowId: servers\n'),
      [
        'w.yaml:6: the workflow calls itself: servers → servers. Remove one of these calls (workflowId, dependsOn or a retry with a workflowId).',
      ],
    ],
    [
      'a circle of dependsOn and calls',
      arazzo(`  - { workflowId: a, dependsOn: [b], steps: [{ stepId: s, operationId: listServers }] }
  - { workflowId: b, steps: [{ stepId: s, workflowId: c }] }
  - { workflowId: c, steps: [{ stepId: s, operationId: listServers, onFailure: [{ name: r, type: retry, workflowId: a }] }] }
`),
      [
        'w.yaml:6: the workflow calls itself: a → b → c → a. Remove one of these calls (workflowId, dependsOn or a retry with a workflowId).',
      ],
    ],
    [
      'a circle of goto',
      steps(`      - { stepId: a, operationId: listServers }
      - stepId: b
        operationId: listServers
        onSuccess: [{ name: back, type: goto, stepId: a }]
`),
      ['w.yaml:11: the goto runs in a circle for ever: a → b → a. Add criteria to one of the actions.'],
    ],
    [
      'a failure that goes to itself',
      step(`        operationId: listServers
        onFailure: [{ name: again, type: goto, stepId: one }]
`),
      ['w.yaml:10: one goes to itself for ever when it fails. Use the type retry, with a retryLimit.'],
    ],
    [
      'actions that lead nowhere',
      step(`        operationId: listServers
        onSuccess:
          - { name: a, type: goto }
          - { name: b, type: goto, stepId: two }
          - { name: c, type: end, stepId: one }
          - { name: d, type: goto, stepId: one, workflowId: servers, parameters: [] }
`),
      [
        'w.yaml:11: goto leads nowhere. Add a stepId or a workflowId.',
        'w.yaml:12: no step "two" can be gone to. The steps are one.',
        'w.yaml:13: end leads to another step. Write goto, or leave out its destination.',
        'w.yaml:14: stepId and workflowId are both there. Keep one.',
      ],
    ],
    [
      'a step that depends on a later one',
      steps(`      - { stepId: a, operationId: listServers, dependsOn: [b] }
      - { stepId: b, operationId: listServers }
`),
      ['w.yaml:8: a depends on b, which does not run before it. Move the step b before it.'],
    ],
  ])('%s', (_title, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });
});

describe('extensions of this project', () => {
  it.each<[string, string, string]>([
    [
      'a version without quotes',
      step('        operationId: listServers\n        x-interop-since: 2.10\n'),
      'w.yaml:10: "x-interop-since" is 2.1. Expected a version in quotes: "2.10".',
    ],
    [
      'a misspelt one',
      step('        operationId: listServers\n        x-interop-clean: true\n'),
      'w.yaml:10: "x-interop-clean" has no meaning here. Did you mean "x-interop-cleanup"?',
    ],
    [
      'a clean-up of nothing',
      step('        operationId: listServers\n        x-interop-cleanup: true\n'),
      'w.yaml:10: there is no step before the clean-up step. Expected true, or the stepId that the step undoes.',
    ],
    [
      'a clean-up of an unknown step',
      steps(`${CREATE}      - { stepId: b, operationId: listServers, x-interop-cleanup: creat }\n`),
      'w.yaml:11: "creat" is no step before the clean-up step. Did you mean "create"?',
    ],
    [
      'a clean-up with a goto',
      steps(
        `${CREATE}      - { stepId: b, operationId: listServers, x-interop-cleanup: true, onSuccess: [{ name: g, type: goto, stepId: create }] }\n`,
      ),
      'w.yaml:11: the clean-up step b has an action goto. Clean-up steps run once each, and may only retry.',
    ],
    [
      'an unknown kind of value',
      steps(
        '      - { stepId: a, operationId: listServers }\n',
        '    inputs: { properties: { a: { x-interop-fresh: names } } }\n',
      ),
      'w.yaml:7: "x-interop-fresh" is "names". Expected name, uuid, custom-name, mac.',
    ],
  ])('%s', (_title, text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });
});
