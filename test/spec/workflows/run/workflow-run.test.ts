/** Workflows run: order, values, actions, clean-up, and what a failure says. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../spec/openapi/json-object.ts';
import { WorkflowRun } from '../../../../spec/workflows/run/workflow-run.ts';
import { arazzo, parse } from '../document.ts';
import { type FakeAnswer, type FakeHost, fakeHost } from './fake-host.ts';

/** Runs the first workflow. */
async function run(
  text: string,
  {
    answers = {},
    inputs = {},
    until,
    host = fakeHost(answers),
  }: {
    answers?: { [stepId: string]: FakeAnswer[] };
    inputs?: JsonObject;
    until?: string;
    host?: FakeHost;
  } = {},
) {
  const workflows = parse(text);
  const running = new WorkflowRun(workflows, host);
  const [id = ''] = workflows.workflows.keys();
  const outcome = await running.run(id, inputs, until);
  return { outcome, host, running };
}

function steps(text: string, ofWorkflow = '', more = ''): string {
  return arazzo(`  - workflowId: servers\n${ofWorkflow}    steps:\n${text}`, more);
}

const CREATE = `      - stepId: create
        operationId: createServer
        requestBody: { payload: { server: { name: a } } }
        outputs: { id: $response.body#/server/id }
`;
const DELETE = `      - stepId: delete
        operationId: deleteServer
        x-interop-cleanup: true
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
`;
const GET = `      - stepId: get
        operationId: getServer
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
`;
const created: FakeAnswer = [202, { server: { id: 's1' } }];

describe('values', () => {
  it('of inputs, outputs, templates and selectors are put into requests', async () => {
    const { outcome, host } = await run(
      steps(
        `${CREATE}      - stepId: get
        operationId: stopServer
        parameters:
          - { name: id, in: path, value: $steps.create.outputs.id }
          - { name: X-Text, in: header, value: 'a {$inputs.name} {$steps.create.outputs.id}{$inputs.size}' }
          - { name: size, in: query, value: $inputs.size }
          - { name: absent, in: query, value: $inputs.optional }
          - { name: c, in: cookie, value: $sourceDescriptions.compute.url }
          - reference: $components.parameters.page
        requestBody:
          contentType: application/json
          payload:
            name: $inputs.name
            optional: $inputs.optional
            list: [$inputs.size, 'x']
            constant: $5
            tags: [y, $inputs.optional]
            odd: { "it's": 1 }
            whole: { context: $inputs.tree, selector: '$.a[1]', type: jsonpath }
            pointed: { context: $inputs.tree, selector: /a/0, type: jsonpointer }
          replacements:
            - { target: /list/1, value: $inputs.name }
            - { target: /added, value: 3 }
            - { target: /tags/-, value: z }
            - { target: '$.list[0]', targetSelectorType: jsonpath, value: true }
            - { target: '$.odd.*', targetSelectorType: jsonpath, value: 2 }
        outputs:
          request: $request.body#/name
          header: $request.header.x-text
          path: $request.path.id
          method: $method
          location: $response.header.Location
          missing: $response.body#/nothing
    outputs: { all: $steps.get.outputs.location, text: 'at {$steps.get.outputs.path}', none: $steps.get.outputs.missing }
`,
        `    inputs:
      required: [name, tree]
      properties: { name: { type: string }, size: { default: 4 }, optional: {}, tree: {} }
`,
        'components: { parameters: { page: { name: page, in: query, value: 9 } } }\n',
      ),
      {
        answers: { create: [created], get: [[202, {}, { location: '/here' }]] },
        inputs: { name: 'web', tree: { a: [1, 2] }, undeclared: 1 },
      },
    );
    expect(outcome).toEqual({ kind: 'completed', outputs: { all: '/here', text: 'at s1' } });
    expect(host.requests[1]).toEqual({
      workflowId: 'servers',
      stepId: 'get',
      place: 'w.yaml:16',
      source: 'compute',
      operationId: 'stopServer',
      method: 'POST',
      path: '/servers/{id}/action',
      parameters: {
        path: { id: 's1' },
        query: { size: 4, page: 9 },
        header: { 'X-Text': 'a web s14' },
        cookie: { c: './openapi.yaml' },
      },
      contentType: 'application/json',
      body: {
        name: 'web',
        list: [true, 'web'],
        constant: '$5',
        tags: ['y', 'z'],
        odd: { "it's": 2 },
        whole: 2,
        pointed: 1,
        added: 3,
      },
    });
  });

  it('of inputs are fresh for each run, and valid', async () => {
    const text = steps(
      '      - { stepId: a, operationId: listServers, parameters: [{ name: q, in: query, value: "{$inputs.a} {$inputs.b}" }] }\n',
      `    inputs:
      required: [a, b]
      properties: { a: { type: string, x-interop-fresh: name }, b: { type: string, x-interop-fresh: uuid } }
`,
    );
    const { host } = await run(text);
    expect(host.requests[0]?.parameters.query).toEqual({ q: 'name-1 uuid-2' });
    const given = await run(text, { inputs: { a: 'x', b: 1 } });
    expect(given.outcome).toMatchObject({
      kind: 'failed',
      failure: {
        workflowId: 'servers',
        reason: expect.stringContaining('the input /b is not as servers declares it'),
      },
    });
    expect(given.host.calls).toEqual([]);
  });

  it.each<[string, string, unknown]>([
    ['JSON in a text', 'contentType: application/json, payload: \'{"id": "{$inputs.id}"}\'', { id: 'x' }],
    ['JSON in a text without a type', 'payload: \'{"id": "{$inputs.id}"}\'', { id: 'x' }],
    ['a text without a type that is not JSON', 'payload: 12', 12],
    ['a text without a type that is a number', "payload: '12'", '12'],
    ['a text of another type', "contentType: text/plain, payload: '[{$inputs.id}]'", '[x]'],
    ['a text that is an expression', 'contentType: application/json, payload: $inputs.id', 'x'],
  ])('of a payload: %s', async (_title, body, expected) => {
    const { host } = await run(
      steps(
        `      - { stepId: a, operationId: createServer, requestBody: { ${body} } }\n`,
        '    inputs: { properties: { id: {} } }\n',
      ),
      { inputs: { id: 'x' } },
    );
    expect(host.requests[0]?.body).toEqual(expected);
  });
});

describe('criteria', () => {
  it.each<[string, string, boolean]>([
    ['regex', "type: regex, context: $statusCode, condition: '^2..$'", true],
    ['regex', "type: regex, context: $statusCode, condition: '^3'", false],
    ['regex', "type: regex, context: $response.body#/none, condition: 'null'", false],
    ['regex', "type: regex, context: $response.body#/missing, condition: '.*'", false],
    ['regex', "type: regex, context: $response.body#/status, condition: '^{$inputs.status}$'", true],
    ['jsonpath', "type: jsonpath, context: $response.body, condition: '$.list[?@ == 2]'", true],
    ['jsonpath', "type: jsonpath, context: $response.body, condition: '$.list[?@ == 9]'", false],
    ['jsonpath', 'type: jsonpath, context: $response.body, condition: \'$[?@ == "{$inputs.status}"]\'', true],
    ['index', 'condition: $response.body#/list/01 == null', true],
    ['header', "condition: $request.header.x-a == 'b'", true],
  ])('%s: %s is %s', async (_type, criterion, isMet) => {
    const text = steps(
      `      - stepId: a
        operationId: listServers
        parameters: [{ name: X-A, in: header, value: b }]
        successCriteria: [{ ${criterion} }]
`,
      '    inputs: { properties: { status: { default: up } } }\n',
    );
    const { outcome } = await run(text, {
      answers: { a: [[200, { status: 'up', none: null, list: [1, 2] }]] },
    });
    expect(outcome.kind).toBe(isMet ? 'completed' : 'failed');
  });
});

describe('the course', () => {
  it.each<[string, string, { [stepId: string]: FakeAnswer[] }, string[], object]>([
    [
      'goes on from step to step',
      CREATE + GET,
      { create: [created] },
      ['create POST /servers', 'get GET /servers/s1'],
      { kind: 'completed' },
    ],
    [
      'stops at a status from 400 on',
      CREATE + GET,
      { create: [[400, {}]] },
      ['create POST /servers'],
      { kind: 'failed', failure: { stepId: 'create', reason: 'the status is 400', place: 'w.yaml:8' } },
    ],
    [
      'stops at 404',
      CREATE,
      { create: [404] },
      ['create POST /servers'],
      { failure: { reason: 'the status is 404' } },
    ],
    [
      'stops at a path parameter that is null',
      CREATE + GET,
      { create: [[202, { server: { id: null } }]] },
      ['create POST /servers'],
      { failure: { reason: 'the parameter id in path has no value' } },
    ],
    [
      'ends before the steps that remain',
      `${CREATE}        onSuccess: [{ name: e, type: end, criteria: [{ condition: $statusCode == 202 }] }]\n${GET}`,
      { create: [created] },
      ['create POST /servers'],
      { kind: 'completed' },
    ],
    [
      'stops at a criterion that is not met',
      `${CREATE}        successCriteria: [{ condition: $statusCode == 201 }]\n`,
      { create: [created] },
      ['create POST /servers'],
      { failure: { reason: '$statusCode == 201 is not met: $statusCode is 202', response: { status: 202 } } },
    ],
    [
      'goes on at a status that a criterion allows',
      `${CREATE}        successCriteria: [{ condition: $statusCode == 409 }]\n`,
      { create: [409] },
      ['create POST /servers'],
      { kind: 'completed' },
    ],
    [
      'stops where a value is missing',
      CREATE + GET,
      { create: [[202, {}]] },
      ['create POST /servers'],
      { failure: { stepId: 'get', reason: '$steps.create.outputs.id has no value' } },
    ],
    [
      'stops at a path parameter that would leave the path',
      CREATE + GET,
      { create: [[202, { server: { id: '..' } }]] },
      ['create POST /servers'],
      { failure: { reason: 'the parameter id in path is "..", which leads to another path' } },
    ],
    [
      'ends early by an action whose criteria are met',
      `${CREATE}        onSuccess:
          - { name: no, type: end, criteria: [{ condition: $statusCode == 200 }] }
          - { name: yes, type: end, criteria: [{ condition: $steps.create.outputs.id == 's1' }] }
${GET}`,
      { create: [created] },
      ['create POST /servers'],
      { kind: 'completed' },
    ],
    [
      'goes on by the first goto whose criteria are met',
      `      - stepId: list
        operationId: listServers
        onSuccess:
          - { name: a, type: goto, stepId: other, criteria: [{ condition: $response.body#/servers/0 != null }] }
${CREATE}      - { stepId: other, operationId: listServers }
`,
      { list: [[200, { servers: [1] }]] },
      ['list GET /servers', 'other GET /servers'],
      { kind: 'completed' },
    ],
    [
      'repeats a failed step, and no more often than the limit',
      `${CREATE}        onFailure: [{ name: r, type: retry, retryAfter: 2, retryLimit: 2 }]\n`,
      { create: [503, 503, 503, created] },
      ['create POST /servers', 'create POST /servers', 'create POST /servers'],
      { kind: 'failed', failure: { reason: 'the status is 503' } },
    ],
    [
      'takes the next action when a retry is used up',
      `${CREATE}        onFailure:
          - { name: r, type: retry }
          - { name: g, type: goto, stepId: other }
${GET}      - { stepId: other, operationId: listServers }
`,
      { create: [503] },
      ['create POST /servers', 'create POST /servers', 'other GET /servers'],
      { kind: 'completed' },
    ],
    [
      'runs the step of a retry before it repeats',
      `      - { stepId: list, operationId: listServers }
${CREATE}        onFailure: [{ name: r, type: retry, stepId: list }]
`,
      { create: [409, created] },
      ['list GET /servers', 'create POST /servers', 'list GET /servers', 'create POST /servers'],
      { kind: 'completed' },
    ],
  ])('%s', async (_title, text, answers, calls, outcome) => {
    const result = await run(steps(text), { answers });
    expect(result.host.calls).toEqual(calls);
    expect(result.outcome).toMatchObject(outcome);
  });

  it('waits as long as the action says, or the answer', async () => {
    const { host } = await run(
      steps(`${CREATE}        onFailure: [{ name: r, type: retry, retryAfter: 2.5, retryLimit: 9 }]\n`),
      {
        answers: {
          create: [503, [503, {}, { 'retry-after': '7' }], [503, {}, { 'retry-after': 'soon' }], created],
        },
      },
    );
    expect(host.waits).toEqual([2.5, 7, 2.5]);
  });

  it('ends after a limit of calls', async () => {
    const text = steps(`      - stepId: a
        operationId: listServers
        onSuccess: [{ name: g, type: goto, stepId: a, criteria: [{ condition: $statusCode == 200 }] }]
`);
    const host = fakeHost({}, { mostCalls: 20 });
    const { outcome } = await run(text, { host });
    expect(outcome).toMatchObject({ failure: { reason: 'the workflow made 20 calls and came to no end' } });
    expect(host.calls).toHaveLength(20);
  });

  it('passes over what is not for the version', async () => {
    const isFor = ({ since }: { since?: string }) => since === undefined || since <= '2.20';
    const text = steps(`      - { stepId: a, operationId: listServers, x-interop-since: "2.30" }
      - { stepId: b, operationId: listServers, x-interop-since: "2.10" }
`);
    const { host } = await run(text, { host: fakeHost({}, { isFor }) });
    expect(host.calls).toEqual(['b GET /servers']);
    const later = text.replace('workflowId: servers', 'workflowId: servers\n    x-interop-since: "2.30"');
    expect((await run(later, { host: fakeHost({}, { isFor }) })).outcome).toMatchObject({
      failure: { reason: 'the workflow servers is not for this version' },
    });
  });
});

describe('several workflows', () => {
  const CALLED = `  - workflowId: called
    inputs: { required: [x], properties: { x: {} } }
    steps:
      - stepId: inner
        operationId: createPort
        parameters: [{ name: x, in: query, value: $inputs.x }]
        outputs: { id: $response.body#/id }
      - stepId: removePort
        operationId: deletePort
        x-interop-cleanup: true
        parameters: [{ name: id, in: path, value: $steps.inner.outputs.id }]
    outputs: { port: $steps.inner.outputs.id }
`;

  it('a step calls one with its parameters and has its outputs', async () => {
    const text = arazzo(`  - workflowId: caller
    steps:
      - stepId: port
        workflowId: called
        parameters: [{ name: x, value: 5 }]
        successCriteria: [{ condition: $statusCode == 201 }]
        outputs: { id: $outputs.port }
      - stepId: create
        operationId: createServer
        requestBody: { payload: { port: $steps.port.outputs.id, again: $workflows.called.outputs.port, x: $workflows.called.inputs.x } }
${CALLED}`);
    const { host, running } = await run(text, { answers: { inner: [[201, { id: 'p' }]] } });
    expect(host.calls).toEqual(['inner POST /ports', 'create POST /servers']);
    expect(host.requests[1]?.body).toEqual({ port: 'p', again: 'p', x: 5 });
    expect(await running.cleanUp()).toEqual([]);
    expect(host.calls.at(-1)).toBe('removePort DELETE /ports/p');
  });

  it('says where the called one failed', async () => {
    const text = arazzo(`  - workflowId: caller
    steps:
      - { stepId: port, workflowId: called, parameters: [{ name: x, value: 5 }] }
${CALLED}`);
    const { outcome } = await run(text, { answers: { inner: [500] } });
    expect(outcome).toMatchObject({
      failure: { workflowId: 'called', stepId: 'inner', reason: 'the status is 500' },
    });
    const without = await run(text.replace(', parameters: [{ name: x, value: 5 }]', ''));
    expect(without.outcome).toMatchObject({ failure: { reason: 'the workflow called needs the input "x"' } });
  });

  it('dependsOn runs first, and once', async () => {
    const text = arazzo(`  - workflowId: a
    dependsOn: [b, c]
    steps: [{ stepId: a1, operationId: listServers, parameters: [{ name: q, in: query, value: $workflows.b.outputs.s }] }]
  - workflowId: b
    dependsOn: [c]
    steps: [{ stepId: b1, operationId: listServers, outputs: { s: $statusCode } }]
    outputs: { s: $steps.b1.outputs.s }
  - workflowId: c
    steps: [{ stepId: c1, operationId: listServers }]
`);
    const { host } = await run(text);
    expect(host.calls.map((call) => call.slice(0, 2))).toEqual(['c1', 'b1', 'a1']);
    expect(host.requests[2]?.parameters.query).toEqual({ q: 200 });
    expect((await run(text, { answers: { c1: [500] } })).outcome).toMatchObject({
      failure: { stepId: 'c1' },
    });
  });

  it('a goto passes on the inputs of the same names', async () => {
    const text = arazzo(`  - workflowId: a
    inputs: { properties: { x: { default: 8 } } }
    steps:
      - stepId: s
        operationId: listServers
        onSuccess: [{ name: g, type: goto, workflowId: called }]
${CALLED}`);
    expect((await run(text)).host.requests[1]?.parameters.query).toEqual({ x: 8 });
  });

  it('a goto hands over to another one', async () => {
    const text = arazzo(`  - workflowId: a
    steps:
      - stepId: s
        operationId: listServers
        onSuccess: [{ name: g, type: goto, workflowId: called, parameters: [{ name: x, value: $statusCode }] }]
      - { stepId: never, operationId: listServers }
${CALLED}`);
    const { host, outcome } = await run(text, { answers: { inner: [[201, { id: 'p' }]] } });
    expect(host.calls).toEqual(['s GET /servers', 'inner POST /ports']);
    expect(host.requests[1]?.parameters.query).toEqual({ x: 200 });
    expect(outcome).toEqual({ kind: 'completed', outputs: { port: 'p' } });
  });
});

describe('a sample of an operation', () => {
  it('is the request of a step, with the steps before it made', async () => {
    const { outcome, host } = await run(steps(CREATE + GET + DELETE), {
      answers: { create: [created] },
      until: 'get',
    });
    expect(host.calls).toEqual(['create POST /servers']);
    expect(outcome).toMatchObject({
      kind: 'reached',
      request: { stepId: 'get', parameters: { path: { id: 's1' } } },
    });
  });

  it('can be what a clean-up step sends', async () => {
    const { outcome, host, running } = await run(steps(CREATE + DELETE + GET), {
      answers: { create: [created] },
      until: 'delete',
    });
    expect(host.calls).toEqual(['create POST /servers']);
    expect(outcome).toMatchObject({
      kind: 'reached',
      request: { method: 'DELETE', parameters: { path: { id: 's1' } } },
    });
    expect(await running.cleanUp()).toEqual([]);
    expect(host.calls.at(-1)).toBe('delete DELETE /servers/s1');
  });

  it('is undone for each time that it was sent', async () => {
    const { host, running } = await run(steps(CREATE + DELETE), { until: 'create' });
    running.record({ status: 202, headers: {}, body: { server: { id: 's1' } } });
    running.record();
    running.record({ status: 400, headers: {}, body: {} });
    running.record({ status: 202, headers: {}, body: { server: { id: 's2' } } });
    expect(await running.cleanUp()).toEqual([]);
    expect(host.calls).toEqual(['delete DELETE /servers/s2', 'delete DELETE /servers/s1']);
  });

  it.each([
    [
      'the workflow ends before this step',
      CREATE.replace(
        'outputs:',
        'onSuccess: [{ name: e, type: end, criteria: [{ condition: $statusCode == 202 }] }]\n        outputs:',
      ) + GET,
    ],
    ['the status is 500', CREATE + GET],
  ])('is not had where %s', async (reason, text) => {
    const answers = { create: [reason.includes('500') ? 500 : created] };
    expect((await run(steps(text), { answers, until: 'get' })).outcome).toMatchObject({
      kind: 'failed',
      failure: { reason },
    });
  });
});

describe('clean-up steps', () => {
  const PORT = `      - stepId: port
        operationId: createPort
        outputs: { id: $response.body#/id }
      - stepId: removePort
        operationId: deletePort
        x-interop-cleanup: true
        parameters: [{ name: id, in: path, value: $steps.port.outputs.id }]
`;
  const made = { port: [[201, { id: 'p' }]], create: [created] } as const;
  const text = steps(`${PORT}${CREATE}${DELETE}      - stepId: gone
        operationId: getServer
        x-interop-cleanup: create
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        successCriteria: [{ condition: $statusCode == 404 }]
        onFailure: [{ name: r, type: retry, retryAfter: 1, retryLimit: 3 }]
${GET}`);

  it.each<[string, { [stepId: string]: FakeAnswer[] }, string[], (string | undefined)[]]>([
    [
      'run the last first, those of one step in order, until it is gone',
      { ...made, port: [...made.port], create: [...made.create], gone: [200, 404] },
      [
        'delete DELETE /servers/s1',
        'gone GET /servers/s1',
        'gone GET /servers/s1',
        'removePort DELETE /ports/p',
      ],
      [],
    ],
    [
      'run after a failure, for what was made',
      { port: [...made.port], create: [500] },
      ['removePort DELETE /ports/p'],
      [],
    ],
    [
      'take 404 and 410 for removed, and go on after a failure',
      { port: [...made.port], create: [...made.create], delete: [409], gone: [404], removePort: [410] },
      ['delete DELETE /servers/s1', 'gone GET /servers/s1', 'removePort DELETE /ports/p'],
      ['the status is 409'],
    ],
    [
      'go on after a lost connection',
      { port: [...made.port], create: [...made.create], delete: [new Error('reset')], gone: [404] },
      ['delete DELETE /servers/s1', 'gone GET /servers/s1', 'removePort DELETE /ports/p'],
      ['reset'],
    ],
  ])('%s', async (_title, answers, calls, failures) => {
    const { host, running } = await run(text, { answers });
    const before = host.calls.length;
    const found = await running.cleanUp();
    expect(host.calls.slice(before)).toEqual(calls);
    expect(found.map(({ reason }) => reason)).toEqual(failures);
    expect(await running.cleanUp()).toEqual([]);
  });

  it('that are not for the version do not run', async () => {
    const later = steps(
      CREATE + DELETE.replace('x-interop-cleanup', 'x-interop-since: "2.30"\n        x-interop-cleanup'),
    );
    const host = fakeHost({ create: [created] }, { isFor: ({ since }) => since === undefined });
    const { running } = await run(later, { host });
    await running.cleanUp();
    expect(host.calls).toEqual(['create POST /servers']);
  });

  it('run once for several steps that made the same, and after a run that used up its calls', async () => {
    const byName = steps(`      - stepId: create
        operationId: createServer
        onSuccess: [{ name: again, type: goto, stepId: create, criteria: [{ condition: $statusCode == 200 }] }]
      - stepId: delete
        operationId: deleteServer
        x-interop-cleanup: true
        parameters: [{ name: id, in: path, value: fixed }]
`);
    const host = fakeHost({}, { mostCalls: 3 });
    const { running } = await run(byName, { host });
    expect(await running.cleanUp()).toEqual([]);
    expect(host.calls.slice(3)).toEqual(['delete DELETE /servers/fixed']);
  });

  it('run for a step whose answer was lost, where they need nothing of it', async () => {
    const byName = steps(
      `      - { stepId: create, operationId: createServer }
      - stepId: delete
        operationId: deleteServer
        x-interop-cleanup: true
        parameters: [{ name: id, in: path, value: $inputs.name }]
`,
      '    inputs: { required: [name], properties: { name: { x-interop-fresh: name } } }\n',
    );
    const host = fakeHost({ create: [new Error('reset')] });
    const running = new WorkflowRun(parse(byName), host);
    await expect(running.run('servers')).rejects.toThrow('reset');
    expect(await running.cleanUp()).toEqual([]);
    expect(host.calls).toEqual(['create POST /servers', 'delete DELETE /servers/name-1']);
  });
});
