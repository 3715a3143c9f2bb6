/** An action is sent at the versions beside its own, also one that has no sample of a body. */
import { expect, it } from 'vitest';
import { buildActionCases } from '../../../../runner/probes/surface/actions.ts';
import { strangerService } from '../../../spec/contract/stranger-service.ts';
import { sentBy } from '../sent-probes.ts';

function documentOf(actions: readonly string[]): string {
  const body = '{ content: { application/json: { schema: { type: object } } } }';
  const responses = 'responses: { 202: {}, 400: {} }';
  return `paths:
  /servers/{id}/action:
    post:
      operationId: act
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody: ${body}
      responses: { 400: {}, 404: {} }
      x-actions: { ${actions.map((name) => `${name}: { operationId: ${name}, requestBody: ${body}, ${responses} }`).join(', ')} }
`;
}

it.each<[string, { body?: object; want: unknown }]>([
  ['with the body of its sample', { body: { stop: 1 }, want: { stop: 1 } }],
  ['without a sample of one', { want: { stop: null } }],
])('%s', async (_title, { body, want }) => {
  const service = strangerService({ '1.0': documentOf(['start', 'stop']), '1.1': documentOf(['start']) });
  const stop = async () => ({ params: { id: 'a' }, ...(body && { body }) });
  const samples = { operations: { stop }, semanticRefusals: {}, parameters: {}, unknownUrls: [] };
  const later = buildActionCases({ service, samples }).find(({ id }) => id.endsWith('other-version.stop'));
  const sent = later ? await sentBy(later, service, '1.1') : [];
  expect(sent.map((each) => each.body)).toEqual([want]);
});
