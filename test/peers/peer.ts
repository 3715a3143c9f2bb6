/** A tool that checks servers, and its outcome for a fault. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { Fault } from '../faults/fault.ts';

export interface Peer {
  /** The heading of its column. */
  name: string;
  /** How many faults it judges concurrently; a machine has two cores. */
  atOnce: number;
  /** Sorts the faults so that the tool restarts least often. */
  order?(faults: readonly Fault[], service: Service): Fault[];
  /** @throws CannotRun when it is not available on this machine */
  open(service: Service, say: (text: string) => void): Promise<OpenPeer>;
}

export interface OpenPeer {
  version: string;
  /** What it reports for the server without a fault. Such reports do not count as finding a fault. */
  falseAlarms: readonly string[];
  judge(fault: Fault): Promise<PeerOutcome>;
  close(): Promise<void>;
}

export interface PeerOutcome {
  /** Whether it reported something that it does not report for the server without the fault. */
  caught: boolean;
  /** The first such report; empty when there is none. */
  said: string;
}

/** None of the tool's calls reach the fault: see reached-faults.ts. */
export const NEVER_REACHED: PeerOutcome = { caught: false, said: 'never reached' };

/** The microversion of the calls, for a peer that reads one document. */
export function microversionOf(service: Service, { at }: Pick<Fault, 'at'>): Microversion {
  return at ?? service.newest;
}
