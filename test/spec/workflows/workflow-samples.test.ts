/** The samples of a document are those of workflows that can run by themselves. */
import { expect, it } from 'vitest';
import { listWorkflowSamples } from '../../../spec/workflows/workflow-samples.ts';
import { arazzo, parse } from './document.ts';

const DOCUMENT = parse(
  arazzo(`  - workflowId: whole
    x-interop-since: "2.1"
    inputs: { required: [a], properties: { a: { x-interop-fresh: name } } }
    steps:
      - { stepId: one, operationId: listServers, x-interop-until: "2.9" }
      - { stepId: two, workflowId: part, parameters: [{ name: b, value: 1 }] }
  - workflowId: part
    inputs: { required: [b], properties: { b: {} } }
    steps: [{ stepId: three, operationId: createPort }]
  - workflowId: facts
    steps:
      - { stepId: four, operationId: createServer }
      - stepId: five
        operationId: listServers
        x-interop-fact: Servers are listed
        successCriteria: [{ condition: $statusCode == 200 }]
`),
);

it.each([
  [{}, ['whole.one', 'facts.four']],
  [{ b: 1 }, ['whole.one', 'part.three', 'facts.four']],
])('with the inputs %j', (inputs, expected) => {
  const samples = listWorkflowSamples(DOCUMENT, inputs);
  expect(samples.map(({ workflowId, stepId }) => `${workflowId}.${stepId}`)).toEqual(expected);
  expect(samples[0]).toMatchObject({
    source: 'compute',
    operation: { operationId: 'listServers' },
    ranges: [{ since: '2.1' }, { until: '2.9' }],
    hasFacts: false,
  });
  expect(samples.at(-1)).toMatchObject({ stepId: 'four', hasFacts: true });
});
