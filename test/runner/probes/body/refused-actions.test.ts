/** A body that names no action is refused by the operation that all actions have in common. */
import { expect, it } from 'vitest';
import { buildRequestBodyCases } from '../../../../runner/probes/body/request-bodies.ts';
import { strangerService } from '../../../spec/contract/stranger-service.ts';
import { sentBy } from '../sent-probes.ts';

const DOCUMENT = `paths:
  /servers/{id}/action:
    post:
      operationId: act
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody: { content: { application/json: { schema: {} } } }
      responses: { 400: {}, 404: {} }
      x-actions:
        stop:
          operationId: stop
          requestBody:
            content:
              application/json:
                schema: { type: object, additionalProperties: false, required: [stop], properties: { stop: { type: integer } } }
          responses: { 202: {}, 400: {} }
`;

it('and with any of the statuses of that', async () => {
  const service = strangerService({ '1.0': DOCUMENT }, 'refusals: { invalid-request: [400] }');
  const operations = { stop: async () => ({ params: { id: 'a' }, body: { stop: 1 } }) };
  const samples = { operations, semanticRefusals: {}, parameters: {}, unknownUrls: [] };
  const cases = buildRequestBodyCases({ service, samples });
  const wrongType = cases.find(({ id }) => id === 'stranger.request-body.wrong-type.stop');
  const sent = wrongType ? await sentBy(wrongType, service, '1.0') : [];
  const expectedOf = (action: boolean) =>
    new Set(
      sent
        .filter(({ body }) => (typeof body === 'object' && body !== null && 'stop' in body) === action)
        .map(({ expected }) => expected),
    );
  expect(expectedOf(false)).toEqual(new Set(['refusal']));
  expect(expectedOf(true)).toEqual(new Set([400]));
});
