/** Where faults are judged: a clean reference server, and what its suite asks for beside it. */
import { startReference } from '../../reference/serve.ts';
import type { Report } from '../../runner/report/report.ts';
import { startFaultProxy } from '../../runner/target/fault-proxy.ts';
import { httpTarget } from '../../runner/target/http-target.ts';
import type { Target } from '../../runner/target/target.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import type { Service } from '../../spec/contract/service.ts';
import { SUITES } from '../../suites/registry.ts';
import type { Fault } from './fault.ts';
import { type Beside, judgeFault } from './judge-fault.ts';

export interface Testbed {
  target: Target;
  beside: Beside;
  /** Of the Placement beside a scheduler. */
  placementUrl?: string;
  /** @param fault null for the server as it is */
  judge(about: Pick<Fault, 'id' | 'cases' | 'at'>, fault: Fault | null): Promise<Report>;
  close(): Promise<void>;
}

/** Each service stands at a root of its own, a scheduler on a Placement behind a proxy. */
export async function startTestbed(service: Service): Promise<Testbed> {
  const opened: { close(): Promise<void> }[] = [];
  const open = <T extends { close(): Promise<void> }>(one: T): T => {
    opened.unshift(one);
    return one;
  };
  const connections = Math.max(4, SUITES[service.name]?.callsAtOnce ?? 1);
  const targetOf = ({ url }: { url: string }) => open(httpTarget(url, { timeout: 30, connections }));

  const placement = open(await startReference());
  if (service.name === 'placement') return groundOf(targetOf(placement), {});
  const proxy = open(await startFaultProxy(placement.url));
  const scheduler = open(await startReference({ services: ['scheduler'], placementUrl: proxy.url }));
  const { newest: microversion } = loadService('placement');
  const companion = { name: 'placement', token: 'admin', microversion, target: targetOf(placement) };
  const beside = { companions: { placement: companion }, proxy };
  return { ...groundOf(targetOf(scheduler), beside), placementUrl: placement.url };

  function groundOf(target: Target, beside: Beside): Testbed {
    return {
      target,
      beside,
      judge: (about, fault) => judgeFault(service, target, about, fault, beside),
      async close() {
        for (const each of opened) await each.close();
      },
    };
  }
}
