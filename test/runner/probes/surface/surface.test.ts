/** A path that newer versions lack is probed with what it had at its last one. */
import { expect, it } from 'vitest';
import { buildSurfaceCases } from '../../../../runner/probes/surface/surface.ts';
import type { Microversion } from '../../../../spec/contract/microversion.ts';
import { strangerService } from '../../../spec/contract/stranger-service.ts';
import { sentBy } from '../sent-probes.ts';

const ITEM = `  /a/{id}:
    get:
      operationId: show
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { 200: {} }
`;
const LIST = '  /b: { get: { operationId: list, responses: { 200: {} } } }\n';

it.each<[string, { last: string; want: Microversion[] }]>([
  ['its own last version', { last: `paths:\n${LIST}`, want: ['1.1'] }],
  ['the newest one', { last: `paths:\n${LIST}${ITEM}`, want: ['1.2'] }],
])('at %s', async (_title, { last, want }) => {
  const both = `paths:\n${LIST}${ITEM}`;
  const service = strangerService({ '1.0': both, '1.1': both, '1.2': last }, 'requests: { head: as-get }');
  const asked: Microversion[] = [];
  const show = async (_cloud: unknown, at: Microversion) => {
    asked.push(at);
    return { params: { id: 'x' } };
  };
  const samples = { operations: { show }, semanticRefusals: {}, parameters: {}, unknownUrls: [] };
  const cases = buildSurfaceCases({ service, samples });
  const methods = cases.find(({ id }) => id === 'stranger.surface.methods./a/{id}');
  if (methods) await sentBy(methods, service, '1.2');
  expect([...new Set(asked)]).toEqual(want);
});
