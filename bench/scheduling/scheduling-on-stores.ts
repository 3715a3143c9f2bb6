/**
 * Measures how fast schedulers place instances through HTTP over each store: claims, filters, weights, cells and two alternates each, by
 * one process and by several, which serve both services. Afterwards every claim is checked in Placement.
 */
import { randomUUID } from 'node:crypto';
import { startLoadClient } from '../measure/load-client.ts';
import { formatWhole, type Measurement } from '../measure/measurement.ts';
import { checkPlacements } from './check-placements.ts';
import { type Deployment, type DeploymentKind, startDeployment } from './deployments.ts';
import { fillFleet, makeFleet } from './http-fleet.ts';
import { type PlacedInstances, placeInstances } from './place-instances.ts';
import { CONTAINER, MACHINE, type SelectionBody, selectionBody } from './selection-body.ts';
import type { StoreChanges } from './store-conflicts.ts';

export interface SchedulingSize {
  /** A multiple of `batch`. */
  instances: number;
  /** Instances of a request. */
  batch: number;
  hosts: number;
  cells: number;
}

/** @param size smaller, to try the measurement */
export async function measureSchedulingOnStores(
  _context?: unknown,
  size: SchedulingSize = SIZE,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const kind of KINDS) {
    process.stderr.write(`placing ${size.instances} instances: ${nameOf(kind)}\n`);
    const what = `${formatWhole(size.instances)} instances on ${formatWhole(size.hosts)} hosts through HTTP: ${nameOf(kind)}`;
    measurements.push({ what, target: TARGET, ...(await tryMeasuring(kind, size)) });
  }
  return measurements;
}

const SIZE: SchedulingSize = { instances: 15_000, batch: 100, hosts: 1000, cells: 10 };
/** Two for each of four processes. */
const CLIENTS = 8;
const SEVERAL = [1, 2, 4];
const KINDS: readonly DeploymentKind[] = [
  { store: 'memory', processes: 1 },
  ...SEVERAL.map((processes) => ({ store: 'lmdb', processes }) as const),
  ...SEVERAL.map((processes) => ({ store: 'etcd', processes }) as const),
];
const TARGET = 'each placed once, within capacity, with two alternates in its cell';

/** A store that fails is in the table; the measurements of the others are kept. */
async function tryMeasuring(
  kind: DeploymentKind,
  size: SchedulingSize,
): Promise<Pick<Measurement, 'measured' | 'met'>> {
  try {
    return { measured: await measureDeployment(kind, size), met: true };
  } catch (error) {
    return { measured: `not measured: ${(error as Error).message.split('\n')[0]}`, met: false };
  }
}

async function measureDeployment(kind: DeploymentKind, size: SchedulingSize): Promise<string> {
  const deployment = await startDeployment(kind);
  const client = await startLoadClient();
  try {
    const fleet = makeFleet(size);
    const [origin] = deployment.origins as [string];
    await fillFleet(client, origin, fleet);
    const requests = makeRequests(size);
    const before = await readUse(deployment);
    const placed = await placeInstances(deployment.origins, requests, CLIENTS);
    const after = await readUse(deployment);
    await checkPlacements(origin, fleet, requests, placed.answers);
    return describePlacing(size, placed, before, after);
  } finally {
    await client.end();
    await deployment.end();
  }
}

function makeRequests({ instances, batch }: SchedulingSize): SelectionBody[] {
  return Array.from({ length: instances / batch }, (_, index) =>
    selectionBody(
      Array.from({ length: batch }, () => randomUUID()),
      index % 3 === 2 ? MACHINE : CONTAINER,
    ),
  );
}

interface DeploymentUse extends StoreChanges {
  /** Seconds of processor time. */
  servers: number;
  members: number;
}

async function readUse(deployment: Deployment): Promise<DeploymentUse> {
  return { ...deployment.readTimes(), ...(await deployment.readChanges()) };
}

function describePlacing(
  { instances }: SchedulingSize,
  { seconds, repeated }: PlacedInstances,
  before: DeploymentUse,
  after: DeploymentUse,
): string {
  const spent = (of: 'servers' | 'members') => formatWhole(((after[of] - before[of]) / instances) * 1e6);
  const times = `${spent('servers')} µs of the servers${after.members > 0 ? ` and ${spent('members')} µs of etcd` : ''}`;
  const refusals = Object.entries(repeated).map(([refusal, count]) => `${count} answers ${refusal}`);
  return (
    `${seconds.toFixed(1)} s, ${formatWhole(instances / seconds)}/s; an instance takes ${times}; ` +
    `${after.conflicts - before.conflicts} of ${after.sent - before.sent} changes of the stores decided again; ` +
    `${refusals.join(', ') || 'nothing'} repeated`
  );
}

function nameOf({ store, processes }: DeploymentKind): string {
  if (store === 'memory') return 'memory, one process';
  const count = processes === 1 ? 'one process' : `${processes} processes`;
  return store === 'lmdb'
    ? `lmdb, ${count}${processes > 1 ? ' behind one port' : ''}`
    : `etcd (three members, data in memory), ${processes === 1 ? 'one server' : `${processes} servers`}`;
}
