/** Remembers what a case creates on the cloud, and removes it in reverse order. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { JudgedCall } from '../../exchange.ts';
import type { Finding } from '../../finding.ts';
import { NetworkError } from '../../target/target.ts';
import { pathOfReference } from '../../target/version-request.ts';
import type { VersionedRequest } from '../call-request.ts';
import type { CaseSendOptions, CaseSession, Judgement } from '../case-session.ts';
import { findAnsweredUrl } from './answered-creation.ts';
import { isTracedByAnswer, listCreatedUrls } from './created-urls.ts';
import { readNamedCreation } from './named-creation.ts';
import { removeResources } from './remove-resources.ts';

/**
 * Paths of resources that a call creates although neither its URL nor its answer says so: Placement creates a consumer
 * when something is allocated to it.
 */
export type ListImpliedPaths = (request: VersionedRequest) => readonly string[];

export class Cleanup {
  /** Of every call of the case, preparation and removal included. */
  readonly findings: Finding[] = [];
  #exchanges = 0;
  #wasAnswered = false;
  #wasCrowded = false;
  readonly #session: CaseSession;
  readonly #newest: Microversion;
  readonly #caseId: string;
  readonly #listImpliedPaths: ListImpliedPaths;
  readonly #created: string[] = [];
  /** Resources whose creation was never confirmed. */
  readonly #unconfirmed = new Set<string>();
  /** Created by calls whose removal is deferred, and removed afterwards where that did not. */
  readonly #removedByOthers: string[] = [];
  readonly #deferred: DeferredRemoval[] = [];
  readonly #watchers: ((call: JudgedCall) => void)[] = [];
  /** Calls that may have created something whose path is unknown. */
  readonly #untraced: UntracedCall[] = [];

  /** @param newest the newest microversion of the target, at which preparation and removal are sent */
  constructor(
    session: CaseSession,
    newest: Microversion,
    caseId: string,
    listImpliedPaths: ListImpliedPaths,
  ) {
    this.#session = session;
    this.#newest = newest;
    this.#caseId = caseId;
    this.#listImpliedPaths = listImpliedPaths;
  }

  /** Requests sent for this case. */
  get exchanges(): number {
    return this.#exchanges;
  }

  /** False until the first answer to a call of the case. */
  get wasAnswered(): boolean {
    return this.#wasAnswered;
  }

  /** True where the clean-up met a violation that may be due to other cases. */
  get wasCrowded(): boolean {
    return this.#wasCrowded;
  }

  /** Sends a call that prepares or removes something, at the newest microversion. The general rules judge it too. */
  sendAtNewest(
    method: string,
    path: string,
    body?: unknown,
    { isCleanup, ...request }: PreparationOptions = {},
  ): Promise<Judgement> {
    return this.send(
      { method, path, body, microversion: this.#newest, ...request },
      { ...(isCleanup && { isCleanup }) },
    );
  }

  /** Sends a call and remembers what it created, also when its answer was lost. */
  async send(
    request: VersionedRequest,
    { hasOwnRemoval = false, ...options }: CleanupSendOptions = {},
  ): Promise<Judgement> {
    let isAnswered = false;
    const onAnswer = (call: JudgedCall) => {
      isAnswered = true;
      if (!hasOwnRemoval && options.isCleanup !== true) for (const tell of this.#watchers) tell(call);
      this.#remember(request, call, hasOwnRemoval ? this.#removedByOthers : this.#created);
    };
    try {
      const judgement = await this.#session.send(request, {
        ...options,
        caseId: this.#caseId,
        onAnswer,
        onCrowdedCleanup: () => {
          this.#wasCrowded = true;
        },
      });
      this.findings.push(...judgement.findings);
      this.#exchanges += judgement.exchanges;
      return judgement;
    } catch (error) {
      if (error instanceof NetworkError) {
        // After the answer came, the request that followed its Location may have been lost.
        this.#exchanges += isAnswered && error.request.method !== request.method ? 2 : 1;
        if (!isAnswered) this.#rememberUnconfirmed(request);
      }
      throw error;
    }
  }

  /** Removes everything. @returns what could not be removed, and calls that may have created something untraceable */
  async removeAll(): Promise<string[]> {
    const unknown = await this.#lookForUntraced();
    // The last creation of a path counts: the resource may depend on what was created after the first.
    const kept = await this.#removeEach(this.#created);
    const left: string[] = [];
    for (const remove of this.#deferred.toReversed()) left.push(...(await remove()));
    left.push(...(await this.removeRest()));
    // What could not be removed alone may have gone with what it was part of, such as an interface with its server.
    const stillKept = await removeResources(kept, (path) => this.#remove(path));
    return [...nameRemovals(stillKept), ...left, ...unknown];
  }

  /** Removes what calls with `hasOwnRemoval` created, and is there still. @returns what could not be removed */
  async removeRest(): Promise<string[]> {
    return nameRemovals(await this.#removeEach(this.#removedByOthers.splice(0)));
  }

  /** Removes in another way what calls with `hasOwnRemoval` created. The last one runs first. */
  defer(remove: DeferredRemoval): void {
    this.#deferred.push(remove);
  }

  /** Tells of each answer to a call of the case itself: neither preparation with `hasOwnRemoval`, nor clean-up. */
  watch(tell: (call: JudgedCall) => void): void {
    this.#watchers.push(tell);
  }

  /** @returns the paths that could not be removed, in the order of removal */
  #removeEach(created: readonly string[]): Promise<string[]> {
    const paths = [...new Set(created.toReversed())];
    return removeResources(paths, (path) => this.#remove(path));
  }

  /** Adds what untraced calls created to what is removed. @returns the calls for which that is not possible, in words */
  async #lookForUntraced(): Promise<string[]> {
    const unknown: string[] = [];
    for (const { request, why } of this.#untraced) {
      const found = await this.#findByName(request);
      if (found) this.#created.push(...found);
      else
        unknown.push(
          `${request.method} ${request.path}, ${why}: "interop clean" finds what it may have created`,
        );
    }
    return unknown;
  }

  /** Undefined where the service cannot be asked for the name, or does not answer. */
  async #findByName(request: VersionedRequest): Promise<string[] | undefined> {
    const creation = readNamedCreation(request, this.#session.service, this.#newest);
    if (creation === undefined) return undefined;
    try {
      const { call } = await this.sendAtNewest('GET', creation.list, undefined, { isCleanup: true });
      return call.exchange.response.status === 200 ? creation.pathsIn(call.json) : undefined;
    } catch (error) {
      if (error instanceof NetworkError) return undefined;
      throw error;
    }
  }

  async #remove(path: string): Promise<boolean> {
    const { call } = await this.sendAtNewest('DELETE', path, undefined, { isCleanup: true });
    const { status } = call.exchange.response;
    // 400 is for what no user can remove, such as a standard trait: the call whose answer was lost did not create it.
    return status < 300 || status === 404 || (status === 400 && this.#unconfirmed.has(path));
  }

  #remember(request: VersionedRequest, call: JudgedCall, created: string[]): void {
    this.#wasAnswered = true;
    if (hasCreated(call)) created.push(...this.#createdBy(request, call));
    if (call.exchange.response.status < 300) created.push(...this.#implied(request));
  }

  #rememberUnconfirmed(request: VersionedRequest): void {
    const { service } = this.#session;
    const named = withoutQuery(request);
    const paths = [...listCreatedUrls(named, service, this.#newest), ...this.#implied(request)];
    for (const path of paths) if (!this.#created.includes(path)) this.#unconfirmed.add(path);
    this.#created.push(...paths);
    if (paths.length === 0 && isTracedByAnswer(named, service))
      this.#untraced.push({ request: named, why: 'whose answer was lost' });
  }

  #implied(request: VersionedRequest): readonly string[] {
    return this.#listImpliedPaths(withoutQuery(request));
  }

  /** The request's own names come before the answer's Location, which a cloud under test may get wrong. */
  #createdBy(request: VersionedRequest, call: JudgedCall): string[] {
    const { service, target } = this.#session;
    const sent = withoutQuery(request);
    const named = listCreatedUrls(sent, service, this.#newest);
    if (named.length > 0) return named;
    const location = call.headers.get('location');
    const { profile } = service;
    const { microversion } = call;
    const at = { root: target.root, profile, microversion };
    const path = location === undefined ? undefined : pathOfReference(at, location);
    if (path !== undefined && this.#isDeclared('GET', path))
      // What has no DELETE, such as the record of a decision, stays.
      return this.#isDeclared('DELETE', path) ? [path] : [];
    const answered =
      location === undefined && sent.method === 'POST'
        ? findAnsweredUrl(sent.path, call.json, service, this.#newest)
        : undefined;
    if (answered !== undefined) return [answered];
    // A proxy that strips or adds a prefix without telling the service makes it name URLs that are not below its root. Without
    // any URL, a call may have created nothing, such as a selection that is only tried.
    const canBeTraced =
      location !== undefined || readNamedCreation(sent, service, this.#newest) !== undefined;
    if (canBeTraced && isTracedByAnswer(sent, service))
      this.#untraced.push({ request: sent, why: 'whose answer names no URL below the root of the service' });
    return [];
  }

  #isDeclared(method: string, path: string): boolean {
    return this.#session.service.match(method, path, this.#newest).contract.kind === 'operation';
  }
}

function nameRemovals(paths: readonly string[]): string[] {
  return paths.map((path) => `DELETE ${path}`);
}

/** @returns what could not be removed */
export type DeferredRemoval = () => Promise<string[]>;

export interface CleanupSendOptions extends Pick<CaseSendOptions, 'isCleanup'> {
  /** What the call creates is removed by what `defer` was given. */
  hasOwnRemoval?: boolean;
}

interface UntracedCall {
  /** Without a query. */
  request: VersionedRequest;
  /** Continues "POST /path, …". */
  why: string;
}

type PreparationOptions = Partial<Pick<VersionedRequest, 'microversion' | 'headers'>> &
  Pick<CaseSendOptions, 'isCleanup'>;

function hasCreated(call: JudgedCall): boolean {
  const { method } = call.exchange.request;
  const { status } = call.exchange.response;
  return (method === 'POST' && status < 300) || (method === 'PUT' && status === 201);
}

/** A query does not change what a call creates. */
function withoutQuery(request: VersionedRequest): VersionedRequest {
  const at = request.path.indexOf('?');
  return at === -1 ? request : { ...request, path: request.path.slice(0, at) };
}
