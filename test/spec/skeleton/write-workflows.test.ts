import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Service } from '../../../spec/contract/service.ts';
import { writeWorkflows } from '../../../spec/skeleton/write-workflows.ts';
import { parseWorkflows } from '../../../spec/workflows/read-workflows.ts';
import { strangerService } from '../contract/stranger-service.ts';

const call = (operationId: string, more = '') =>
  `{ operationId: ${operationId}, responses: { 200: {} }${more} }`;
const body = (schema: string) => `, requestBody: { content: { application/json: { schema: ${schema} } } }`;

const service = (paths: string): Service => strangerService({ '1.0': `paths:\n${paths}` });

/** The operations of each workflow, with what they undo. */
function stepsOf(text: string): Record<string, string[]> {
  const { workflows = [] } = parse(text || '{}');
  return Object.fromEntries(
    workflows.map(({ workflowId, steps }: { workflowId: string; steps: Record<string, string>[] }) => [
      workflowId,
      steps.map((step) => `${step.operationId}${step['x-interop-cleanup'] ? ' at the end' : ''}`),
    ]),
  );
}

const CHAIN = `  /things: { get: ${call('list')}, post: ${call('add', body('{ type: object, required: [name], properties: { name: { type: string } } }'))} }
  '/things/{id}': { get: ${call('show')}, put: ${call('change')}, delete: ${call('remove')} }
  '/things/{thing_id}/lock': { post: ${call('lock')} }
`;

describe('workflows of a new service', () => {
  it.each<[string, { given: string; want: Record<string, string[]>; open: string[] }]>([
    [
      'create an item, call what it has, and remove it',
      { given: CHAIN, want: { things: ['add', 'show', 'change', 'lock', 'remove at the end'] }, open: [] },
    ],
    ['leave out what needs nothing', { given: `  /a: { get: ${call('list')} }\n`, want: {}, open: [] }],
    [
      'call what writes and has no items',
      { given: `  /sync: { post: ${call('sync')} }\n`, want: { sync: ['sync'] }, open: [] },
    ],
    [
      'name what is not known',
      {
        given: `  '/users/{id}': { get: ${call('user')}, put: ${call('rename', body('{ type: object, required: [ref], properties: { ref: { type: string } } }'))} }\n`,
        want: { rename: ['rename'] },
        open: ['rename: values for /ref, id in the path'],
      },
    ],
    [
      'say what stays behind',
      {
        given: `  /a: { post: ${call('add')} }\n  '/a/{id}': { get: ${call('show')} }\n`,
        want: { a: ['add', 'show'] },
        open: ['add: nothing removes what it creates; each run leaves it behind'],
      },
    ],
  ])('%s', (_name, { given, want, open }) => {
    const written = writeWorkflows(service(given), '1.0.yaml');
    expect(stepsOf(written.text)).toEqual(want);
    expect(written.open).toEqual(open);
  });

  it('say in few lines what many operations need', () => {
    const needs = body('{ type: object, required: [ref], properties: { ref: { type: string } } }');
    const paths = Array.from({ length: 7 }, (_, n) => [
      `  /a/sync${n}: { post: ${call(`a${n}`, needs)} }`,
      `  '/b/{id}/sync${n}': { post: ${call(`b${n}`)} }`,
    ]).flat();
    const kept = ['x', 'y'].map(
      (name) => `  /${name}: { post: ${call(`add-${name}`)} }\n  '/${name}/{id}': { get: ${call(name)} }`,
    );
    expect(writeWorkflows(service(`${[...paths, ...kept].join('\n')}\n`), '1.0.yaml').open).toEqual([
      'values of 14 operations, which begin with TODO there:\n    a: a0, a1, a2, a3 and 3 others\n    b: b0, b1, b2, b3 and 3 others',
      'add-x, add-y: nothing removes what they create; each run leaves it behind',
    ]);
  });

  it.each([
    [
      'at the root of the answer',
      { given: '{ properties: { id: {}, name: {} } }', want: '$response.body#/id' },
    ],
    ['by another name', { given: '{ properties: { uuid: {} } }', want: '$response.body#/uuid' }],
    [
      'by the name of the parameter',
      { given: '{ properties: { isbn: {}, id: {} } }', want: '$response.body#/isbn' },
    ],
    [
      'within the only property',
      { given: '{ properties: { thing: { properties: { id: {} } } } }', want: '$response.body#/thing/id' },
    ],
  ])('find the id %s', (_name, { given, want }) => {
    const added = `{ operationId: add, responses: { 201: { content: { application/json: { schema: ${given} } } } } }`;
    const paths = `  /things: { post: ${added} }\n  '/things/{isbn}': { get: ${call('show')} }\n`;
    const { workflows } = parse(writeWorkflows(service(paths), '1.0.yaml').text);
    expect(workflows[0].steps[0].outputs.id).toBe(want);
  });

  it('can be read as they are, or are refused with the lines of what is to be chosen', () => {
    const read = (paths: string) => {
      const found = service(paths);
      const operations = found.operations().map((operationId) => {
        const { method, path } = found.revisions(operationId)[0] as { method: string; path: string };
        return { operationId, method, path };
      });
      return parseWorkflows('w.yaml', writeWorkflows(found, '1.0.yaml').text, () => operations);
    };
    expect(read(CHAIN).workflows.size).toBe(1);
    expect(() => read(`  '/users/{id}': { put: ${call('rename')} }\n`)).toThrow(
      /w\.yaml:\d+: "TODO: id" is still to be chosen\. Write the value, or remove the workflow/,
    );
  });
});
