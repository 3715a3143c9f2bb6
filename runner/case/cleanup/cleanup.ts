/** Remembers what a case creates on the cloud, and removes it in reverse order. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { JudgedCall } from '../../exchange.ts';
import type { Finding } from '../../finding.ts';
import { servicePath } from '../../target/service-path.ts';
import { NetworkError } from '../../target/target.ts';
import type { VersionedRequest } from '../call-request.ts';
import type { CaseSendOptions, CaseSession, Judgement } from '../case-session.ts';
import { isTracedByAnswer, listCreatedUrls } from './created-urls.ts';
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
  readonly #session: CaseSession;
  readonly #newest: Microversion;
  readonly #caseId: string;
  readonly #listImpliedPaths: ListImpliedPaths;
  readonly #created: string[] = [];
  /** Resources whose creation was never confirmed. */
  readonly #unconfirmed = new Set<string>();
  /** Calls that may have created something whose path is unknown. */
  readonly #untraced: string[] = [];

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
    options: Pick<CaseSendOptions, 'isCleanup'> = {},
  ): Promise<Judgement> {
    let isAnswered = false;
    const onAnswer = (call: JudgedCall) => {
      isAnswered = true;
      this.#remember(request, call);
    };
    try {
      const judgement = await this.#session.send(request, {
        ...options,
        caseId: this.#caseId,
        onAnswer,
      });
      this.findings.push(...judgement.findings);
      this.#exchanges += judgement.exchanges;
      return judgement;
    } catch (error) {
      if (error instanceof NetworkError) {
        // After the answer came, the request that followed its Location was lost.
        this.#exchanges += isAnswered ? 2 : 1;
        if (!isAnswered) this.#rememberUnconfirmed(request);
      }
      throw error;
    }
  }

  /** Removes everything. @returns what could not be removed, and calls that may have created something untraceable */
  async removeAll(): Promise<string[]> {
    // The last creation of a path counts: the resource may depend on what was created after the first.
    const paths = [...new Set([...this.#created].reverse())];
    const left = await removeResources(paths, (path) => this.#remove(path));
    return [...left.map((path) => `DELETE ${path}`), ...this.#untraced];
  }

  async #remove(path: string): Promise<boolean> {
    const { call } = await this.sendAtNewest('DELETE', path, undefined, { isCleanup: true });
    const { status } = call.exchange.response;
    // 400 is for what no user can remove, such as a standard trait: the call whose answer was lost did not create it.
    return status < 300 || status === 404 || (status === 400 && this.#unconfirmed.has(path));
  }

  #remember(request: VersionedRequest, call: JudgedCall): void {
    this.#wasAnswered = true;
    if (hasCreated(call)) this.#created.push(...this.#createdBy(request, call));
    if (call.exchange.response.status < 300) this.#created.push(...this.#implied(request));
  }

  #rememberUnconfirmed(request: VersionedRequest): void {
    const { service } = this.#session;
    const named = withoutQuery(request);
    const paths = [...listCreatedUrls(named, service, this.#newest), ...this.#implied(request)];
    for (const path of paths) if (!this.#created.includes(path)) this.#unconfirmed.add(path);
    this.#created.push(...paths);
    if (paths.length === 0 && isTracedByAnswer(named, service))
      this.#untraced.push(
        `${named.method} ${named.path}, whose answer was lost: "interop clean" finds what it may have created`,
      );
  }

  #implied(request: VersionedRequest): readonly string[] {
    return this.#listImpliedPaths(withoutQuery(request));
  }

  /** The request's own names come before the answer's Location, which a cloud under test may get wrong. */
  #createdBy(request: VersionedRequest, call: JudgedCall): string[] {
    const named = listCreatedUrls(withoutQuery(request), this.#session.service, this.#newest);
    if (named.length > 0) return named;
    const location = call.headers.get('location');
    const path = location === undefined ? undefined : servicePath(this.#session.target.root, location);
    return path === undefined || !this.#isRemovable(path) ? [] : [path];
  }

  /** What has no DELETE, such as the record of a decision, stays. */
  #isRemovable(path: string): boolean {
    return this.#session.service.match('DELETE', path, this.#newest).contract.kind === 'operation';
  }
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
  return { ...request, path: request.path.split('?')[0] as string };
}
