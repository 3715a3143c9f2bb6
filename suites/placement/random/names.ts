/** The names in the calls of a comparison. There are few, so that calls concern each other's resources. */
import { Seed } from '../../../runner/case/generated/seed.ts';

export interface CallNames {
  /** UUIDs of providers. Those of the sharing providers come first. */
  providers: readonly string[];
  providerNames: readonly string[];
  consumers: readonly string[];
  aggregates: readonly string[];
  projects: readonly string[];
  users: readonly string[];
  consumerTypes: readonly string[];
  customTraits: readonly string[];
  customClasses: readonly string[];
  /** UUIDs that no call gives to a resource. */
  unusedUuids: readonly string[];
  /** A valid name of a trait or class. Only a call with a mutated method can create a resource with it. */
  unusedName: string;
}

/** The number of providers that may share their inventory through aggregates. */
export const SHARING_PROVIDERS = 2;

export function createNames(text: string): CallNames {
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
    customTraits: [...custom('T', 5), padToMaximum(`CUSTOM_INTEROP_${mark.toUpperCase()}_T`)],
    customClasses: [...custom('C', 6), padToMaximum(`CUSTOM_INTEROP_${mark.toUpperCase()}_C`)],
    unusedUuids: uuids(3),
    unusedName: `CUSTOM_INTEROP_${mark.toUpperCase()}_NEVER`,
  };
}

/** Pads a name to the maximum length. */
function padToMaximum(prefix: string): string {
  return prefix.padEnd(255, 'X');
}

/** Every Placement has them. */
export const STANDARD_TRAITS = [
  'HW_CPU_X86_AVX2',
  'HW_CPU_X86_SSE2',
  'COMPUTE_VOLUME_ATTACH',
  'STORAGE_DISK_SSD',
] as const;
/** Makes a provider share its inventory through its aggregates. */
export const SHARING_TRAIT = 'MISC_SHARES_VIA_AGGREGATE';

/** The resource classes of hosts. */
export const HOST_CLASSES = ['VCPU', 'MEMORY_MB', 'SRIOV_NET_VF'] as const;
/** The resource class of hosts and of sharing providers. */
export const SHARED_CLASS = 'DISK_GB';
