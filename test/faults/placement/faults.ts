/** The named faults of Placement, by what is wrong. */

import type { Fault } from '../fault.ts';
import { ALLOCATION_FAULTS } from './allocations.ts';
import { BODY_FAULTS } from './bodies.ts';
import { CANDIDATE_FAULTS } from './candidates.ts';
import { ERROR_FAULTS } from './errors.ts';
import { HEADER_FAULTS } from './headers.ts';
import { MEANING_FAULTS } from './meaning.ts';
import { MODEL_FAULTS } from './model.ts';
import { MOMENT_FAULTS } from './moments.ts';
import { NEGOTIATION_FAULTS } from './negotiation.ts';
import { QUERY_FAULTS } from './queries.ts';
import { REQUEST_BODY_FAULTS } from './request-bodies.ts';
import { REQUEST_HEADER_FAULTS } from './request-headers.ts';
import { RESHAPER_FAULTS } from './reshaper.ts';
import { STATUS_FAULTS } from './statuses.ts';
import { SURFACE_FAULTS } from './surface.ts';
import { USAGE_FAULTS } from './usages.ts';

export const PLACEMENT_FAULTS: Readonly<Record<string, readonly Fault[]>> = {
  statuses: STATUS_FAULTS,
  headers: HEADER_FAULTS,
  negotiation: NEGOTIATION_FAULTS,
  bodies: BODY_FAULTS,
  errors: ERROR_FAULTS,
  'one microversion only': MOMENT_FAULTS,
  'URLs and methods': SURFACE_FAULTS,
  'bodies of requests': REQUEST_BODY_FAULTS,
  queries: QUERY_FAULTS,
  'headers of requests': REQUEST_HEADER_FAULTS,
  meaning: MEANING_FAULTS,
  'meaning, by a model': MODEL_FAULTS,
  allocations: ALLOCATION_FAULTS,
  usages: USAGE_FAULTS,
  'allocation candidates': CANDIDATE_FAULTS,
  'the reshaper': RESHAPER_FAULTS,
};
