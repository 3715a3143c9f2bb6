/** Starts an empty reference server behind a change of its calls, usually a fault. */
import { startReference } from '../../reference/serve.ts';
import { httpTarget } from '../../runner/target/http/http-target.ts';
import type { Target } from '../../runner/target/target.ts';
import type { Service } from '../../spec/contract/service.ts';
import { type Fault, withFault } from '../faults/fault.ts';
import { startFaultyServer, tolerant } from '../faults/faulty-server.ts';

export type FaultChange = (target: Target) => Target;

/** For the server without a fault, which is called through the same layers, so that the fault is the only difference. */
export const unchanged: FaultChange = (target) => target;

export const injectFault =
  (fault: Fault): FaultChange =>
  (target) =>
    withFault(target, tolerant(fault));

export async function withReferenceTarget<T>(
  service: Service,
  change: FaultChange,
  use: (target: Target) => Promise<T>,
): Promise<T> {
  const reference = await startReference({ service });
  const clean = httpTarget(reference.url, { timeout: 30, connections: 16 });
  try {
    return await use(change(clean));
  } finally {
    await clean.close();
    await reference.close();
  }
}

/** Like `withReferenceTarget`, with a URL. */
export function withReferenceUrl<T>(
  service: Service,
  change: FaultChange,
  use: (url: string) => Promise<T>,
): Promise<T> {
  return withReferenceTarget(service, change, async (target) => {
    const proxy = await startFaultyServer(() => target);
    try {
      return await use(proxy.url);
    } finally {
      await proxy.close();
    }
  });
}
