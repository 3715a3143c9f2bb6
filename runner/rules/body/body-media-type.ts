import { findResponse } from '../../../spec/contract/contract.ts';
import { mediaTypeOf } from '../../exchange.ts';
import { defineRule } from '../../rule.ts';

/** The media type is declared and, where the request accepts a declared one, accepted. */
export const bodyMediaType = defineRule({
  id: 'body.media-type',
  clause: 'header-value',
  level: 'MUST',
  requirement: 'The media type of a body is one that is declared and that the request accepts.',
  hint: 'Clients choose how to read the body by its media type.',
  check({ contract, exchange, headers }) {
    const declared = [...(findResponse(contract, exchange.response.status)?.bodies.keys() ?? [])];
    if (declared.length === 0 || exchange.response.body === '') return [];
    const actual = mediaTypeOf(headers);
    const accepted = declared.filter((type) => isAccepted(type, exchange.request.headers.accept));
    const allowed = accepted.length > 0 ? accepted : declared;
    if (actual !== undefined && (allowed.includes(actual) || allowed.includes('*/*'))) return [];
    return [
      {
        location: { in: 'header', name: 'content-type' },
        expected: allowed.join(' or '),
        actual: actual ?? 'no such header',
      },
    ];
  },
});

/** OpenStack's services answer with JSON without `Accept` and where it accepts any type. */
function isAccepted(type: string, accept: string | string[] = 'application/json'): boolean {
  if (accept === type) return true;
  const text = [accept].flat().join(',');
  const wanted = text === '*/*' ? 'application/json' : text;
  return wanted.split(',').some((range) => {
    const [name = ''] = range.trim().toLowerCase().split(';');
    return name === type || name === '*/*' || name === `${type.split('/')[0]}/*`;
  });
}
