/** Every named fault of compute, by what is wrong. */
import { ACTION_FAULTS } from './actions.ts';
import { BEHAVIOUR_FAULTS } from './behaviour.ts';
import { BODY_FAULTS } from './bodies.ts';
import type { ComputeFault } from './compute-fault.ts';
import { ERROR_FAULTS } from './errors.ts';
import { HEADER_FAULTS } from './headers.ts';
import { NEGOTIATION_FAULTS } from './negotiation.ts';
import { REQUEST_FAULTS } from './requests.ts';
import { SURFACE_FAULTS } from './surface.ts';

export const COMPUTE_FAULTS: readonly ComputeFault[] = [
  ...HEADER_FAULTS,
  ...NEGOTIATION_FAULTS,
  ...BODY_FAULTS,
  ...ERROR_FAULTS,
  ...REQUEST_FAULTS,
  ...SURFACE_FAULTS,
  ...ACTION_FAULTS,
  ...BEHAVIOUR_FAULTS,
];
