/** Every filter. A host must pass all of them; an explanation has the reason of the first that rejects it. */
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
