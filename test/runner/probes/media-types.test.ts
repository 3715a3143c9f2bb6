/** Media types that a profile says every body may have are not tried as wrong ones. */
import { expect, it } from 'vitest';
import { buildRequestHeaderCases } from '../../../runner/probes/request-headers.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';
import { sentBy } from './sent-probes.ts';

const DOCUMENT = `paths:
  /a: { post: { operationId: add, requestBody: { content: { application/json: { schema: {} } } }, responses: { 201: {} } } }
`;

it.each([
  ['{}', ['application/xml', 'text/plain', 'text/html']],
  ['{ media-types: [Text/Plain] }', ['application/xml', 'text/html']],
])('with requests %s', async (requests, want) => {
  const service = strangerService(
    { '1.0': DOCUMENT },
    `requests: ${requests}\nrefusals: { media-type: [415] }`,
  );
  const operations = { add: async () => ({ body: {} }) };
  const samples = { operations, semanticRefusals: {}, parameters: {}, unknownUrls: [] };
  const cases = buildRequestHeaderCases({ service, samples });
  const mediaType = cases.find(({ id }) => id === 'stranger.request-headers.media-type.add');
  const sent = mediaType ? await sentBy(mediaType, service, '1.0') : [];
  expect(sent.map(({ headers }) => headers?.['content-type']).slice(0, want.length)).toEqual(want);
});
