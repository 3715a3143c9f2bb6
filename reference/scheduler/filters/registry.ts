/** Every filter. A host must pass all; the first that it does not pass is the reason that is told. */
import { availabilityZone } from './availability-zone.ts';
import { cell } from './cell.ts';
import { enabled } from './enabled.ts';
import { excludedHosts } from './excluded-hosts.ts';
import type { Filter } from './filter.ts';
import { groupAffinity } from './group-affinity.ts';
import { groupAntiAffinity } from './group-anti-affinity.ts';
import { onlyHosts } from './only-hosts.ts';

export const FILTERS: readonly Filter[] = [
  enabled,
  excludedHosts,
  onlyHosts,
  cell,
  availabilityZone,
  groupAffinity,
  groupAntiAffinity,
];
