/** Spreads load: more free capacity is better. One weigher for each resource class that every host has. */
import type { Weigher } from './weigher.ts';

export const freeCpu = weighFree('VCPU');
export const freeMemory = weighFree('MEMORY_MB');
export const freeDisk = weighFree('DISK_GB');

function weighFree(resourceClass: string): Weigher {
  return { name: `free ${resourceClass}`, multiplier: 1, weigh: (host) => host.free(resourceClass) };
}
