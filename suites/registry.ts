/** Every suite, by the name of its service. */
import type { Suite } from '../runner/case/suite.ts';
import { placement } from './placement/suite.ts';
import { scheduler } from './scheduler/suite.ts';

export const SUITES: Readonly<Record<string, Suite>> = { placement, scheduler };
