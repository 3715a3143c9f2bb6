/** The environment of a run: the target and its companions, started here where neither the user nor a cloud has them. */
import type { ReferenceServer } from '../../../reference/serve.ts';
import { proxyLoginOf } from '../../../runner/login/proxy-login.ts';
import { type FaultProxy, startFaultProxy } from '../../../runner/target/http/fault-proxy.ts';
import { SUITES } from '../../../suites/registry.ts';
import type { Io } from '../../io.ts';
import { UsageError } from '../../usage-error.ts';
import type { OpenLogin } from '../login/open-login.ts';
import type { CompanionSetting, RunSettings } from './run-settings.ts';

export interface RunEnvironment {
  target: string;
  /** True for the reference server in this process. */
  isReference: boolean;
  companions: CompanionSetting[];
  proxy?: FaultProxy;
  /** Stops what was started here. */
  close(): Promise<void>;
}

/** @throws UsageError when the proxy cannot listen on its address; CannotJudge where the cloud lacks the service */
export async function openRunEnvironment(
  settings: RunSettings,
  opened: OpenLogin,
  io: Io,
): Promise<RunEnvironment> {
  const { service, suite } = settings;
  const companions = completeCompanions(settings, opened);
  const hasCompanions = (suite.companions ?? []).length > 0;
  // Of a service that works on another, the reference is judged on the cloud's.
  const target = settings.target ?? (hasCompanions ? undefined : opened.login?.endpointOf(service.name));
  if (target !== undefined) return connectToTarget({ ...settings, companions }, opened, target);
  if (hasCompanions) return startSchedulerOnPlacement(companions, opened, io);
  if (service.name !== 'placement' || suite !== SUITES.placement)
    throw new UsageError(
      `There is no reference server of ${service.name} to judge. Name a target with --target URL, or a cloud with --os-cloud NAME.`,
    );
  return startReferenceAlone(io);
}

/** A cloud has the companions that the user does not name. */
function completeCompanions({ suite, companions }: RunSettings, { login }: OpenLogin): CompanionSetting[] {
  if (companions.length > 0 || !login) return companions;
  return (suite.companions ?? []).map((name) => ({ name, url: login.endpointOf(name) }));
}

async function connectToTarget(
  { companions, proxyAt }: RunSettings,
  { connection }: OpenLogin,
  target: string,
): Promise<RunEnvironment> {
  const [placement] = companions;
  const reached = { target, isReference: false, companions };
  if (!proxyAt || !placement) return { ...reached, close: async () => {} };
  const { host, port } = proxyAt;
  const proxy = await startFaultProxy(placement.url, { host, port, connection }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new UsageError(`--placement-proxy cannot listen on ${host}:${port} (${error.code}).`);
    },
  );
  return { ...reached, proxy, close: () => proxy.close() };
}

async function startReferenceAlone(io: Io): Promise<RunEnvironment> {
  const reference = await io.startReference({ services: ['placement'] });
  return { target: reference.url, isReference: true, companions: [], close: () => reference.close() };
}

/** Puts a fault proxy between the scheduler and Placement, which the cases about outages need. */
async function startSchedulerOnPlacement(
  companions: readonly CompanionSetting[],
  { connection, login, token: givenToken }: OpenLogin,
  io: Io,
): Promise<RunEnvironment> {
  const started: Pick<ReferenceServer, 'close'>[] = [];
  const placement = companions[0] ?? (await startPlacement());
  const proxyLogin = login && placement.token === undefined ? proxyLoginOf(login.tokens) : undefined;
  const proxy = await startFaultProxy(placement.url, {
    connection,
    ...(proxyLogin && { login: proxyLogin }),
  });
  started.unshift(proxy);
  const scheduler = await io.startReference({
    services: ['scheduler'],
    placementUrl: proxy.url,
    placementToken: placement.token ?? proxyLogin?.placeholder ?? givenToken,
  });
  started.unshift(scheduler);
  const close = async () => {
    for (const each of started) await each.close();
  };
  return { target: scheduler.url, isReference: true, companions: [placement], proxy, close };

  async function startPlacement(): Promise<CompanionSetting> {
    const reference = await io.startReference({ services: ['placement'] });
    started.unshift(reference);
    return { name: 'placement', url: reference.url };
  }
}
