/** What a run stands on: the target, the services beside it, and what is started here where none is named. */
import type { ReferenceServer } from '../../reference/serve.ts';
import { type FaultProxy, startFaultProxy } from '../../runner/target/fault-proxy.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import type { RunSettings } from './run-settings.ts';

export interface RunEnvironment {
  target: string;
  companions: RunSettings['companions'];
  proxy?: FaultProxy;
  /** Ends what was started here. */
  close(): Promise<void>;
}

/** @throws UsageError when the proxy cannot listen where it is wanted */
export async function openRunEnvironment(settings: RunSettings, io: Io): Promise<RunEnvironment> {
  if (settings.target !== undefined) return ofTheUser(settings, settings.target);
  return (settings.suite.companions ?? []).length > 0
    ? referenceOnPlacement(settings, io)
    : referenceAlone(settings, io);
}

async function ofTheUser({ companions, proxyAt }: RunSettings, target: string): Promise<RunEnvironment> {
  const [placement] = companions;
  if (!proxyAt || !placement) return { target, companions, close: async () => {} };
  const { host, port } = proxyAt;
  const proxy = await startFaultProxy(placement.url, host, port).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--placement-proxy ${host}:${port} cannot be listened on (${error.code}).`);
  });
  return { target, companions, proxy, close: () => proxy.close() };
}

async function referenceAlone({ companions }: RunSettings, io: Io): Promise<RunEnvironment> {
  const reference = await io.startReference({ services: ['placement'] });
  return { target: reference.url, companions, close: () => reference.close() };
}

/** The scheduler works on a Placement behind a proxy, so that everything can be asked. */
async function referenceOnPlacement({ companions, token }: RunSettings, io: Io): Promise<RunEnvironment> {
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
