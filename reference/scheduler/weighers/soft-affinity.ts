/** Soft affinity: more members of the group on a host are better. */
import type { Weigher } from './weigher.ts';

export const softAffinity: Weigher = {
  name: 'soft-affinity',
  // More than all weighers of free resources together, since the caller requested the policy.
  multiplier: 10,
  applies: ({ group_uuid }) => group_uuid !== undefined,
  weigh: ({ view }) => (view.group?.policy === 'soft-affinity' ? view.membersHere : 0),
};
