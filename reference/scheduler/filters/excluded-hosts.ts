/** Rejects the hosts in `exclude_hosts`. */
import type { Filter } from './filter.ts';

export const excludedHosts: Filter = {
  reason: 'excluded',
  stage: 'filter',
  transient: false,
  applies: ({ exclude_hosts }) => exclude_hosts !== undefined,
  passes: ({ host }, { exclude_hosts }) => exclude_hosts?.includes(host.uuid) !== true,
};
