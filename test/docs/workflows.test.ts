/** The example of docs/workflows.md is read and run, and its messages are the real ones. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parseWorkflows } from '../../spec/workflows/read-workflows.ts';
import { WorkflowRun } from '../../spec/workflows/run/workflow-run.ts';
import type { OperationTarget } from '../../spec/workflows/workflow.ts';
import { listWorkflowSamples } from '../../spec/workflows/workflow-samples.ts';
import { fakeHost } from '../spec/workflows/run/fake-host.ts';

const PAGE = readFileSync(fileURLToPath(new URL('../../docs/workflows.md', import.meta.url)), 'utf8');
const [, EXAMPLE = ''] = /```yaml\n(.*?)```/s.exec(PAGE) ?? [];

const OPERATIONS: OperationTarget[] = [
  { operationId: 'listFlavors', method: 'GET', path: '/flavors' },
  { operationId: 'createServer', method: 'POST', path: '/servers' },
  { operationId: 'getServer', method: 'GET', path: '/servers/{id}' },
  { operationId: 'lockServer', method: 'POST', path: '/servers/{id}/action' },
  { operationId: 'deleteServer', method: 'DELETE', path: '/servers/{id}' },
];

const read = (text: string) => parseWorkflows('servers.arazzo.yaml', text, () => OPERATIONS);

it('the example has the samples that the page names', () => {
  const ids = listWorkflowSamples(read(EXAMPLE)).map(({ operation }) => operation.operationId);
  expect([...new Set(ids)]).toEqual([
    'listFlavors',
    'createServer',
    'getServer',
    'lockServer',
    'deleteServer',
  ]);
});

it('the example runs and cleans up', async () => {
  const host = fakeHost({
    flavors: [[200, { flavors: [{ id: 'f' }] }]],
    create: [[202, { server: { id: 's' } }]],
    active: [
      [200, { server: { status: 'BUILD' } }],
      [200, { server: { status: 'ACTIVE' } }],
    ],
    delete: [204],
    gone: [200, 404],
  });
  const run = new WorkflowRun(read(EXAMPLE), { ...host, isFor: ({ since = '' }) => since < '2.73' });
  expect(await run.run('servers')).toMatchObject({ kind: 'completed' });
  expect(await run.cleanUp()).toEqual([]);
  expect(host.calls).toEqual([
    'flavors GET /flavors',
    'create POST /servers',
    'active GET /servers/s',
    'active GET /servers/s',
    'delete DELETE /servers/s',
    'gone GET /servers/s',
    'gone GET /servers/s',
  ]);
});

it('the messages are those of two mistakes', () => {
  const [, expected = ''] = /```\n(servers\.arazzo.*?)```/s.exec(PAGE) ?? [];
  const mistaken = EXAMPLE.replace(
    /(stepId: lock\n.*?)lockServer(.*?)steps\.create/s,
    '$1lockServers$2steps.creat',
  );
  expect(() => read(mistaken)).toThrow(expected.trimEnd());
});
