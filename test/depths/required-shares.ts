/** The share of the named faults that each depth has to find. */
import type { Depth } from '../../runner/depth.ts';

export const REQUIRED_SHARES: Readonly<Record<Depth, number>> = { quick: 0.95, standard: 0.995, full: 1 };
