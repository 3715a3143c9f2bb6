/** Every named fault. Each rule has at least one; the test beside this file says so. */
import { BODY_FAULTS } from './bodies.ts';
import { ERROR_FAULTS } from './errors.ts';
import type { Fault } from './fault.ts';
import { HEADER_FAULTS } from './headers.ts';
import { MEANING_FAULTS } from './meaning.ts';
import { NEGOTIATION_FAULTS } from './negotiation.ts';
import { STATUS_FAULTS } from './statuses.ts';

export const FAULTS: readonly Fault[] = [
  ...STATUS_FAULTS,
  ...HEADER_FAULTS,
  ...NEGOTIATION_FAULTS,
  ...BODY_FAULTS,
  ...ERROR_FAULTS,
  ...MEANING_FAULTS,
];
