import { defineRule } from '../rule.ts';
import { explainDeadLink } from './links-resolve.ts';

/** A `Location` leads to a declared URL of the service that was called, and GET on it succeeds. */
export const locationResolves = defineRule({
  id: 'location.resolves',
  clause: 'header-value',
  level: 'MUST',
  requirement:
    'Location leads to a URL of this microversion at the scheme, host and port that were called, and the new resource can be read there.',
  hint: 'Check that the service knows its scheme, host and mount point behind a proxy.',
  check(call) {
    const { status } = call.exchange.response;
    if (call.followsLocation && status >= 300) {
      return [
        {
          location: { in: 'header', name: 'location' },
          expected: 'a success at the URL that Location named',
          actual: String(status),
        },
      ];
    }
    const location = call.headers.get('location');
    const expected =
      location === undefined ? undefined : explainDeadLink(call, { href: location, header: 'location' });
    if (location === undefined || expected === undefined) return [];
    return [{ location: { in: 'header', name: 'location' }, expected, actual: location }];
  },
});
