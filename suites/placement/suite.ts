/** The suite of Placement: every case, and the cloud that they are written against. */
import type { Suite } from '../../runner/suite.ts';
import { cases as aggregates } from './aggregates.ts';
import { cases as allocations } from './allocations.ts';
import { cases as allocationsAtOnce } from './allocations-at-once.ts';
import { cases as allocationsAtOnceRefusals } from './allocations-at-once-refusals.ts';
import { cases as allocationsCapacity } from './allocations-capacity.ts';
import { cases as allocationsRefusals } from './allocations-refusals.ts';
import { cases as candidates } from './candidates.ts';
import { cases as candidatesFilters } from './candidates-filters.ts';
import { cases as candidatesGroups } from './candidates-groups.ts';
import { cases as candidatesGroupsRefusals } from './candidates-groups-refusals.ts';
import { cases as candidatesRefusals } from './candidates-refusals.ts';
import { cases as candidatesSharing } from './candidates-sharing.ts';
import { cases as candidatesSubtrees } from './candidates-subtrees.ts';
import { cases as candidatesTrees } from './candidates-trees.ts';
import { cases as consumers } from './consumers.ts';
import { cases as inventories } from './inventories.ts';
import { cases as inventory } from './inventory.ts';
import { cases as modelCandidates } from './model-candidates.ts';
import { cases as modelClaims } from './model-claims.ts';
import { cases as modelGenerations } from './model-generations.ts';
import { cases as modelProviderFilters } from './model-provider-filters.ts';
import { cases as negotiation } from './negotiation.ts';
import { PlacementCloud } from './placement-cloud.ts';
import { cases as providerAllocations } from './provider-allocations.ts';
import { cases as providerFilters } from './provider-filters.ts';
import { cases as providerTraits } from './provider-traits.ts';
import { cases as providerTrees } from './provider-trees.ts';
import { cases as providerUsages } from './provider-usages.ts';
import { cases as refusals } from './refusals.ts';
import { findRemnants } from './remnants.ts';
import { cases as reshaper } from './reshaper.ts';
import { cases as reshaperRefusals } from './reshaper-refusals.ts';
import { cases as resourceClasses } from './resource-classes.ts';
import { cases as resourceProviders } from './resource-providers.ts';
import { PLACEMENT_SAMPLES } from './samples/samples.ts';
import { cases as surface } from './surface.ts';
import { cases as traits } from './traits.ts';
import { cases as usages } from './usages.ts';
import { cases as versions } from './versions.ts';

export const placement: Suite = {
  service: 'placement',
  tokenCheck: '/resource_providers?name=interop-token-check',
  findRemnants,
  samples: PLACEMENT_SAMPLES,
  cases: [
    ...versions,
    ...negotiation,
    ...surface,
    ...refusals,
    ...resourceProviders,
    ...providerTrees,
    ...providerFilters,
    ...inventories,
    ...inventory,
    ...providerUsages,
    ...providerAllocations,
    ...allocations,
    ...allocationsCapacity,
    ...allocationsRefusals,
    ...allocationsAtOnce,
    ...allocationsAtOnceRefusals,
    ...usages,
    ...candidates,
    ...candidatesFilters,
    ...candidatesRefusals,
    ...candidatesTrees,
    ...candidatesSharing,
    ...candidatesGroups,
    ...candidatesGroupsRefusals,
    ...candidatesSubtrees,
    ...reshaper,
    ...reshaperRefusals,
    ...consumers,
    ...aggregates,
    ...providerTraits,
    ...resourceClasses,
    ...traits,
    ...modelProviderFilters,
    ...modelCandidates,
    ...modelClaims,
    ...modelGenerations,
  ],
  newCloud: (...args) => new PlacementCloud(...args),
};
