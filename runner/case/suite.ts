/** The suite of a service: its cases, and the class of cloud that they are written against. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Case } from './case.ts';
import type { CaseSession } from './case-session.ts';
import type { FindRemnants } from './cleanup/remnants.ts';
import type { Cloud } from './cloud.ts';
import type { DepthPlan } from './depth-plan.ts';
import type { Samples } from './generated/sample.ts';
import type { Seed } from './generated/seed.ts';

/** An operation that no case calls. */
export interface UnsampledOperation {
  operation: string;
  reason: string;
}

export interface Suite {
  service: string;
  /** Other services in which the cases prepare resources, by name; none when absent. */
  companions?: readonly string[];
  /** The most calls that a case has in flight: the target needs that many connections for each. 1 when absent. */
  callsAtOnce?: number;
  /** The written cases; probes are generated. */
  cases: readonly Case[];
  /** What probes are generated from. */
  samples: Samples;
  /** The operations of which there is no sample, each with the reason; all have one when absent. */
  listUnsampled?(): UnsampledOperation[];
  /** Reads which cases run at which depth; without it, the plan follows from the contracts. */
  readDepths?(): DepthPlan;
  /** The path of a GET that needs a token, which shows whether the service accepts it. */
  tokenCheck: string;
  /** Finds what killed runs left on a target. */
  findRemnants: FindRemnants;
  /** Removes what cases share, after the last one. @returns what could not be removed */
  close?(session: CaseSession): Promise<string[]>;
  newCloud(
    session: CaseSession,
    ofCase: Case,
    microversion: Microversion,
    newest: Microversion,
    seed: Seed,
  ): Cloud;
}
