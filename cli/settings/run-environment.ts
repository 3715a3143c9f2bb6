/** The environment of a run: the target and its companions, started here where the user names none. */
import type { ReferenceServer } from '../../reference/serve.ts';
import { type FaultProxy, startFaultProxy } from '../../runner/target/fault-proxy.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import type { RunSettings } from './run-settings.ts';

export interface RunEnvironment {
  target: string;
  companions: RunSettings['companions'];
  proxy?: FaultProxy;
  /** Stops what was started here. */
  close(): Promise<void>;
}

/** @throws UsageError when the proxy cannot listen on its address */
export async function openRunEnvironment(settings: RunSettings, io: Io): Promise<RunEnvironment> {
  if (settings.target !== undefined) return connectToTarget(settings, settings.target);
  return (settings.suite.companions ?? []).length > 0
    ? startSchedulerOnPlacement(settings, io)
    : startReferenceAlone(settings, io);
}

async function connectToTarget(
  { companions, proxyAt }: RunSettings,
  target: string,
): Promise<RunEnvironment> {
  const [placement] = companions;
  if (!proxyAt || !placement) return { target, companions, close: async () => {} };
  const { host, port } = proxyAt;
  const proxy = await startFaultProxy(placement.url, host, port).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--placement-proxy cannot listen on ${host}:${port} (${error.code}).`);
  });
  return { target, companions, proxy, close: () => proxy.close() };
}

async function startReferenceAlone({ companions }: RunSettings, io: Io): Promise<RunEnvironment> {
  const reference = await io.startReference({ services: ['placement'] });
  return { target: reference.url, companions, close: () => reference.close() };
}

/** Puts a fault proxy between the scheduler and Placement, which the cases about outages need. */
async function startSchedulerOnPlacement(
  { companions, token }: RunSettings,
  io: Io,
): Promise<RunEnvironment> {
  const started: Pick<ReferenceServer, 'close'>[] = [];
  const placement = companions[0] ?? (await startPlacement());
  const proxy = await startFaultProxy(placement.url);
  started.unshift(proxy);
  const scheduler = await io.startReference({
    services: ['scheduler'],
    placementUrl: proxy.url,
    placementToken: placement.token,
  });
  started.unshift(scheduler);
  const close = async () => {
    for (const each of started) await each.close();
  };
  return { target: scheduler.url, companions: [placement], proxy, close };

  async function startPlacement() {
    const reference = await io.startReference({ services: ['placement'] });
    started.unshift(reference);
    return { name: 'placement', url: reference.url, token };
  }
}
