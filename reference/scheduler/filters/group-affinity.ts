/** Affinity: passes the host of the group's members, or every host for the first member. */
import type { Filter } from './filter.ts';

export const groupAffinity: Filter = {
  reason: 'group',
  stage: 'filter',
  transient: true,
  applies: ({ group_uuid }) => group_uuid !== undefined,
  passes: ({ group, membersHere, members }) =>
    group?.policy !== 'affinity' || members === 0 || membersHere > 0,
};
