/** Members of the group are together: on the host of those that it has, or on any when it has none. */
import type { Filter } from './filter.ts';

export const groupAffinity: Filter = {
  reason: 'group',
  stage: 'filter',
  transient: true,
  applies: ({ group_uuid }) => group_uuid !== undefined,
  passes: ({ group, membersHere, members }) =>
    group?.policy !== 'affinity' || members === 0 || membersHere > 0,
};
