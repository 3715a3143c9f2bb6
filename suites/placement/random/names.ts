/** The few names that all calls of a comparison are made of: few, so that calls meet each other's things. */
import { Seed } from '../../../runner/case/seed.ts';

export interface CallNames {
  /** UUIDs of providers. The first ones share their inventory with others, when they have it. */
  providers: readonly string[];
  providerNames: readonly string[];
  consumers: readonly string[];
  aggregates: readonly string[];
  projects: readonly string[];
  users: readonly string[];
  consumerTypes: readonly string[];
  customTraits: readonly string[];
  customClasses: readonly string[];
  /** UUIDs under which nothing is ever made. */
  strangers: readonly string[];
  /** For traits and classes: allowed, and under which nothing is made but by a call with another method than was meant. */
  strangeName: string;
}

/** So many of the providers are sharing ones. */
export const SHARING = 2;

export function namesOf(text: string): CallNames {
  const seed = new Seed('compare', text);
  const mark = seed.hex(8);
  const uuids = (count: number) => Array.from({ length: count }, () => seed.uuid());
  const named = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${prefix}${mark}-${index}`);
  const custom = (kind: string, count: number) =>
    Array.from({ length: count }, (_, index) => `CUSTOM_INTEROP_${mark.toUpperCase()}_${kind}${index}`);
  return {
    providers: uuids(14),
    providerNames: named('interop-', 16),
    consumers: uuids(10),
    aggregates: uuids(5),
    projects: named('interop-project-', 3),
    users: named('interop-user-', 3),
    consumerTypes: ['INSTANCE', 'MIGRATION', `INTEROP_${mark.toUpperCase()}`],
    customTraits: [...custom('T', 5), longest(`CUSTOM_INTEROP_${mark.toUpperCase()}_T`)],
    customClasses: [...custom('C', 6), longest(`CUSTOM_INTEROP_${mark.toUpperCase()}_C`)],
    strangers: uuids(3),
    strangeName: `CUSTOM_INTEROP_${mark.toUpperCase()}_NEVER`,
  };
}

/** As long as a name can be. */
function longest(prefix: string): string {
  return prefix.padEnd(255, 'X');
}

/** Known to every Placement. The last one makes a provider share what it has. */
export const STANDARD_TRAITS = [
  'HW_CPU_X86_AVX2',
  'HW_CPU_X86_SSE2',
  'COMPUTE_VOLUME_ATTACH',
  'STORAGE_DISK_SSD',
] as const;
export const SHARING_TRAIT = 'MISC_SHARES_VIA_AGGREGATE';

/** What a host has. */
export const HOST_CLASSES = ['VCPU', 'MEMORY_MB', 'SRIOV_NET_VF'] as const;
/** What a host or a sharing provider has. */
export const SHARED_CLASS = 'DISK_GB';
