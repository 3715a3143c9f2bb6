/** Every named fault. Each rule has at least one; the test beside this file says so. */
import { ALLOCATION_FAULTS } from './allocations.ts';
import { BODY_FAULTS } from './bodies.ts';
import { CANDIDATE_FAULTS } from './candidates.ts';
import { ERROR_FAULTS } from './errors.ts';
import type { Fault } from './fault.ts';
import { HEADER_FAULTS } from './headers.ts';
import { MEANING_FAULTS } from './meaning.ts';
import { NEGOTIATION_FAULTS } from './negotiation.ts';
import { RESHAPER_FAULTS } from './reshaper.ts';
import { STATUS_FAULTS } from './statuses.ts';
import { USAGE_FAULTS } from './usages.ts';

export const FAULTS: readonly Fault[] = [
  ...STATUS_FAULTS,
  ...HEADER_FAULTS,
  ...NEGOTIATION_FAULTS,
  ...BODY_FAULTS,
  ...ERROR_FAULTS,
  ...MEANING_FAULTS,
  ...ALLOCATION_FAULTS,
  ...USAGE_FAULTS,
  ...CANDIDATE_FAULTS,
  ...RESHAPER_FAULTS,
];
