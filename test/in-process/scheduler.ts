/** A reference scheduler on a reference Placement, and a function call in place of the fault proxy between the two. */
import { setTimeout } from 'node:timers/promises';
import type { Application } from '../../reference/http/application.ts';
import { createPlacement } from '../../reference/placement/application.ts';
import { createScheduler } from '../../reference/scheduler/application.ts';
import { placementInProcess } from '../../reference/scheduler/placement/in-process.ts';
import {
  type Placement,
  type PlacementAnswer,
  type PlacementCall,
  PlacementUnreachable,
} from '../../reference/scheduler/placement/port.ts';
import { MemoryStore } from '../../reference/store/memory.ts';
import type { FaultProxy, InjectFault, ProxyFault } from '../../runner/target/http/fault-proxy.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import type { Service } from '../../spec/contract/service.ts';
import { type InProcessServer, serveInProcess } from './serve.ts';

export interface SchedulerBesidePlacement {
  scheduler: InProcessServer;
  placement: InProcessServer;
  proxy: FaultProxy;
}

export async function startScheduler(service: Service): Promise<SchedulerBesidePlacement> {
  const application = await createPlacement({ service: loadService('placement'), store: new MemoryStore() });
  const placement = await serveInProcess(application);
  const { proxy, behind } = faultProxyBefore(application, placement.url);
  const store = new MemoryStore();
  const scheduler = await serveInProcess(await createScheduler({ service, store, placement: behind }));
  return { scheduler, placement, proxy };
}

function faultProxyBefore(application: Application, url: string): { proxy: FaultProxy; behind: Placement } {
  const faults = new Set<InjectFault>();
  const direct = placementInProcess(application);
  const proxy: FaultProxy = {
    url,
    inject(inject) {
      faults.add(inject);
      return () => faults.delete(inject);
    },
    async close() {},
  };
  return {
    proxy,
    behind: { call: (call) => askWithFault(direct, faults, call), close: () => direct.close() },
  };
}

async function askWithFault(
  placement: Placement,
  faults: Iterable<InjectFault>,
  call: PlacementCall,
): Promise<PlacementAnswer> {
  const fault = firstFault(faults, call);
  if (fault?.kind === 'reset') throw new PlacementUnreachable(`${call.method} ${call.path}: reset`);
  if (fault?.kind === 'answer') return answerOf(fault);
  if (fault?.kind === 'after') await fault.work();
  // As a connection takes its time: other calls to the scheduler arrive before a claim is written.
  if (call.method !== 'GET') await setTimeout(1);
  const answer = await placement.call(call);
  if (fault?.kind === 'lose-reply') throw new PlacementUnreachable(`${call.method} ${call.path}: reply lost`);
  return answer;
}

function firstFault(
  faults: Iterable<InjectFault>,
  { method, path, query, body }: PlacementCall,
): ProxyFault | undefined {
  const asked = {
    method,
    path: query ? `${path}?${query}` : path,
    body: body === undefined ? '' : JSON.stringify(body),
  };
  for (const inject of faults) {
    const fault = inject(asked);
    if (fault) return fault;
  }
  return undefined;
}

/** Read as a scheduler reads the answer of a Placement over HTTP. */
function answerOf({ status, body }: Extract<ProxyFault, { kind: 'answer' }>): PlacementAnswer {
  const json = body === '' ? null : JSON.parse(body);
  if (status < 300) return { status, body: json, code: undefined, detail: '' };
  const error = json?.errors?.[0];
  return { status, body: null, code: error?.code, detail: error?.detail ?? body };
}
