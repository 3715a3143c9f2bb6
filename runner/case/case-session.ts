/** What a case needs of the run that it belongs to. `Session` in runner/run provides it. */
import type { Service } from '../../spec/contract/service.ts';
import type { JudgedCall } from '../exchange.ts';
import type { Finding } from '../finding.ts';
import type { Discovered } from '../target/discover.ts';
import type { FaultProxy } from '../target/http/fault-proxy.ts';
import type { Target } from '../target/target.ts';
import type { VersionedRequest } from './call-request.ts';
import type { CompanionService } from './companion.ts';

export interface CaseSession {
  readonly service: Service;
  readonly target: Target;
  /** The microversions that the target says it has. */
  readonly discovered: Discovered;
  /** True where the target takes `user` or `user:project` as a token, as OpenStack's `noauth2` does. */
  readonly noauth: boolean;
  /**
   * A token that the service knows, or one that stands for it, of a user without the roles of an administrator; undefined
   * where the run has none.
   * @param name for a user of a service that takes any name as a token
   */
  tokenOfMember(name: string): string | undefined;
  /** True where that user was seen to be refused, so that a call that a service should not have is safe to try. */
  readonly isMemberRefused: boolean;
  /** Differs from run to run, whatever the seed. */
  readonly runId: string;
  /** Waits. @param seconds none where recorded answers are judged again */
  wait(seconds: number): Promise<void>;
  /** Counts a call that a case leaves out. @param what in words, with the reason */
  leaveOut(what: string): void;
  /** True where only safe methods are sent. */
  readonly readOnly: boolean;
  /** Between the target and a service that it calls; undefined where the run has none. */
  readonly proxy: FaultProxy | undefined;
  /** @throws Error for a service that the run has no endpoint of */
  companion(name: string): CompanionService;
  /**
   * Sends a call and judges its answer by every general rule; follows the answer's `Location`.
   * @throws NetworkError when no answer came, Stopped when the run was ended, Skipped for a write in a read-only run
   */
  send(request: VersionedRequest, options: CaseSendOptions): Promise<Judgement>;
  /** Sends a call and closes the connection before the answer. @throws Skipped where the target cannot do that */
  drop(request: VersionedRequest): Promise<void>;
  /** Records a finding of the case's own. @returns true for a known failure, which does not fail the case */
  report(finding: Finding, caseId: string): boolean;
}

export interface CaseSendOptions {
  /** The case that sends the call, for the report. */
  caseId: string;
  /** Sent even after the run was ended, and again after a lost connection if it is a DELETE. */
  isCleanup?: boolean;
  /** Called before a `Location` is followed, so that what the call created is known even if that fails. */
  onAnswer?(call: JudgedCall): void;
  /** Called in place of the findings of a clean-up that may be due to other cases: the case has to run again, alone. */
  onCrowdedCleanup?(): void;
}

/** A judged call and its findings. */
export interface Judgement {
  call: JudgedCall;
  /** Without known failures. */
  findings: Finding[];
  /** Requests sent: 1, or 2 where a `Location` was followed. */
  exchanges: number;
}
