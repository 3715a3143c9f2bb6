/** The suite of Placement: every case, and the cloud that cases are written against. */
import type { Suite } from '../../runner/case/suite.ts';
import { readDepths } from '../read-depths.ts';
import { cases as aggregates } from './cases/aggregates.ts';
import { cases as candidates } from './cases/allocation-candidates/candidates.ts';
import { cases as candidatesFilters } from './cases/allocation-candidates/candidates-filters.ts';
import { cases as candidatesGroups } from './cases/allocation-candidates/candidates-groups.ts';
import { cases as candidatesGroupsRefusals } from './cases/allocation-candidates/candidates-groups-refusals.ts';
import { cases as candidatesRefusals } from './cases/allocation-candidates/candidates-refusals.ts';
import { cases as candidatesSharing } from './cases/allocation-candidates/candidates-sharing.ts';
import { cases as candidatesSubtrees } from './cases/allocation-candidates/candidates-subtrees.ts';
import { cases as candidatesTrees } from './cases/allocation-candidates/candidates-trees.ts';
import { cases as modelCandidates } from './cases/allocation-candidates/model-candidates.ts';
import { cases as allocations } from './cases/allocations/allocations.ts';
import { cases as allocationsAtOnce } from './cases/allocations/allocations-at-once.ts';
import { cases as allocationsAtOnceRefusals } from './cases/allocations/allocations-at-once-refusals.ts';
import { cases as allocationsCapacity } from './cases/allocations/allocations-capacity.ts';
import { cases as allocationsRefusals } from './cases/allocations/allocations-refusals.ts';
import { cases as modelClaims } from './cases/allocations/model-claims.ts';
import { cases as consumers } from './cases/consumers.ts';
import { cases as inventories } from './cases/inventories/inventories.ts';
import { cases as inventory } from './cases/inventories/inventory-of-class.ts';
import { cases as negotiation } from './cases/negotiation.ts';
import { cases as providerAllocations } from './cases/provider-allocations.ts';
import { cases as providerTraits } from './cases/provider-traits.ts';
import { cases as providerUsages } from './cases/provider-usages.ts';
import { cases as refusals } from './cases/refusals.ts';
import { cases as reshaper } from './cases/reshaper/reshaper.ts';
import { cases as reshaperRefusals } from './cases/reshaper/reshaper-refusals.ts';
import { cases as resourceClasses } from './cases/resource-classes.ts';
import { cases as modelGenerations } from './cases/resource-providers/model-generations.ts';
import { cases as modelProviderFilters } from './cases/resource-providers/model-provider-filters.ts';
import { cases as providerFilters } from './cases/resource-providers/provider-filters.ts';
import { cases as providerTrees } from './cases/resource-providers/provider-trees.ts';
import { cases as resourceProviders } from './cases/resource-providers/resource-providers.ts';
import { cases as surface } from './cases/surface.ts';
import { cases as traits } from './cases/traits.ts';
import { cases as usages } from './cases/usages.ts';
import { cases as versions } from './cases/versions.ts';
import { PlacementCloud } from './placement-cloud.ts';
import { findRemnants } from './remnants.ts';
import { PLACEMENT_SAMPLES } from './samples/samples.ts';

export const placement: Suite = {
  service: 'placement',
  tokenCheck: '/resource_providers?name=interop-token-check',
  findRemnants,
  samples: PLACEMENT_SAMPLES,
  readDepths: () => readDepths(new URL('./depths.json', import.meta.url)),
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
