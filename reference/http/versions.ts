/** `GET /`: the microversions of a service. */
import type { Success } from '../handler-result.ts';

/** The body of the version document. */
export function renderVersions(oldest: string, newest: string): Success {
  const links = [{ rel: 'self', href: '' }];
  return {
    body: {
      versions: [{ id: `v${oldest}`, max_version: newest, min_version: oldest, status: 'CURRENT', links }],
    },
  };
}
