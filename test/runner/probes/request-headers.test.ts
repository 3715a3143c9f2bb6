/** Which of a stranger's operations get cases about Accept and about bodies that they do not read. */
import { describe, expect, it } from 'vitest';
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
