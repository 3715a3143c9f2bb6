/** Hosts with capacity, registered in a scheduler that is called without HTTP. */
import { randomUUID } from 'node:crypto';
import { requireEveryOperation } from '../../reference/http/application.ts';
import { createPlacement } from '../../reference/placement/application.ts';
import { createScheduler } from '../../reference/scheduler/application.ts';
import { placementInProcess } from '../../reference/scheduler/placement/in-process.ts';
import type { Selection } from '../../reference/scheduler/registry/records.ts';
import { MemoryStore } from '../../reference/store/memory.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import { callOperation } from './call-operation.ts';

export interface Fleet {
  /** @throws Error when it is refused */
  select(
    resources: Readonly<Record<string, number>>,
    count: number,
    alternates: number,
  ): Promise<PlacedInstance>;
  /** Counts in Placement what was claimed. */
  count(): Promise<{ consumers: number; overcommitted: number }>;
  close(): Promise<void>;
}

export interface PlacedInstance {
  selections: readonly Required<Selection>[];
}

/** Of each host. */
const INVENTORIES = { VCPU: { total: 32 }, MEMORY_MB: { total: 131_072 }, DISK_GB: { total: 2000 } };

export async function startFleet({ hosts, cells }: { hosts: number; cells: number }): Promise<Fleet> {
  const placement = await createPlacement({ service: loadService('placement'), store: new MemoryStore() });
  const scheduler = await createScheduler({
    service: loadService('scheduler'),
    store: new MemoryStore(),
    placement: placementInProcess(placement),
  });
  requireEveryOperation(scheduler.service, scheduler.operations);
  const uuids = Array.from({ length: hosts }, () => randomUUID() as string);
  const cellUuids = Array.from({ length: cells }, () => randomUUID() as string);
  for (const [index, uuid] of cellUuids.entries()) {
    await callOperation(scheduler, 'putCell', {
      path: { uuid },
      body: { name: `cell-${index}`, generation: null },
    });
  }
  for (const [index, uuid] of uuids.entries()) {
    const name = `host-${index}`;
    await callOperation(placement, 'createResourceProvider', { body: { name, uuid } });
    const body = { resource_provider_generation: 0, inventories: completeInventories() };
    await callOperation(placement, 'replaceInventories', { path: { uuid }, body });
    const cell_uuid = cellUuids[index % cells];
    await callOperation(scheduler, 'putHost', {
      path: { uuid },
      body: { name, cell_uuid, generation: null },
    });
  }
  return {
    async select(resources, count, num_alternates) {
      const consumers = Array.from({ length: count }, () => ({ uuid: randomUUID() }));
      const body = { consumers, project_id: 'bench', user_id: 'bench', resources, num_alternates };
      return (await callOperation(scheduler, 'createSelection', { body })) as PlacedInstance;
    },
    async count() {
      const usages = await Promise.all(
        uuids.map((uuid) => callOperation(placement, 'getResourceProviderUsages', { path: { uuid } })),
      );
      const over = usages.filter((each) => !fits((each as { usages: Record<string, number> }).usages));
      const consumers = new Set<string>();
      for (const uuid of uuids) {
        const { allocations } = (await callOperation(placement, 'listResourceProviderAllocations', {
          path: { uuid },
        })) as {
          allocations: Iterable<[string, unknown]> | Record<string, unknown>;
        };
        const names =
          Symbol.iterator in allocations ? [...allocations].map(([name]) => name) : Object.keys(allocations);
        for (const name of names) consumers.add(name as string);
      }
      return { consumers: consumers.size, overcommitted: over.length };
    },
    async close() {
      await scheduler.close();
      await placement.close();
    },
  };
}

function completeInventories(): Record<string, object> {
  const rest = { reserved: 0, min_unit: 1, max_unit: 1_000_000, step_size: 1, allocation_ratio: 1 };
  return Object.fromEntries(Object.entries(INVENTORIES).map(([name, each]) => [name, { ...rest, ...each }]));
}

function fits(usages: Readonly<Record<string, number>>): boolean {
  return Object.entries(INVENTORIES).every(([name, { total }]) => (usages[name] ?? 0) <= total);
}
