import { findResponse } from '../../../spec/contract/contract.ts';
import { mediaTypeOf } from '../../exchange.ts';
import { defineRule } from '../../rule.ts';

/**
 * A parameter such as `charset=utf-8` has no meaning for JSON (RFC 8259, 11), so that no client is misled, and it is a
 * difference between clouds all the same. The documents declare JSON without parameters.
 */
export const bodyMediaTypeParameter = defineRule({
  id: 'body.media-type-parameter',
  clause: 'header-value',
  level: 'SHOULD',
  requirement: 'The media type of a JSON body has no parameter that the documents do not declare.',
  hint: 'It changes no meaning, but a client that compares the whole header sees a difference. Check what a proxy adds.',
  check({ contract, exchange, headers }) {
    const declared = findResponse(contract, exchange.response.status);
    const value = headers.get('content-type') ?? '';
    if (!declared?.bodies.has(JSON_TYPE) || mediaTypeOf(headers) !== JSON_TYPE || !value.includes(';'))
      return [];
    if (declared.typesWithParameters.includes(value.toLowerCase().replaceAll(' ', ''))) return [];
    return [{ location: { in: 'header', name: 'content-type' }, expected: JSON_TYPE, actual: value }];
  },
});

const JSON_TYPE = 'application/json';
