/** The named faults of Placement, by area. */

import type { Fault } from '../fault.ts';
import { CANDIDATE_FAULTS } from './allocation-candidates.ts';
import { ALLOCATION_FAULTS } from './allocations.ts';
import { BODY_FAULTS } from './bodies.ts';
import { ERROR_FAULTS } from './errors.ts';
import { HEADER_FAULTS } from './headers.ts';
import { INVENTORY_FAULTS } from './inventories.ts';
import { MODEL_FAULTS } from './model.ts';
import { NEGOTIATION_FAULTS } from './negotiation.ts';
import { QUERY_FAULTS } from './queries.ts';
import { REQUEST_BODY_FAULTS } from './request-bodies.ts';
import { REQUEST_HEADER_FAULTS } from './request-headers.ts';
import { RESHAPER_FAULTS } from './reshaper.ts';
import { RESOURCE_PROVIDER_FAULTS } from './resource-providers.ts';
import { SINGLE_MICROVERSION_FAULTS } from './single-microversion.ts';
import { STATUS_FAULTS } from './statuses.ts';
import { SURFACE_FAULTS } from './surface.ts';
import { USAGE_FAULTS } from './usages.ts';

export const PLACEMENT_FAULTS: Readonly<Record<string, readonly Fault[]>> = {
  statuses: STATUS_FAULTS,
  headers: HEADER_FAULTS,
  negotiation: NEGOTIATION_FAULTS,
  bodies: BODY_FAULTS,
  errors: ERROR_FAULTS,
  'a single microversion': SINGLE_MICROVERSION_FAULTS,
  'URLs and methods': SURFACE_FAULTS,
  'request bodies': REQUEST_BODY_FAULTS,
  queries: QUERY_FAULTS,
  'request headers': REQUEST_HEADER_FAULTS,
  'resource providers': RESOURCE_PROVIDER_FAULTS,
  inventories: INVENTORY_FAULTS,
  'found by a model': MODEL_FAULTS,
  allocations: ALLOCATION_FAULTS,
  usages: USAGE_FAULTS,
  'allocation candidates': CANDIDATE_FAULTS,
  reshaper: RESHAPER_FAULTS,
};
