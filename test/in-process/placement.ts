import { createPlacement } from '../../reference/placement/application.ts';
import { MemoryStore } from '../../reference/store/memory.ts';
import type { Service } from '../../spec/contract/service.ts';
import { type InProcessServer, serveInProcess } from './serve.ts';

/** An empty reference Placement. */
export async function startPlacement(service: Service): Promise<InProcessServer> {
  return serveInProcess(await createPlacement({ service, store: new MemoryStore() }));
}
