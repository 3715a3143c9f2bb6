/** A run that stops before a step leaves out what prepares nothing. */
import { expect, it } from 'vitest';
import { courseOf } from '../../../../spec/workflows/run/course.ts';
import type { Workflow } from '../../../../spec/workflows/workflow.ts';
import { CREATE_SERVER, parse, steps } from '../document.ts';

const { workflows } = parse(
  steps(`      - { stepId: list, operationId: listServers }
      - stepId: find
        operationId: listServers
        outputs: { id: $response.body#/servers/0/id }
${CREATE_SERVER}      - stepId: delete
        operationId: deleteServer
        x-interop-cleanup: true
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
      - stepId: wait
        operationId: listServers
        onFailure: [{ name: again, type: retry }]
      - stepId: target
        operationId: listServers
      - stepId: port
        operationId: createPort
        onFailure: [{ name: back, type: goto, stepId: target, criteria: [{ condition: $statusCode == 409 }] }]
      - { stepId: last, operationId: listServers }
`),
);
const workflow = workflows.get('servers') as Workflow;

it.each([
  [undefined, 'list find create wait target port last', undefined],
  ['last', 'find create wait target port last', undefined],
  ['list', 'list find create wait target port', undefined],
  // The clean-up step comes after the steps before it alone.
  ['delete', 'find create', 'delete'],
])('until %s', (until, expected, undoing) => {
  const course = courseOf(workflow, until);
  expect(course.steps.map(({ id }) => id).join(' ')).toBe(expected);
  expect(course.undoing?.id).toBe(undoing);
});
