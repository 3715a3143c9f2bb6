/** What was done since the targets were empty: what a difference may come from. */

import type { PlannedCall } from '../../case/call-source.ts';
import type { Asked } from './pairing.ts';

export interface Recorded {
  call: PlannedCall;
  /** Some target took it. */
  taken: boolean;
}

export function recorded(call: PlannedCall, { compared }: Pick<Asked, 'compared'>): Recorded {
  return { call, taken: compared.responses.some(({ status }) => status < 300) };
}
