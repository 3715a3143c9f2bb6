/** Which of a stranger's operations get cases about Accept and about bodies that they do not read. */
import { describe, expect, it } from 'vitest';
import type { CallRequest } from '../../../runner/case/call-request.ts';
import type { Cloud } from '../../../runner/case/cloud.ts';
import { buildRequestHeaderCases } from '../../../runner/probes/request-headers.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';

const JSON_BODY = '200: { content: { application/json: {} } }';

function casesOf(responses: string, profile: string) {
  const service = strangerService(
    { '1.0': `paths: { /a: { get: { operationId: list, ${responses} } } }` },
    profile,
  );
  const samples = {
    operations: { list: async () => ({}) },
    semanticRefusals: {},
    parameters: {},
    unknownUrls: [],
  };
  return buildRequestHeaderCases({ service, samples }).map(({ id, title }) => [id.split('.')[2], title]);
}

const EVALUATES = ['accept', 'list refuses to answer with another media type than JSON'];

describe('Accept', () => {
  it.each<[string, string, string, string[][]]>([
    ['a declared 406', `responses: { ${JSON_BODY}, 406: {} }`, '[406]', [EVALUATES]],
    ['a 406 of default', `responses: { ${JSON_BODY}, default: {} }`, '[406]', [EVALUATES]],
    ['a 406 of a range', `responses: { ${JSON_BODY}, 4XX: {} }`, '[406]', [EVALUATES]],
    ['documents that know no 406', `responses: { ${JSON_BODY} }`, '[406]', []],
    ['a service that ignores it', `responses: { ${JSON_BODY} }`, '[]', [['accept', 'list ignores Accept']]],
  ])('%s', (_title, responses, accept, expected) => {
    const cases = casesOf(responses, `refusals: { accept: ${accept} }`);
    expect(cases.filter(([kind]) => kind === 'accept')).toEqual(expected);
  });
});

it('sends a body to operations without one only where the profile says that they ignore it', () => {
  const kinds = (profile: string) => casesOf(`responses: { ${JSON_BODY} }`, profile).map(([kind]) => kind);
  expect(kinds('requests: { undeclared-body: ignored }')).toContain('unread-body');
  expect(kinds('')).not.toContain('unread-body');
});

it.each([
  ['{ media-type: "application/json; version={version}" }', ['application/xml', 'text/plain', 'text/html']],
  [
    '{ query: v }',
    [
      'application/xml',
      'text/plain',
      'text/html',
      '*/*',
      'application/*',
      'text/html, application/json;q=0.1',
    ],
  ],
])(
  'asks for other media types, and not in place of the one that names the version: %s',
  async (request, expected) => {
    const paths = `paths: { /a: { get: { operationId: list, responses: { ${JSON_BODY}, 406: {} } } } }`;
    const profile = `versions: { request: [${request}] }\nrefusals: { accept: [406] }`;
    const service = strangerService({ '1.0': paths }, profile);
    const samples = {
      operations: { list: async () => ({}) },
      semanticRefusals: {},
      parameters: {},
      unknownUrls: [],
    };
    const accept = buildRequestHeaderCases({ service, samples }).find(({ id }) => id.includes('.accept.'));
    const sent: unknown[] = [];
    const cloud = {
      microversion: '1.0',
      session: { service },
      async call({ headers }: CallRequest) {
        sent.push(headers?.accept);
        return { call: { exchange: { response: { status: 406 } } } };
      },
    } as unknown as Cloud;
    await accept?.run(cloud);
    expect(sent).toEqual(expected);
  },
);

it.each([
  ['required: true, ', true],
  ['', true],
  ['required: false, ', false],
])('leaves out the body unless the documents allow that: { %s}', (required, isLeftOut) => {
  const paths = `paths: { /a: { post: { operationId: list, requestBody: { ${required}content: { application/json: {} } }, responses: { ${JSON_BODY} } } } }`;
  const service = strangerService({ '1.0': paths }, 'refusals: { no-body: [400] }');
  const samples = {
    operations: { list: async () => ({ body: {} }) },
    semanticRefusals: {},
    parameters: {},
    unknownUrls: [],
  };
  const ids = buildRequestHeaderCases({ service, samples }).map(({ id }) => id.split('.')[2]);
  expect(ids.includes('no-body')).toBe(isLeftOut);
});
