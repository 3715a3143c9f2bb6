/** What a POST created is removed where its answer has an id, and a DELETE needs nothing else. */
import { expect, it } from 'vitest';
import { findAnsweredUrl } from '../../../../runner/case/cleanup/answered-creation.ts';
import { strangerService } from '../../../spec/contract/stranger-service.ts';

const id = '{ name: id, in: path, required: true, schema: { type: string } }';

it.each<[string, { parameters: string; json: unknown; want: string | undefined }]>([
  ['an id', { parameters: id, json: { id: 'x' }, want: '/a/x' }],
  ['an id within', { parameters: id, json: { a: { id: 'x' } }, want: '/a/x' }],
  ['no id', { parameters: id, json: { b: 1 }, want: undefined }],
  [
    'a DELETE that needs a query',
    {
      parameters: `${id}, { name: why, in: query, required: true, schema: {} }`,
      json: { id: 'x' },
      want: undefined,
    },
  ],
])('%s', (_title, { parameters, json, want }) => {
  const document = `paths: { '/a/{id}': { delete: { operationId: remove, parameters: [${parameters}], responses: { 204: {} } } } }`;
  expect(findAnsweredUrl('/a', json, strangerService({ '1.0': document }), '1.0')).toBe(want);
});
