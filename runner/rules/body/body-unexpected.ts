import { findResponse } from '../../../spec/contract/contract.ts';
import { defineRule } from '../../rule.ts';

/** An answer has neither a body nor a media type where the contract declares no body. */
export const bodyUnexpected = defineRule({
  id: 'body.unexpected',
  clause: 'property',
  level: 'MUST',
  requirement: 'A response that declares no body has none.',
  hint: 'An added body needs a new microversion.',
  check({ contract, exchange, headers, service }) {
    const declared = findResponse(contract, exchange.response.status);
    if (!declared || declared.bodies.size > 0 || declared.isBodyUnknown) return [];
    const { body } = exchange.response;
    if (body !== '') return [{ location: { in: 'body' }, expected: 'no body', actual: excerpt(body) }];
    const type = headers.get('content-type');
    return type === undefined || service.profile.answers.isEmptyMediaTypeIgnored
      ? []
      : [
          {
            location: { in: 'header', name: 'content-type' },
            expected: 'no body',
            actual: `no body, of ${type}`,
          },
        ];
  },
});

function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
