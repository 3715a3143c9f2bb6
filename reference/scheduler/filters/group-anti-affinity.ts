/** Anti-affinity: passes hosts with fewer than `max_per_host` members of the group. */
import type { Filter } from './filter.ts';

export const groupAntiAffinity: Filter = {
  reason: 'group',
  stage: 'filter',
  transient: true,
  applies: ({ group_uuid }) => group_uuid !== undefined,
  passes: ({ group, membersHere }) => group?.policy !== 'anti-affinity' || membersHere < group.max_per_host,
};
