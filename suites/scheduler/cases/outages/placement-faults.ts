/** Injects faults into a scheduler's calls to its Placement while a case calls the scheduler. */
import type {
  FaultProxy,
  InjectFault,
  ProxiedCall,
  ProxyFault,
} from '../../../../runner/case/fault-injection.ts';
import type { SchedulerCloud } from '../../scheduler-cloud.ts';

/** Placement's response to a write that lost a race against another one. */
export const CONFLICT: ProxyFault = {
  kind: 'answer',
  status: 409,
  body: JSON.stringify({
    errors: [{ status: 409, code: 'placement.concurrent_update', title: 'Conflict', detail: '' }],
  }),
};

/** A server error and a broken connection, by the word in the case ids. */
export const UNUSABLE_ANSWERS: Readonly<Record<'failing' | 'unreachable', ProxyFault>> = {
  failing: {
    kind: 'answer',
    status: 500,
    body: JSON.stringify({ errors: [{ status: 500, title: 'Internal Server Error', detail: '' }] }),
  },
  unreachable: { kind: 'reset' },
};

/** Injects a fault while the calls run. */
export async function withFault<T>(
  cloud: SchedulerCloud,
  inject: InjectFault,
  run: () => Promise<T>,
): Promise<T> {
  const stop = requireProxy(cloud).inject(inject);
  try {
    return await run();
  } finally {
    stop();
  }
}

/** The proxy between the scheduler and its Placement; skips the case without one. */
export function requireProxy(cloud: SchedulerCloud): FaultProxy {
  return (
    cloud.session.proxy ??
    cloud.skip('needs a proxy between the scheduler and its Placement (--placement-proxy)')
  );
}

/** Whether a call writes the consumer's allocations, alone or with those of other consumers. */
export function isWrite({ method, path, body }: ProxiedCall, consumer: string): boolean {
  if (method === 'PUT' || method === 'DELETE') return path.includes(`/allocations/${consumer}`);
  return method === 'POST' && path.endsWith('/allocations') && body.includes(consumer);
}

/** Injects a fault into the first matching call only. */
export function onFirst(matches: (call: ProxiedCall) => boolean, fault: ProxyFault) {
  let done = false;
  return (call: ProxiedCall): ProxyFault | undefined => {
    if (done || !matches(call)) return undefined;
    done = true;
    return fault;
  };
}
