/** The fewer members of the group a host has, the better, where the group wants to be apart. */
import type { Weigher } from './weigher.ts';

export const softAntiAffinity: Weigher = {
  name: 'soft-anti-affinity',
  // Above all that hosts have left together: the caller asked for it.
  multiplier: 10,
  applies: ({ group_uuid }) => group_uuid !== undefined,
  weigh: ({ view }) => (view.group?.policy === 'soft-anti-affinity' ? 1 / (1 + view.membersHere) : 0),
};
