/** `/`: the microversions that this service has. */
import type { Success } from './handler.ts';

export function showVersions(oldest: string, newest: string): Success {
  const links = [{ rel: 'self', href: '' }];
  return {
    body: {
      versions: [{ id: `v${oldest}`, max_version: newest, min_version: oldest, status: 'CURRENT', links }],
    },
  };
}
