/** Soft anti-affinity: fewer members of the group on a host are better. */
import type { Weigher } from './weigher.ts';

export const softAntiAffinity: Weigher = {
  name: 'soft-anti-affinity',
  // More than all weighers of free resources together, since the caller requested the policy.
  multiplier: 10,
  applies: ({ group_uuid }) => group_uuid !== undefined,
  weigh: ({ view }) => (view.group?.policy === 'soft-anti-affinity' ? 1 / (1 + view.membersHere) : 0),
};
