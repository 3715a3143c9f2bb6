/** The suite of Placement: every case, and the cloud that they are written against. */
import type { Suite } from '../../runner/suite.ts';
import { cases as aggregates } from './aggregates.ts';
import { cases as allocations } from './allocations.ts';
import { cases as inventories } from './inventories.ts';
import { cases as inventory } from './inventory.ts';
import { cases as negotiation } from './negotiation.ts';
import { PlacementCloud } from './placement-cloud.ts';
import { cases as providerFilters } from './provider-filters.ts';
import { cases as providerTraits } from './provider-traits.ts';
import { cases as providerTrees } from './provider-trees.ts';
import { cases as refusals } from './refusals.ts';
import { cases as resourceClasses } from './resource-classes.ts';
import { cases as resourceProviders } from './resource-providers.ts';
import { cases as surface } from './surface.ts';
import { cases as traits } from './traits.ts';
import { cases as usages } from './usages.ts';
import { cases as versions } from './versions.ts';

export const placement: Suite = {
  service: 'placement',
  tokenCheck: '/resource_providers?name=interop-token-check',
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
    ...usages,
    ...allocations,
    ...aggregates,
    ...providerTraits,
    ...resourceClasses,
    ...traits,
  ],
  newCloud: (...args) => new PlacementCloud(...args),
};
