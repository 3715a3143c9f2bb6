/** Which operations are called with the id of nothing. */
import { expect, it } from 'vitest';
import { buildAbsentCases } from '../../../../runner/probes/surface/absent.ts';
import { strangerService } from '../../../spec/contract/stranger-service.ts';

const RESPONSES = 'responses: { 204: {}, 404: {} }';
const PATH = '{ name: id, in: path, required: true, schema: { type: string } }';

it.each<[string, { method: string; parameters: string; responses?: string; want: string[] }]>([
  ['a DELETE', { method: 'delete', parameters: PATH, want: ['stranger.surface.absent.one'] }],
  ['no POST', { method: 'post', parameters: PATH, want: [] }],
  ['none without 404', { method: 'delete', parameters: PATH, responses: 'responses: { 204: {} }', want: [] }],
  [
    'a DELETE with an optional parameter',
    {
      method: 'delete',
      parameters: `${PATH}, { name: why, in: query, schema: { type: string } }`,
      want: ['stranger.surface.absent.one'],
    },
  ],
  [
    'none whose value of a required parameter may be refused first',
    {
      method: 'delete',
      parameters: `${PATH}, { name: why, in: query, required: true, schema: { type: string } }`,
      want: [],
    },
  ],
])('%s', (_title, { method, parameters, responses = RESPONSES, want }) => {
  const operation = `{ operationId: one, parameters: [${parameters}], ${responses} }`;
  const service = strangerService({ '1.0': `paths:\n  /a/{id}: { ${method}: ${operation} }\n` });
  const samples = {
    operations: { one: async () => ({ params: { id: 'x' } }) },
    semanticRefusals: {},
    parameters: {},
    unknownUrls: [],
  };
  expect(buildAbsentCases({ service, samples }).map(({ id }) => id)).toEqual(want);
});
