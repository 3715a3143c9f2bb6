/** Conditions and ranges are HTTP's own where a service has ETags or takes ranges, and violations elsewhere. */
import { expect, it } from 'vitest';
import type { Request, Response } from '../../../runner/exchange.ts';
import { run } from '../../../runner/run/run.ts';
import type { Target } from '../../../runner/target/target.ts';
import { parseWorkflows } from '../../../spec/workflows/read-workflows.ts';
import { buildFolderSuite } from '../../../suites/folder/suite.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';

const DOCUMENT = `
paths:
  /:
    get: { operationId: showVersions, responses: { 200: { content: { application/json: { schema: {} } } } } }
  /notes:
    get: { operationId: listNotes, responses: { 200: { content: { application/json: { schema: {} } } } } }
  /notes/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get: { operationId: showNote, responses: { 200: { content: { application/json: { schema: {} } } } } }
    put:
      operationId: writeNote
      requestBody: { content: { application/json: { schema: {} } } }
      responses: { 200: { content: { application/json: { schema: {} } } } }
`;

const PROFILE = `
versions: { request: [{ header: Version }], absent: oldest }
discovery: [{ path: /, minimum: oldest, maximum: newest }]
answers: { undeclared-headers: ignored }
`;

const service = strangerService({ '1.0': DOCUMENT }, PROFILE);
const WORKFLOWS = `
arazzo: 1.0.1
info: { title: Notes, version: "1" }
sourceDescriptions: [{ name: notes, url: ./1.0.yaml, type: openapi }]
workflows:
  - workflowId: notes
    steps:
      - stepId: write
        operationId: writeNote
        parameters: [{ name: id, in: path, value: a }]
        requestBody: { payload: { text: b } }
`;

const write = { operationId: 'writeNote', method: 'PUT', path: '/notes/{id}' };
const suite = buildFolderSuite(service, [parseWorkflows('api/notes.arazzo.yaml', WORKFLOWS, () => [write])]);

interface Mistakes {
  hasEtags?: true;
  takesRanges?: true;
  /** The status for a condition, and for a range. */
  condition?: number;
  range?: number;
  /** These headers alone. */
  of?: string;
}

function target({ hasEtags, takesRanges, condition, range, of }: Mistakes): Target {
  return {
    name: 'notes',
    root: 'http://notes.test',
    send: async (request) => answer(request),
    async close() {},
  };

  function answer({ method, path, headers }: Request): Response {
    const isConditional = ['if-none-match', 'if-match'].some(
      (name) => name === (of ?? name) && name in headers,
    );
    const status =
      (isConditional ? condition : undefined) ?? (headers.range !== undefined ? range : undefined) ?? 200;
    const body =
      path === '/' ? { oldest: '1.0', newest: '1.0' } : path === '/notes' ? [{ id: 'a' }] : { id: 'a' };
    return {
      status,
      headers: [
        ['content-type', 'application/json'],
        ...(hasEtags ? ([['ETag', '"1"']] as const) : []),
        ...(takesRanges ? ([['Accept-Ranges', 'bytes']] as const) : []),
      ],
      body: status === 304 || method === 'HEAD' ? '' : JSON.stringify(body),
    };
  }
}

it.each<[string, Mistakes, boolean]>([
  ['neither', {}, false],
  ['304 to If-None-Match, with an ETag', { hasEtags: true, condition: 304 }, false],
  ['412 to If-Match, with an ETag', { hasEtags: true, condition: 412, of: 'if-match' }, false],
  ['206 to Range, with Accept-Ranges', { takesRanges: true, range: 206 }, false],
  ['304 without an ETag', { condition: 304 }, true],
  ['412 to If-Match without an ETag', { condition: 412, of: 'if-match' }, true],
  ['416 without Accept-Ranges', { range: 416 }, true],
])('%s', async (_words, mistakes, isFound) => {
  const { findings, cases } = await run({
    ...{ service, suite, target: target(mistakes), token: 'admin', selection: { kind: 'latest' } },
    ...{ only: '*request-headers.unknown.*', seed: 'notes' },
  });
  expect(findings.some(({ rule }) => rule === 'request.ignored')).toBe(isFound);
  expect(isFound || findings.length === 0).toBe(true);
  expect(cases.map(({ id }) => id.split('.').at(-1)).sort()).toEqual([
    'listNotes',
    'showNote',
    'showVersions',
    'writeNote',
  ]);
  expect(cases.filter(({ verdict }) => verdict === 'error' || verdict === 'blocked')).toEqual([]);
});
