/** Reads the explanation of a selection. */
import type { components } from '../../spec/scheduler/types.ts';

export type ExplanationBody = components['schemas']['Explanation'];
export type HostReasonBody = components['schemas']['ExplainedHost'];

/** The explained hosts by UUID; empty without an explanation. */
export function reasonsOf(explanation: ExplanationBody | undefined): ReadonlyMap<string, HostReasonBody> {
  return new Map((explanation?.hosts ?? []).map((host) => [host.uuid, host]));
}
