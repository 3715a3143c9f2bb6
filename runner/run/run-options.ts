/** What a run is given, and what it gathers while it goes on. */
import type { Service } from '../../spec/contract/service.ts';
import type { CompanionService } from '../case/companion.ts';
import type { Baseline } from '../report/baseline.ts';
import type { KnownFailure } from '../report/known-failures.ts';
import type { Progress } from '../report/progress.ts';
import type { CaseResult } from '../report/report.ts';
import type { FaultProxy } from '../target/fault-proxy.ts';
import type { Target } from '../target/target.ts';
import type { MicroversionSelection } from './select-microversions.ts';
import type { Shard } from './shard.ts';
import type { Suite } from './suite.ts';

export interface RunOptions {
  service: Service;
  suite: Suite;
  target: Target;
  token: string;
  /** Services beside the target that the suite asks for, by name. */
  companions?: Readonly<Record<string, CompanionService>>;
  selection: MicroversionSelection;
  /** Between the target and a service that it works on, where the target was set up so. */
  proxy?: FaultProxy;
  /** Ids to run, with `*` for any characters; all when absent. */
  only?: string;
  /** This part of the cases only. */
  shard?: Shard;
  /** Random when absent; the report names it. */
  seed?: string;
  /** Cases at once. */
  concurrency?: number;
  knownFailures?: readonly KnownFailure[];
  /** The report of an earlier run: what it has does not fail this one. */
  baseline?: Baseline;
  allowHeaders?: readonly string[];
  /** Nothing is written: what cannot be asked so is skipped. */
  readOnly?: boolean;
  /** Ends the run early; what was made is removed, and the report is marked as partial. */
  signal?: AbortSignal;
  onProgress?(progress: Progress): void;
}

export interface RunState {
  results: CaseResult[];
  leftBehind: string[];
  problem: string | null;
  partial: boolean;
  failuresInARow: number;
}
