import { describe, expect, it } from 'vitest';
import { arazzo, problemsOf, step, steps } from '../document.ts';

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
