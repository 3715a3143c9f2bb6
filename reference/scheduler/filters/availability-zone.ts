/** Passes hosts of the requested availability zone. */
import type { Filter } from './filter.ts';

export const availabilityZone: Filter = {
  reason: 'zone',
  stage: 'filter',
  transient: false,
  applies: ({ availability_zone }) => availability_zone !== undefined,
  passes: ({ host }, { availability_zone: zone }) => host.availability_zone === zone,
};
