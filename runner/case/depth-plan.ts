/** The plan of a suite's depths, which a script chooses from what each case finds: see docs/testing.md. */
import type { Microversion } from '../../spec/contract/microversion.ts';

export interface DepthPlan {
  /** The most telling first. `standard` runs all of them. */
  tasks: readonly CaseAtMicroversion[];
  /** How many of the first ones `quick` runs. */
  quick: number;
}

/** A case by its id, and a microversion at which it runs. */
export interface CaseAtMicroversion {
  id: string;
  microversion: Microversion;
}
