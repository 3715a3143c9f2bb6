import { mediaTypeOf } from '../../exchange.ts';
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
    const declaresJson = contract.responses.get(status)?.bodies.has('application/json') ?? false;
    if (!declaresJson || body === '' || mediaTypeOf(headers) !== 'application/json' || json !== undefined)
      return [];
    return [{ location: { in: 'body' }, expected: 'JSON', actual: body.slice(0, 80) }];
  },
});
