/** Spreads: the more a host has left, the better. One weigher for each resource class that every machine has. */
import type { Weigher } from './weigher.ts';

export const freeCpu = more('VCPU');
export const freeMemory = more('MEMORY_MB');
export const freeDisk = more('DISK_GB');

function more(resourceClass: string): Weigher {
  return { name: `free ${resourceClass}`, multiplier: 1, weigh: (host) => host.free(resourceClass) };
}
