/** One run's traffic: every exchange is sent, judged and written down here, whoever asked for it. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Match, Service } from '../../spec/contract/service.ts';
import type { CompanionService } from '../case/companion.ts';
import type { RequestHeaders } from '../case/expectation.ts';
import { Skipped, Stopped } from '../case/interruptions.ts';
import type { Exchange, JudgedCall, Request } from '../exchange.ts';
import type { Finding } from '../finding.ts';
import { Causes } from '../report/causes.ts';
import { Coverage } from '../report/coverage.ts';
import type { KnownFindings } from '../report/known.ts';
import type { IgnoredHeader } from '../report/report.ts';
import { judge, judgedCall, withoutToken } from '../rules/judge.ts';
import type { FaultProxy } from '../target/fault-proxy.ts';
import { SAFE_METHODS } from '../target/safe-methods.ts';
import { servicePath } from '../target/service-path.ts';
import type { Target } from '../target/target.ts';
import type { Discovered } from './discover.ts';
import { IgnoredHeaders } from './ignored-headers.ts';

export interface SessionOptions {
  service: Service;
  target: Target;
  token: string;
  /** Services beside the target, by name. */
  companions?: Readonly<Record<string, CompanionService>>;
  /** Between the target and a service that it works on. */
  proxy?: FaultProxy;
  /** What does not fail the run. */
  known?: KnownFindings;
  allowHeaders?: readonly string[];
  /** Only what reads is sent. */
  readOnly?: boolean;
  /** Ends the run; what has been made is still removed. */
  signal?: AbortSignal;
}

/** A call before its usual headers are added. */
export interface Ask {
  method: string;
  /** Path and query below the service's root. */
  path: string;
  microversion: Microversion;
  body?: unknown;
  headers?: RequestHeaders;
  /** Who asks, for the report. */
  caseId: string;
  /** The contract to judge by, where it is not the one that method and path lead to. */
  match?: Match;
  followsLocation?: boolean;
  /** Goes through even when the run was ended. */
  cleaning?: boolean;
  /** Told of the answer before anything else is asked, so that what was made is known whatever comes next. */
  onAnswer?(call: JudgedCall): void;
}

/** A judged call with what was found in it. */
export interface Judged {
  call: JudgedCall;
  /** Known failures are not among them. */
  findings: Finding[];
  /** One, and one more where a `Location` was followed. */
  exchanges: number;
}

export class Session {
  readonly service: Service;
  readonly target: Target;
  readonly coverage = new Coverage();
  readonly causes: Causes;
  /** What the target says of its microversions; set before anything else is asked. */
  discovered: Discovered;
  readonly #options: SessionOptions;
  readonly #setApart: IgnoredHeaders;
  #exchanges = 0;

  constructor(options: SessionOptions) {
    this.service = options.service;
    this.target = options.target;
    this.causes = new Causes(options.known);
    this.#options = options;
    this.discovered = { minimum: options.service.oldest, maximum: options.service.newest };
    this.#setApart = new IgnoredHeaders(options.allowHeaders);
  }

  /** The target takes `user` or `user:project` for a token, as OpenStack's `noauth2` does, and `admin` is the administrator. */
  get noauth(): boolean {
    return this.#options.token.split(':')[0] === 'admin';
  }

  get readOnly(): boolean {
    return this.#options.readOnly === true;
  }

  /** Undefined where the target was not set up with one. */
  get proxy(): FaultProxy | undefined {
    return this.#options.proxy;
  }

  /** @throws Error for a service that the run was not given: the suite must name it */
  companion(name: string): CompanionService {
    const found = this.#options.companions?.[name];
    if (!found) throw new Error(`the run was given no ${name} beside its target`);
    return found;
  }

  get exchanges(): number {
    return this.#exchanges;
  }

  setApart(): IgnoredHeader[] {
    return this.#setApart.all();
  }

  /** @throws NetworkError when no answer came; @throws Stopped when the run was ended */
  async ask(ask: Ask): Promise<Judged> {
    const judged = await this.#askOnce(ask);
    ask.onAnswer?.(judged.call);
    const location = judged.call.headers.get('location');
    const { status } = judged.call.exchange.response;
    if (location !== undefined && status < 300 && ask.followsLocation !== true) {
      const followed = await this.#follow(ask, location);
      judged.findings.push(...(followed?.findings ?? []));
      judged.exchanges += followed?.exchanges ?? 0;
    }
    return judged;
  }

  /** Sends a call and goes away before its answer, which nobody sees. @throws Skipped where that cannot be done */
  async drop(ask: Ask): Promise<void> {
    const { target } = this;
    if (!target.drop || this.readOnly)
      throw new Skipped('it would end a connection before the answer, which cannot be done here');
    this.#exchanges += 1;
    await target.drop(this.#requestOf(ask));
  }

  /** Writes down what a case found beyond the general rules. Returns true when it is a known failure. */
  found(finding: Finding, caseId: string): boolean {
    return this.causes.add({ ...finding, exchange: withoutToken(finding.exchange) }, caseId);
  }

  async #follow(ask: Ask, location: string): Promise<Judged | undefined> {
    const path = servicePath(this.target.root, location);
    if (path === undefined) return undefined;
    const { microversion, caseId } = ask;
    return this.#askOnce({ method: 'GET', path, microversion, caseId, followsLocation: true });
  }

  async #askOnce(ask: Ask): Promise<Judged> {
    if (this.#options.signal?.aborted && !ask.cleaning) throw new Stopped('the run was ended');
    const { contract } = ask.match ?? this.service.match(ask.method, pathOf(ask), ask.microversion);
    if (this.readOnly && !SAFE_METHODS.has(ask.method)) {
      throw new Skipped(`it would write, with ${ask.method} ${contract.path}`);
    }
    const exchange = await this.#exchange(this.#requestOf(ask), ask.cleaning === true);
    const { service } = this;
    const { microversion, followsLocation = false } = ask;
    const { root } = this.target;
    const call = judgedCall({ service, root, exchange, contract, microversion, followsLocation });
    this.coverage.add(contract, exchange.response.status);
    const findings = judge(this.#setApart.take(call)).filter((finding) => !this.found(finding, ask.caseId));
    return { call, findings, exchanges: 1 };
  }

  async #exchange(request: Request, cleaning: boolean): Promise<Exchange> {
    this.#exchanges += 1;
    const number = this.#exchanges;
    const before = performance.now();
    const response = await this.target.send(request, { repeatable: cleaning && request.method === 'DELETE' });
    return { number, request, response, took: performance.now() - before };
  }

  #requestOf({ method, path, microversion, body, headers = {} }: Ask): Request {
    const usual: RequestHeaders = {
      accept: 'application/json',
      'openstack-api-version': `${this.service.name} ${microversion}`,
      'x-auth-token': this.#options.token,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    };
    const sent = Object.entries(usual).filter(([, value]) => value !== null);
    return { method, path, headers: Object.fromEntries(sent) as Request['headers'], body: bodyText(body) };
  }
}

function pathOf({ path }: Ask): string {
  return path.split('?')[0] as string;
}

/** Text goes as it is, so that a case can send what is no JSON. */
function bodyText(body: unknown): string | null {
  if (body === undefined) return null;
  return typeof body === 'string' ? body : JSON.stringify(body);
}
