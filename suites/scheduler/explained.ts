/** Reads explanations. */
import type { components } from '../../spec/scheduler/types.ts';

export type Explanation = components['schemas']['Explanation'];
export type HostReason = components['schemas']['ExplainedHost'];

/** What is said of each host, by its UUID. */
export function reasonsOf(explanation: Explanation | undefined): ReadonlyMap<string, HostReason> {
  return new Map((explanation?.hosts ?? []).map((host) => [host.uuid, host]));
}
