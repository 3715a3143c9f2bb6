/** Every weigher. Their weights are added up. */
import { freeCpu, freeDisk, freeMemory } from './free-resources.ts';
import { softAffinity } from './soft-affinity.ts';
import { softAntiAffinity } from './soft-anti-affinity.ts';
import type { Weigher } from './weigher.ts';

export const WEIGHERS: readonly Weigher[] = [freeCpu, freeMemory, freeDisk, softAffinity, softAntiAffinity];
