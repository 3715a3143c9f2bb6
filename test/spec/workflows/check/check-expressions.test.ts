import { describe, expect, it } from 'vitest';
import { arazzo, CREATE_SERVER, problemsOf, step, steps } from '../document.ts';

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
      steps(`${CREATE_SERVER}      - stepId: get
        operationId: getServer
        parameters: [{ name: id, in: path, value: $steps.creat.outputs.id }]
`),
      ['w.yaml:13: there is no step "creat". Did you mean "create"?'],
    ],
    [
      'an output that does not exist',
      steps(`${CREATE_SERVER}      - stepId: get
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
${CREATE_SERVER}`),
      ['w.yaml:10: the step create does not run before get. Move create before it.'],
    ],
    [
      'a clean-up step',
      steps(`${CREATE_SERVER}      - stepId: delete
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

describe('clean-up steps of one step', () => {
  const cleanups = (undone: string) =>
    steps(`${CREATE_SERVER}      - { stepId: other, operationId: createPort }
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
