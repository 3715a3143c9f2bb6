/** A kind of call: how to make as many as a measurement needs. */
import type { PreparedRequest } from '../measure/request-text.ts';

export interface KindOfCall {
  /** The operationId in Placement's documents. */
  operation: string;
  /** What the call is, where the operation has several kinds: `, ten at most`. */
  detail?: string;
  /** Of the answer. */
  status: number;
  /** Calls that make what the measured ones need, in stages that run one after the other. */
  prepare?: (names: KindNames, count: number) => PreparedRequest[][];
  /** @returns as many calls as asked for; reads may be sent again and again */
  calls: (names: KindNames, count: number) => PreparedRequest[];
  /** Whether the calls change something, so that each can be sent once. */
  writes: boolean;
}

/** KindNames that no other measurement has, and the hosts that are there. */
export interface KindNames {
  /** A UUID that is the same for the same text. */
  uuid(text: string): string;
  /** `CUSTOM_…`, the same for the same text. */
  custom(text: string): string;
  /** UUIDs of hosts with inventories. */
  hosts: readonly string[];
}

/** Such as `listAllocationCandidates, ten at most`. */
export function nameOfKind({ operation, detail = '' }: Pick<KindOfCall, 'operation' | 'detail'>): string {
  return operation + detail;
}
