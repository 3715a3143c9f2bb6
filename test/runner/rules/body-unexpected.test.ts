/** An answer without a body has no media type, unless the profile says that it may. */
import { expect, it } from 'vitest';
import type { JudgedCall } from '../../../runner/exchange.ts';
import { bodyUnexpected } from '../../../runner/rules/body/body-unexpected.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';

const DOCUMENT = 'paths: { /a: { delete: { operationId: remove, responses: { 204: {} } } } }';

it.each<[string, { given: [profile: string, body: string, type?: string]; want: string[] }]>([
  ['nothing is right', { given: ['{}', ''], want: [] }],
  ['a body is not', { given: ['{}', '{}', 'application/json'], want: ['body'] }],
  ['a media type alone is not', { given: ['{}', '', 'application/json'], want: ['header'] }],
  ['it may be ignored', { given: ['{ empty-media-type: ignored }', '', 'application/json'], want: [] }],
  ['a body may not', { given: ['{ empty-media-type: ignored }', '{}', 'application/json'], want: ['body'] }],
])('%s', (_title, { given: [answers, body, type], want }) => {
  const service = strangerService({ '1.0': DOCUMENT }, `answers: ${answers}`);
  const { contract } = service.match('DELETE', '/a', '1.0');
  const headers = new Map(type === undefined ? [] : [['content-type', type]]);
  const exchange = { response: { status: 204, headers: [], body } };
  const call = { contract, exchange, headers, service } as unknown as JudgedCall;
  expect(bodyUnexpected.check(call).map(({ location }) => location?.in)).toEqual(want);
});
