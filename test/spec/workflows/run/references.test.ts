/** Values of a body that name what exists are told apart from those that a workflow makes up. */
import { expect, it } from 'vitest';
import { WorkflowRun } from '../../../../spec/workflows/run/workflow-run.ts';
import { CREATE_SERVER, parse, steps } from '../document.ts';
import { fakeHost } from './fake-host.ts';

/** What the request of a second step says of its body. */
async function requestWith(fields: string) {
  const text = `${CREATE_SERVER}      - stepId: stop
        operationId: stopServer
        parameters: [{ name: id, in: path, value: a }]
${fields}`;
  const inputs = '    inputs: { type: object, properties: { name: { type: string, default: own } } }\n';
  const workflows = parse(steps(text, inputs));
  const run = new WorkflowRun(workflows, fakeHost({ create: [[202, { server: { id: 's1' } }]] }));
  const outcome = await run.run('servers', {}, 'stop');
  if (outcome.kind !== 'reached') throw new Error(JSON.stringify(outcome));
  const { references, fixed } = outcome.request;
  return { references, fixed };
}

const payload = (value: string) => `        requestBody: { payload: ${value} }\n`;

it.each<[string, string, string[] | undefined]>([
  ['constants', payload('{ a: default, b: [1] }'), undefined],
  ['inputs', payload('{ a: $inputs.name, b: "x {$inputs.name}" }'), undefined],
  ['outputs of steps', payload('{ a: { b: [1, $steps.create.outputs.id] } }'), ['/a/b/1']],
  ['outputs within a text', payload('{ a~: "x {$steps.create.outputs.id}" }'), ['/a~0']],
  [
    'selectors',
    payload('{ a: { context: $steps.create.outputs.id, selector: "", type: jsonpointer } }'),
    ['/a'],
  ],
  [
    'replacements',
    '        requestBody: { payload: { a: 1 }, replacements: [{ target: /a, value: $steps.create.outputs.id }, { target: /b, value: c }] }\n',
    ['/a'],
  ],
  ['a payload as a text', payload('\'{"a": "{$steps.create.outputs.id}"}\''), undefined],
])('%s', async (_title, fields, references) => {
  expect(await requestWith(fields)).toEqual({ references, fixed: undefined });
});

it('says what the call needs as it is', async () => {
  const fields = `        x-interop-fixed: [/pool]\n${payload('{ pool: public }')}`;
  expect(await requestWith(fields)).toEqual({ references: undefined, fixed: ['/pool'] });
});
