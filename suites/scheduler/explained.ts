/** Reads explanations. */
import type { components } from '../../spec/scheduler/types.ts';

export type ExplanationBody = components['schemas']['Explanation'];
export type HostReasonBody = components['schemas']['ExplainedHost'];

/** What is said of each host, by its UUID. */
export function reasonsOf(explanation: ExplanationBody | undefined): ReadonlyMap<string, HostReasonBody> {
  return new Map((explanation?.hosts ?? []).map((host) => [host.uuid, host]));
}
