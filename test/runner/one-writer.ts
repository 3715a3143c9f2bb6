/** Like Placement over SQLite: it answers 500 to a write while it does another one. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Response } from '../../runner/exchange.ts';
import type { Target } from '../../runner/target/target.ts';

/** @param target to which all other calls go */
export function oneWriter(target: Target): Target {
  let writers = 0;
  return {
    ...target,
    async send(request, how) {
      if (request.method === 'GET') return target.send(request, how);
      writers += 1;
      try {
        await sleep(1);
        return writers > 1 ? LOCKED : await target.send(request, how);
      } finally {
        writers -= 1;
      }
    },
  };
}

export const LOCKED: Response = {
  status: 500,
  headers: [['content-type', 'text/plain']],
  body: 'database is locked',
};
