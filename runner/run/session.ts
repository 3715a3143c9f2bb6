/** The session of a run: sends every call, judges it, and records what was found. */

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Contract } from '../../spec/contract/contract.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { VersionedRequest } from '../case/call-request.ts';
import type { CaseSendOptions, CaseSession, Judgement } from '../case/case-session.ts';
import type { CompanionService } from '../case/companion.ts';
import { Skipped, Stopped } from '../case/interruptions.ts';
import type { Exchange, Request } from '../exchange.ts';
import type { Finding } from '../finding.ts';
import { Causes } from '../report/causes.ts';
import { Coverage } from '../report/coverage.ts';
import type { KnownFindings } from '../report/known-findings.ts';
import type { IgnoredHeader } from '../report/report.ts';
import { judge, judgeCall, withoutToken } from '../rules/judge.ts';
import { findOutsideLink } from '../rules/outside-links.ts';
import type { Discovered } from '../target/discover.ts';
import type { FaultProxy } from '../target/http/fault-proxy.ts';
import { requestAt } from '../target/request-at.ts';
import { SAFE_METHODS } from '../target/safe-methods.ts';
import type { Target } from '../target/target.ts';
import { pathOfReference } from '../target/version-request.ts';
import type { ConcurrencyLevel } from './concurrency-level.ts';
import { CrowdedAnswer } from './crowded-answer.ts';
import { IgnoredHeaders } from './ignored-headers.ts';
import { makeRequest } from './make-request.ts';

export interface SessionOptions {
  service: Service;
  target: Target;
  token: string;
  /** Of a user without the roles of an administrator. */
  memberToken?: string;
  /** Other services that cases use, by name. */
  companions?: Readonly<Record<string, CompanionService>>;
  /** Between the target and a service that it calls. */
  proxy?: FaultProxy;
  /** Findings that do not fail the run. */
  known?: KnownFindings;
  /** Headers to ignore in addition to those of the transport. */
  allowHeaders?: readonly string[];
  /** Only safe methods are sent. */
  readOnly?: boolean;
  /** Ends the run; cleanup is still sent. */
  signal?: AbortSignal;
  /** How many cases run at once; one when absent. */
  level?: ConcurrencyLevel;
  /** Random when absent. */
  runId?: string;
  /** How cases wait, in seconds; by the clock when absent. */
  wait?(seconds: number): Promise<void>;
}

/** A removal that fails among other cases is sent again, since the case may have no other chance to remove it. */
const REMOVAL_TRIES = 5;

export class Session implements CaseSession {
  readonly service: Service;
  readonly target: Target;
  readonly coverage = new Coverage();
  readonly causes: Causes;
  /** The range of the documents until `discover` has read the target's. */
  discovered: Discovered;
  readonly runId: string;
  readonly #options: SessionOptions;
  readonly #ignoredHeaders: IgnoredHeaders;
  #exchanges = 0;
  #isMemberRefused = false;
  readonly #unsent = new Map<string, number>();

  constructor(options: SessionOptions) {
    this.service = options.service;
    this.target = options.target;
    this.causes = new Causes(options.known);
    this.#options = options;
    this.runId = options.runId ?? randomUUID();
    this.discovered = { minimum: options.service.oldest, maximum: options.service.newest };
    this.#ignoredHeaders = new IgnoredHeaders(options.allowHeaders);
  }

  /** `admin` is the token of `noauth2`'s administrator; a Keystone token never reads so. */
  get noauth(): boolean {
    return this.#options.token.split(':')[0] === 'admin';
  }

  get isMemberRefused(): boolean {
    return this.noauth || this.#isMemberRefused;
  }

  tokenOfMember(name: string): string | undefined {
    return this.noauth ? name : this.#options.memberToken;
  }

  async wait(seconds: number): Promise<void> {
    await (this.#options.wait?.(seconds) ?? sleep(seconds * 1000));
  }

  leaveOut(what: string): void {
    this.#unsent.set(what, (this.#unsent.get(what) ?? 0) + 1);
  }

  listUnsent(): { what: string; times: number }[] {
    return [...this.#unsent].map(([what, times]) => ({ what, times }));
  }

  /** Asks as the member for what an administrator may read. @param path of a GET */
  async checkMember(path: string, microversion: Microversion): Promise<void> {
    const { memberToken } = this.#options;
    if (memberToken === undefined) return;
    const { profile } = this.service;
    const request = requestAt({ profile, microversion, token: memberToken }, 'GET', path);
    const { status } = await this.target.send(request);
    this.#isMemberRefused = status === 403;
  }

  get readOnly(): boolean {
    return this.#options.readOnly === true;
  }

  get proxy(): FaultProxy | undefined {
    return this.#options.proxy;
  }

  companion(name: string): CompanionService {
    const found = this.#options.companions?.[name];
    if (!found) throw new Error(`the run has no endpoint of ${name}; the suite must list it in "companions"`);
    return found;
  }

  /** Requests sent by all cases. */
  get exchanges(): number {
    return this.#exchanges;
  }

  listIgnoredHeaders(): IgnoredHeader[] {
    return this.#ignoredHeaders.all();
  }

  async send(request: VersionedRequest, options: CaseSendOptions): Promise<Judgement> {
    const judgement = await this.#sendOnce(request, options);
    const location = judgement.call.headers.get('location');
    if (location === undefined || judgement.call.exchange.response.status >= 300) return judgement;
    const { microversion } = request;
    const { root } = this.target;
    const { profile } = this.service;
    const path = pathOfReference({ root, profile, microversion }, location);
    const leadsOutside = findOutsideLink(profile, { href: location, header: 'location' }) !== undefined;
    if (path === undefined || leadsOutside) return judgement;
    const { caseId } = options;
    const followed = await this.#sendOnce({ method: 'GET', path, microversion }, { caseId }, true);
    return {
      call: judgement.call,
      findings: [...judgement.findings, ...followed.findings],
      exchanges: judgement.exchanges + followed.exchanges,
    };
  }

  async drop(request: VersionedRequest): Promise<void> {
    const { target } = this;
    if (!target.drop || this.readOnly)
      throw new Skipped('it would close a connection before the answer, which is not possible here');
    this.#exchanges += 1;
    await target.drop(this.#makeRequest(request));
  }

  /** @throws CrowdedAnswer where the case has to run alone before the finding counts */
  report(finding: Finding, caseId: string): boolean {
    if (this.#mayBeOfOthers(finding, caseId)) throw new CrowdedAnswer(finding.exchange.request, finding.rule);
    return this.#record(finding, caseId);
  }

  #record(finding: Finding, caseId: string): boolean {
    return this.causes.add(
      { ...finding, exchange: withoutToken(finding.exchange, this.service.profile) },
      caseId,
    );
  }

  async #sendOnce(
    request: VersionedRequest,
    { caseId, isCleanup = false, onAnswer, onCrowdedCleanup }: CaseSendOptions,
    followsLocation = false,
  ): Promise<Judgement> {
    const { service } = this;
    const { microversion } = request;
    const contract = this.#contractOf(request);
    this.#refuseToSend(request, contract, isCleanup);
    const exchange = await this.#exchange(this.#makeRequest(request), contract, microversion, isCleanup);
    const { root } = this.target;
    const call = judgeCall({ service, root, exchange, contract, microversion, followsLocation });
    if (!request.isUndescribed) this.coverage.add(contract, exchange.response.status);
    // What the call created has to be removed, also where a finding ends the case.
    onAnswer?.(call);
    const findings = request.isUndescribed ? [] : judge(this.#ignoredHeaders.omitFrom(call));
    const record = (finding: Finding) =>
      isCleanup ? this.#recordOfCleanup(finding, caseId, onCrowdedCleanup) : this.report(finding, caseId);
    return { call, findings: findings.filter((finding) => !record(finding)), exchanges: 1 };
  }

  /** A clean-up goes on, whatever it meets. @returns true for a finding that does not count */
  #recordOfCleanup(finding: Finding, caseId: string, onCrowded?: () => void): boolean {
    if (onCrowded === undefined || !this.#mayBeOfOthers(finding, caseId))
      return this.#record(finding, caseId);
    onCrowded();
    return true;
  }

  /** A known failure needs no proof. */
  #mayBeOfOthers(finding: Finding, caseId: string): boolean {
    const { level, known } = this.#options;
    if (finding.level !== 'MUST' || level?.needsProof !== true) return false;
    return known?.explain(finding, caseId) === undefined;
  }

  #contractOf({ method, path, microversion, body, refusedAs }: VersionedRequest): Contract {
    if (refusedAs !== undefined) return this.service.refusal(refusedAs, microversion);
    return this.service.match(method, path.split('?')[0] as string, microversion, body).contract;
  }

  /** @throws Stopped, Skipped */
  #refuseToSend({ method }: VersionedRequest, { path, operation }: Contract, isCleanup: boolean): void {
    if (this.#options.signal?.aborted && !isCleanup) throw new Stopped('the run was ended');
    const isSafe = SAFE_METHODS.has(method) && !this.service.profile.requests.unsafeReads.includes(operation);
    if (this.readOnly && !isSafe) throw new Skipped(`it would write, with ${method} ${path}`);
  }

  async #exchange(
    request: Request,
    { operation }: Contract,
    microversion: Microversion,
    isCleanup: boolean,
  ): Promise<Exchange> {
    this.#exchanges += 1;
    const number = this.#exchanges;
    const isRemoval = isCleanup && request.method === 'DELETE';
    const { level, known } = this.#options;
    const isShared = () => level?.isShared ?? false;
    for (let tries = 1; ; tries += 1) {
      const wasShared = isShared();
      const start = performance.now();
      const response = await this.target.send(request, { repeatable: isRemoval });
      const now = performance.now();
      const kind = `${operation} ${response.status}`;
      level?.observe(kind, now - start, { now, repeated: this.target.network?.repeated ?? 0 });
      const isError = response.status === 500 && !known?.hasStatus(operation, microversion, 500);
      const isCrowded = isError && (wasShared || isShared());
      if (!isCrowded) return { number, request, response, took: now - start };
      if (!isRemoval || tries === REMOVAL_TRIES) throw new CrowdedAnswer(request);
      await this.wait(0.1 * tries);
    }
  }

  #makeRequest(request: VersionedRequest): Request {
    return makeRequest(request, this.service.profile, this.#options.token);
  }
}
