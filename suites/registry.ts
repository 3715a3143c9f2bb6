/** Every suite, by the name of its service. */
import type { Suite } from '../runner/suite.ts';
import { placement } from './placement/suite.ts';

export const SUITES: Readonly<Record<string, Suite>> = { placement };
