/** Values of parameters come from the newest sample that the target takes, and not from one of a version that it lacks. */
import { expect, it } from 'vitest';
import { buildQueryCases } from '../../../runner/probes/query/query-parameters.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';
import { sentBy } from './sent-probes.ts';

function listing(parameter: string): string {
  return `paths: { /a: { get: { operationId: list, x-undeclared-query: refused,
    parameters: [{ name: ${parameter}, in: query, schema: { type: string } }], responses: { 200: {} } } } }`;
}

it.each<[string, { newest: Microversion; want: Microversion[] }]>([
  ['a target with all versions', { newest: '1.2', want: ['1.2', '1.0'] }],
  ['one whose newest is older than the last change', { newest: '1.1', want: ['1.1', '1.0'] }],
])('%s', async (_title, { newest, want }) => {
  const service = strangerService({ '1.0': listing('a'), '1.1': listing('b'), '1.2': listing('c') });
  const asked: Microversion[] = [];
  const list = async (_cloud: unknown, at: Microversion) => {
    asked.push(at);
    return { query: {} };
  };
  const samples = { operations: { list }, semanticRefusals: {}, parameters: {}, unknownUrls: [] };
  const undeclared = buildQueryCases({ service, samples }).find(({ id }) => id.includes('.undeclared.'));
  if (undeclared) await sentBy(undeclared, service, '1.0', newest);
  expect(asked).toEqual(want);
});
