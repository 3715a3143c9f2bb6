/**
 * The tests of a run on a cloud that others use: it conforms, does not change resources of others on the scheduler or its
 * Placement, and leaves none of its own behind, whenever it ends.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Depth } from '../../../runner/depth.ts';
import type { Report } from '../../../runner/report/report.ts';
import { run } from '../../../runner/run/run.ts';
import type { RunOptions } from '../../../runner/run/run-options.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { scheduler as suite } from '../../../suites/scheduler/suite.ts';
import { interop } from '../../cli/captured-io.ts';
import { type SchedulerBesidePlacement, startScheduler } from '../../in-process/scheduler.ts';
import { SchedulerClient } from '../../reference/scheduler/scheduler-client.ts';
import { runUntilSignal } from '../run-until-signal.ts';
import { changesBetween, type Snapshot } from '../snapshot.ts';

export interface SharedSchedulerOptions {
  /** How much of the suite runs where a run is not ended. */
  depth: Depth;
  /** Processes whose runs are ended, each with a call. */
  signals: readonly (readonly [signal: 'SIGINT' | 'SIGKILL', call: number])[];
}

/** Milliseconds, for busy machines. */
const LIMIT = 600_000;
const service = loadService('scheduler');

let cloud: SchedulerBesidePlacement;
let client: SchedulerClient;
/** Paths of resources that the API does not list. */
const unlisted: string[] = [];
let last: Snapshot;

/** The tests of one file: they share a cloud. */
export function describeSharedScheduler({ depth, signals }: SharedSchedulerOptions): void {
  beforeAll(async () => {
    cloud = await startScheduler(service);
    client = new SchedulerClient(cloud.scheduler.url, cloud.placement.url);
    await fillCloud();
    last = await takeSnapshot();
  }, LIMIT);
  afterAll(async () => {
    await cloud.scheduler.close();
    await cloud.placement.close();
  });

  describeRunToItsEnd(depth);
  describeAbortedRun();
  // None in the short tier: Placement's shared cloud has a process that is killed.
  describe.each(signals)('a run that %s ends during call %i', describeSignal);
}

/** Creates hosts in enabled and disabled cells, and consumers on them, half of them in a group. */
async function fillCloud(): Promise<void> {
  const group_uuid = randomUUID();
  await client.callScheduler('PUT', `/groups/${group_uuid}`, { policy: 'anti-affinity', generation: null });
  unlisted.push(`/groups/${group_uuid}`);
  for (const disabled of [false, false, true]) {
    const cell = await client.createCell();
    for (let count = 0; count < 15; count += 1)
      await client.createHost(cell, { VCPU: { total: 8 }, MEMORY_MB: { total: 4096 } });
    const { json } = await client.callScheduler('GET', `/cells/${cell}`);
    const { name, generation } = json;
    await client.callScheduler('PUT', `/cells/${cell}`, { name, disabled, generation });
  }
  for (let count = 0; count < 12; count += 1) {
    const uuid = randomUUID();
    const { json } = await client.callScheduler('POST', '/selections', {
      consumers: [{ uuid }],
      project_id: 'acme',
      user_id: 'acme',
      resources: { VCPU: 2, MEMORY_MB: 256 },
      ...(count % 2 === 0 && { group_uuid }),
    });
    unlisted.push(`/consumers/${uuid}`, `/selections/${json.id}`);
  }
}

async function takeSnapshot(): Promise<Snapshot> {
  const snapshot = new Map<string, string>();
  const add = (path: string, { status, json }: { status: number; json: unknown }) =>
    snapshot.set(path, `${status}\n${JSON.stringify(json)}`);
  for (const path of ['/cells', '/hosts?limit=1000', ...unlisted])
    add(path, await client.callScheduler('GET', path));
  const listed = await client.callPlacement('GET', '/resource_providers');
  add('/resource_providers', listed);
  for (const path of ['/traits', '/resource_classes']) add(path, await client.callPlacement('GET', path));
  for (const { uuid } of listed.json.resource_providers) {
    for (const part of ['inventories', 'usages', 'aggregates', 'traits', 'allocations']) {
      const path = `/resource_providers/${uuid}/${part}`;
      add(path, await client.callPlacement('GET', path));
    }
  }
  return snapshot;
}

/** Lists what changed since the last call. */
async function takeChanges(): Promise<string[]> {
  const before = last;
  last = await takeSnapshot();
  return changesBetween(before, last);
}

function judge(more: Partial<RunOptions>): Promise<Report> {
  const { scheduler, placement, proxy } = cloud;
  const { newest: microversion, profile } = loadService('placement');
  const companion = { name: 'placement', profile, token: 'admin', microversion, target: placement.target };
  return run({
    ...{ service, suite, target: scheduler.target, companions: { placement: companion }, proxy },
    ...{ token: 'admin', selection: { kind: 'boundaries' }, concurrency: 4, ...more },
  });
}

function describeRunToItsEnd(depth: Depth): void {
  describe('a run to its end', () => {
    let report: Report;
    beforeAll(async () => {
      report = await judge({ depth });
    }, LIMIT);

    it('conforms', () => {
      expect(report.findings).toEqual([]);
      expect(report.cases.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
      expect(report.verdict).toBe('pass');
    });

    it('observes every declared answer', () => {
      const gaps = report.coverage.filter(
        ({ observed, untriggeredReason }) => observed === 0 && untriggeredReason === null,
      );
      expect(gaps).toEqual([]);
    });

    it('leaves everything as it was', async () => {
      expect(report.leftBehind).toEqual([]);
      expect(await takeChanges()).toEqual([]);
    });
  });
}

function describeAbortedRun(): void {
  it('leaves everything as it was when it is aborted', async () => {
    const ending = new AbortController();
    let calls = 0;
    const { target } = cloud.scheduler;
    const send: typeof target.send = (request) => {
      calls += 1;
      if (calls === 60) ending.abort();
      return target.send(request);
    };
    const report = await judge({
      ...{ only: ENDED, signal: ending.signal, target: { ...target, send } },
    });
    expect(report).toMatchObject({ partial: true, leftBehind: [], findings: [] });
    expect(await takeChanges()).toEqual([]);
  });
}

function describeSignal(signal: 'SIGINT' | 'SIGKILL', call: number): void {
  const args = () => ['scheduler', '--only', ENDED, '--placement', cloud.placement.url];

  it(
    'leaves everything as it was, or what interop clean finds on both',
    async () => {
      const { code, output } = await runUntilSignal(signal, cloud.scheduler.url, call, args());
      expect(output).not.toContain('VIOLATION');
      expect(code).toBe(signal === 'SIGINT' ? 3 : null);
      if (signal === 'SIGKILL') {
        const hosts = await interop(['clean', 'scheduler', '--target', cloud.scheduler.url]);
        const providers = await interop(['clean', 'placement', '--target', cloud.placement.url]);
        expect([hosts.code, providers.code]).toEqual([0, 0]);
      }
      expect(await takeChanges()).toEqual([]);
    },
    LIMIT,
  );
}

/** The cases of runs that are ended. */
const ENDED = 'scheduler.selections*';
