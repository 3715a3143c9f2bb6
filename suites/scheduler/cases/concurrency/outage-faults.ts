/** Meddles with what a scheduler asks of its Placement while a case asks the scheduler. */
import type {
  FaultProxy,
  InjectFault,
  ProxiedCall,
  ProxyFault,
} from '../../../../runner/target/fault-proxy.ts';
import type { SchedulerCloud } from '../../scheduler-cloud.ts';

/** What Placement answers to a write when another one was faster. */
export const CONFLICT: ProxyFault = {
  kind: 'answer',
  status: 409,
  body: JSON.stringify({
    errors: [{ status: 409, code: 'placement.concurrent_update', title: 'Conflict', detail: '' }],
  }),
};

/** No answer that can be used, by what is wrong with it. */
export const NO_ANSWERS: Readonly<Record<'failing' | 'unreachable', ProxyFault>> = {
  failing: {
    kind: 'answer',
    status: 500,
    body: JSON.stringify({ errors: [{ status: 500, title: 'Internal Server Error', detail: '' }] }),
  },
  unreachable: { kind: 'reset' },
};

/** While something is asked. */
export async function meddled<T>(
  cloud: SchedulerCloud,
  meddle: InjectFault,
  ask: () => Promise<T>,
): Promise<T> {
  const stop = proxyOf(cloud).meddle(meddle);
  try {
    return await ask();
  } finally {
    stop();
  }
}

export function proxyOf(cloud: SchedulerCloud): FaultProxy {
  return (
    cloud.session.proxy ??
    cloud.skip('needs a proxy between the scheduler and its Placement, which --placement-proxy stands there')
  );
}

/** A write of what a consumer holds, by one consumer or by several at once. */
export function isWrite({ method, path, body }: ProxiedCall, consumer: string): boolean {
  if (method === 'PUT' || method === 'DELETE') return path.includes(`/allocations/${consumer}`);
  return method === 'POST' && path.endsWith('/allocations') && body.includes(consumer);
}

/** Meddles with the first call of its kind. */
export function first(which: (call: ProxiedCall) => boolean, meddling: ProxyFault) {
  let done = false;
  return (call: ProxiedCall): ProxyFault | undefined => {
    if (done || !which(call)) return undefined;
    done = true;
    return meddling;
  };
}
