/** Compute hosts of a typical cloud: three sizes, two processor traits, twenty hosts per aggregate. */
import { uuidOf } from './uuid-of.ts';

export interface BenchHost {
  uuid: string;
  name: string;
  /** The total of each class; processors have an allocation ratio of 4. */
  vcpus: number;
  memory: number;
  disk: number;
  traits: readonly string[];
  aggregate: string;
}

/** Builds the same hosts each time; a smaller count gives the first ones of a larger count. */
export function makeHosts(count: number): BenchHost[] {
  return Array.from({ length: count }, (_, index) => {
    const size = SIZES[index % SIZES.length] as (typeof SIZES)[number];
    return {
      uuid: uuidOf(`host ${index}`),
      name: `compute-${String(index).padStart(5, '0')}`,
      ...size,
      traits: index % 2 === 0 ? TRAITS : TRAITS.slice(0, 1),
      aggregate: uuidOf(`aggregate ${Math.floor(index / 20)}`),
    };
  });
}

export function inventoriesOf({ vcpus, memory, disk }: BenchHost) {
  return {
    VCPU: { total: vcpus, allocation_ratio: 4 },
    MEMORY_MB: { total: memory, reserved: 512 },
    DISK_GB: { total: disk },
  };
}

const SIZES = [
  { vcpus: 32, memory: 131_072, disk: 1_000 },
  { vcpus: 64, memory: 262_144, disk: 2_000 },
  { vcpus: 128, memory: 524_288, disk: 4_000 },
];
const TRAITS = ['HW_CPU_X86_AVX2', 'HW_CPU_X86_VMX'];
