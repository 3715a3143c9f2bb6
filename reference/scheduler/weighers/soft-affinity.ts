/** The more members of the group a host has, the better, where the group wants to be together. */
import type { Weigher } from './weigher.ts';

export const softAffinity: Weigher = {
  name: 'soft-affinity',
  // Above all that hosts have left together: the caller asked for it.
  multiplier: 10,
  applies: ({ group_uuid }) => group_uuid !== undefined,
  weigh: ({ view }) => (view.group?.policy === 'soft-affinity' ? view.membersHere : 0),
};
