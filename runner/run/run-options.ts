/** The options of a run. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { CompanionService } from '../case/companion.ts';
import type { Suite } from '../case/suite.ts';
import type { Depth } from '../depth.ts';
import type { LoginSummary } from '../login/login-summary.ts';
import type { MicroversionSelection } from '../plan/select-microversions.ts';
import type { Shard } from '../plan/shard.ts';
import type { KnownFailure } from '../report/known-failures.ts';
import type { Progress } from '../report/progress.ts';
import type { RunOutlook } from '../report/run-outlook.ts';
import type { Baseline } from '../report/saved/baseline.ts';
import type { Discovered, TokenAdvice } from '../target/discover.ts';
import type { FaultProxy } from '../target/http/fault-proxy.ts';
import type { Target } from '../target/target.ts';
import type { ConcurrencyLevel } from './concurrency-level.ts';
import type { TaskObserver } from './task-observer.ts';

/** What is known before the first case. */
export interface RunStart {
  /** The name of the target. */
  target: string;
  discovered: Discovered;
  outlook: RunOutlook;
}

export interface RunOptions {
  service: Service;
  suite: Suite;
  target: Target;
  token: string;
  /** True for the reference server in this process. */
  isReference?: boolean;
  /** Who the run is at the target; absent without a login to Keystone. */
  login?: LoginSummary;
  /** The token of a user without the roles of an administrator; absent where there is none. */
  memberToken?: string;
  /** What to do where the target refuses the token. */
  tokenAdvice?: TokenAdvice;
  /** The services that the suite lists in `companions`, by name. */
  companions?: Readonly<Record<string, CompanionService>>;
  selection: MicroversionSelection;
  /** How much of the suite runs; full when absent. */
  depth?: Depth;
  /** Between the target and a service that it calls, where the target was set up with one. */
  proxy?: FaultProxy;
  /** A pattern for the ids of the cases to run, with `*` for any characters; all when absent. */
  only?: string;
  /** Chooses among the cases, each at a microversion; all when absent. */
  chooses?(id: string, microversion: Microversion): boolean;
  /** The part of the cases to run; all when absent. */
  shard?: Shard;
  /** Random when absent; the report has it. */
  seed?: string;
  /** Cases at once; `adaptive` finds a number that suits the target. 1 when absent. */
  concurrency?: number | 'adaptive';
  knownFailures?: readonly KnownFailure[];
  /** The report of an earlier run, whose findings do not fail this one. */
  baseline?: Baseline;
  allowHeaders?: readonly string[];
  /** Sends only safe methods; cases that write are skipped. */
  readOnly?: boolean;
  /**
   * Ends the run early: what it created is removed, and the report is marked as partial. With the reason `TIME_LIMIT`, it
   * says that a time limit ended the run.
   */
  signal?: AbortSignal;
  /** Ends the run at the first violation that is not known. */
  failFast?: boolean;
  /** Random when absent. Keys that a cloud keeps longer than a run follow from it, and not from the seed. */
  runId?: string;
  /** In place of the one that `concurrency` asks for. */
  level?: ConcurrencyLevel;
  /** Sees each task begin and end, to know which calls are its own. */
  observer?: TaskObserver;
  /** How cases wait, in seconds; by the clock when absent. */
  wait?(seconds: number): Promise<void>;
  /** Called once the target can be judged, before the first case. */
  onStart?(start: RunStart): void;
  onProgress?(progress: Progress): void;
}
