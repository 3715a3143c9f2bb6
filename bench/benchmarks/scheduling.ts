/**
 * Measures how fast the scheduler places instances: claims, filters, weights, cells and two alternates each, with the store
 * in memory and Placement in the same process. Afterwards the claims in Placement are counted.
 */
import { type Fleet, startFleet } from '../data/fleet.ts';
import { formatWhole, type Measurement } from '../measure/measurement.ts';

export async function measureScheduling(): Promise<Measurement[]> {
  // The many instances come last: they leave a large heap behind, which slows later measurements.
  return [
    await measureOneRequest(1000, 10),
    await measureOneRequest(10_000, 25),
    await measureManyInstances(),
  ];
}

const INSTANCES = 15_000;
/** Two thirds of the instances are small containers, one third are machines. */
const CONTAINER = { VCPU: 1, MEMORY_MB: 512, DISK_GB: 1 };
const MACHINE = { VCPU: 2, MEMORY_MB: 4096, DISK_GB: 20 };
const BATCH = 100;
const AT_ONCE = 4;
const SECONDS = 6;

async function measureManyInstances(): Promise<Measurement> {
  const fleet = await startFleet({ hosts: 1000, cells: 10 });
  const batches = Array.from({ length: INSTANCES / BATCH }, (_, index) =>
    index % 3 === 2 ? MACHINE : CONTAINER,
  );
  const before = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let resources = batches.pop(); resources; resources = batches.pop())
        await place(fleet, resources, BATCH);
    }),
  );
  const seconds = (performance.now() - before) / 1000;
  const { consumers, overcommitted } = await fleet.count();
  await fleet.close();
  if (consumers !== INSTANCES || overcommitted > 0) {
    throw new Error(
      `${consumers} of ${INSTANCES} consumers have allocations, and ${overcommitted} hosts are overcommitted`,
    );
  }
  return {
    what: `${formatWhole(INSTANCES)} instances on 1,000 hosts in 10 cells, two alternates each`,
    measured: `${seconds.toFixed(2)} s (${formatWhole(INSTANCES / seconds)}/s), ${formatWhole(consumers)} claims counted`,
    target: `under ${SECONDS} s`,
    met: seconds < SECONDS,
  };
}

const CALLS = 500;
const WARM_UP = 100;

async function measureOneRequest(hosts: number, limit: number): Promise<Measurement> {
  const fleet = await startFleet({ hosts, cells: 10 });
  const times: number[] = [];
  for (let index = 0; index < CALLS + WARM_UP; index += 1) {
    const before = performance.now();
    await place(fleet, CONTAINER, 1);
    if (index >= WARM_UP) times.push(performance.now() - before);
  }
  await fleet.close();
  const [p50, p99] = [0.5, 0.99].map(
    (part) => times.toSorted((a, b) => a - b)[Math.floor(CALLS * part)] as number,
  );
  return {
    what: `one POST /selections over ${formatWhole(hosts)} hosts, in process`,
    measured: `p99 ${p99?.toFixed(1)} ms (median ${p50?.toFixed(1)} ms)`,
    target: `p99 under ${limit} ms`,
    met: (p99 as number) < limit,
  };
}

/** @throws Error unless every consumer is placed, with two alternates in its cell */
async function place(
  fleet: Fleet,
  resources: Readonly<Record<string, number>>,
  count: number,
): Promise<void> {
  const { selections } = await fleet.select(resources, count, 2);
  for (const { host, alternates } of selections) {
    const isComplete =
      alternates.length === 2 && alternates.every((each) => each.host.cell_uuid === host.cell_uuid);
    if (!isComplete) throw new Error(`${host.name} does not have two alternates in its cell`);
  }
  if (selections.length !== count) throw new Error(`${selections.length} of ${count} were placed`);
}
