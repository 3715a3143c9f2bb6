/** Compute hosts as a cloud has them: three sizes, two traits of the processor, twenty hosts to an aggregate. */
import { createHash } from 'node:crypto';

export interface BenchHost {
  uuid: string;
  name: string;
  /** Total of each class; the processors are handed out four times over. */
  vcpus: number;
  memory: number;
  disk: number;
  traits: readonly string[];
  aggregate: string;
}

/** The same hosts each time; the first thousand of ten thousand are those of one thousand. */
export function hosts(count: number): BenchHost[] {
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

/** Of no order that a server could profit from. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
