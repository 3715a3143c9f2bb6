/** Decides which changes fail a comparison. */
import type { Broken, Change } from './change.ts';
import type { FailOn } from './comparison.ts';

/** Known changes never fail. */
export function failsOn(change: Change, failOn: FailOn): boolean {
  if (change.known) return false;
  const broken = brokenClients(change);
  return failOn === 'any' || (failOn === 'breaking' ? broken.length > 0 : broken.includes(CLIENTS[failOn]));
}

const CLIENTS = {
  'old-clients': 'old clients on a new cloud',
  'new-clients': 'new clients on an old cloud',
} as const satisfies Record<string, Broken>;

/** The clients that the change can break: none where the same values are written differently. */
export function brokenClients({ breaks, explanation }: Change): readonly Broken[] {
  return explanation?.added === null && explanation.removed === null ? [] : breaks;
}
