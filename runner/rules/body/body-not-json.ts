import { findResponse } from '../../../spec/contract/contract.ts';
import { isJsonType, mediaTypeOf } from '../../exchange.ts';
import { defineRule } from '../../rule.ts';

/** A body of media type application/json can be parsed as JSON. */
export const bodyNotJson = defineRule({
  id: 'body.not-json',
  clause: 'type',
  level: 'MUST',
  requirement: 'A body of application/json is JSON.',
  hint: 'A truncated body often comes from a proxy with too small a buffer.',
  check({ contract, exchange, headers, json }) {
    const { status, body } = exchange.response;
    const type = mediaTypeOf(headers);
    const isDeclared = type !== undefined && findResponse(contract, status)?.bodies.has(type) === true;
    if (!isDeclared || !isJsonType(type) || body === '' || json !== undefined) return [];
    return [{ location: { in: 'body' }, expected: 'JSON', actual: body.slice(0, 80) }];
  },
});
