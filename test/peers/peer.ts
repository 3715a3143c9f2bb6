/** A tool that is shown the faults, and what it says of one. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { Fault } from '../faults/fault.ts';

export interface Peer {
  /** The name of its column. */
  name: string;
  /** How many faults are shown to it at a time; a machine has two cores. */
  atOnce: number;
  /** The order that costs it least; as they come when absent. */
  order?(faults: readonly Fault[], service: Service): Fault[];
  /** @throws CannotRun when it is not available on this machine */
  open(service: Service, say: (text: string) => void): Promise<OpenPeer>;
}

export interface OpenPeer {
  version: string;
  /** What it reports of the server without a fault: its false alarms. They catch nothing. */
  falseAlarms: readonly string[];
  judge(fault: Fault): Promise<PeerOutcome>;
  close(): Promise<void>;
}

export interface PeerOutcome {
  /** It reported something that it does not report of the server without the fault. */
  caught: boolean;
  /** The first such thing; empty when there is none. */
  said: string;
}

/** None of its calls come by the fault: see meeting.ts. */
export const NEVER_MET: PeerOutcome = { caught: false, said: 'never met' };

/** The microversion to ask at, for a peer that knows one at a time. */
export function microversionOf(service: Service, { at }: Pick<Fault, 'at'>): Microversion {
  return at ?? service.newest;
}
