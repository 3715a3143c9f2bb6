/** Passes only the hosts in `only_hosts`. */
import type { Filter } from './filter.ts';

export const onlyHosts: Filter = {
  reason: 'excluded',
  stage: 'filter',
  transient: false,
  applies: ({ only_hosts }) => only_hosts !== undefined,
  passes: ({ host }, { only_hosts }) => only_hosts?.includes(host.uuid) === true,
};
