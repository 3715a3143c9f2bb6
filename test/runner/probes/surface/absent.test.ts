/** Which operations are called with the id of nothing. */
import { expect, it } from 'vitest';
import type { Case } from '../../../../runner/case/case.ts';
import { buildAbsentCases } from '../../../../runner/probes/surface/absent.ts';
import { strangerService } from '../../../spec/contract/stranger-service.ts';
import { sentBy } from '../sent-probes.ts';

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

it.each([
  ['of an operation with a sample', { hasSample: true, statuses: '204: {}, 400: {}, 404: {}' }, 404],
  ['of one without', { hasSample: false, statuses: '204: {}, 404: {}' }, 404],
  [
    'of one without that declares 400',
    { hasSample: false, statuses: '204: {}, 400: {}, 404: {}' },
    [404, 400],
  ],
])('expects for an id %s', async (_title, { hasSample, statuses }, want) => {
  const operation = (name: string) =>
    `{ operationId: ${name}, parameters: [${PATH}], responses: { ${statuses} } }`;
  const service = strangerService(
    { '1.0': `paths:\n  /a/{id}: { delete: ${operation('one')}, get: ${operation('other')} }\n` },
    'refusals: { invalid-request: [400] }',
  );
  const make = async () => ({ params: { id: '7' } });
  const samples = {
    operations: { other: make, ...(hasSample && { one: make }) },
    semanticRefusals: {},
    parameters: {},
    unknownUrls: [],
  };
  const [ofOne] = buildAbsentCases({ service, samples }).filter(({ id }) => id.endsWith('.one'));
  const sent = await sentBy(ofOne as Case, service, '1.0');
  expect(sent.map(({ path, expected }) => [path, expected])).toEqual([['/a/2147483647', want]]);
});
