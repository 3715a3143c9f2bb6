/**
 * The cloud as one case at one microversion sees it: calls with an expected status, names of its own, things made
 * for it beforehand. What the case makes is remembered and removed when it ends.
 */

import type { ResponseContract } from '../../spec/contract/contract.ts';
import { isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import { isObject } from '../../spec/openapi/json-object.ts';
import type { Finding } from '../finding.ts';
import type { Ask, Judged, Session } from '../run/session.ts';
import type { CaseFacts } from './case-facts.ts';
import { Cleanup } from './cleanup.ts';
import { Asker, type Caller, type CallRequest, type Expectation, type RequestPart } from './expectation.ts';
import { SetupFailed, Skipped } from './interruptions.ts';
import type { Seed } from './seed.ts';

/** @typeParam Paths the `paths` type that openapi-typescript makes of the service's newest document */
export class Cloud<Paths extends object = Record<string, object>> implements Caller {
  readonly microversion: Microversion;
  /** The newest one that the target has. */
  readonly newest: Microversion;
  readonly seed: Seed;
  /** Operations and refusals that the case called at its microversion: what it is expanded by. */
  readonly touched = new Set<string>();
  readonly findings: Finding[];
  readonly cleanup: Cleanup;
  readonly session: Session;
  readonly #case: CaseFacts;
  #last: Judged | undefined;

  constructor(
    session: Session,
    ofCase: CaseFacts,
    microversion: Microversion,
    newest: Microversion,
    seed: Seed,
  ) {
    this.session = session;
    this.microversion = microversion;
    this.newest = newest;
    this.seed = seed;
    this.#case = ofCase;
    this.cleanup = new Cleanup(session, newest, ofCase.id, (ask) => this.implied(ask));
    this.findings = this.cleanup.findings;
  }

  /** States the status, and where it matters the error's code, of the call that follows. */
  expect(status: number, code?: string): Asker<Paths> {
    return new Asker(this, { status, ...(code !== undefined && { code }) });
  }

  /** Nothing may be made: what the case needs has to be there already. */
  get readOnly(): boolean {
    return this.session.readOnly;
  }

  /** True from the microversion on, for what a case must say differently. */
  since(version: Microversion): boolean {
    return isWithin(this.microversion, version);
  }

  /** A name that no one else uses: `interop-` and hexadecimal digits. */
  name(): string {
    return `interop-${this.seed.hex(16)}`;
  }

  /** A name for a trait or resource class that no one else uses. */
  customName(): string {
    return `CUSTOM_INTEROP_${this.seed.hex(16).toUpperCase()}`;
  }

  uuid(): string {
    return this.seed.uuid();
  }

  /**
   * Makes what the case needs, at the newest microversion that the target has unless another is given.
   * @returns the answer's JSON. @throws SetupFailed unless the answer is a success
   */
  async make(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    microversion = this.newest,
  ): Promise<unknown> {
    const { call } = await this.cleanup.ask(method, path, body, { microversion });
    const { status } = call.exchange.response;
    if (status >= 300)
      throw new SetupFailed(`${method} ${path} answered ${status} where the case needs a success`);
    return call.json;
  }

  /** States that a value in the last answer is as it should be; compares as JSON. */
  same(actual: unknown, expected: unknown, pointer: string): void {
    if (canonical(actual) !== canonical(expected))
      this.#depart(pointer, canonical(expected), canonical(actual));
  }

  /** States something of the last answer that is not a comparison, in words. */
  holds(condition: boolean, expected: string, actual: unknown, pointer = ''): void {
    if (!condition) this.#depart(pointer, expected, canonical(actual));
  }

  /** Ends the case without a verdict on the cloud. */
  skip(reason: string): never {
    throw new Skipped(reason);
  }

  /** Removes what the case made. @returns what could not be removed */
  leave(): Promise<string[]> {
    return this.cleanup.leave();
  }

  /** For the asker: sends a call at the case's microversion and judges it. */
  async call(request: CallRequest, expectation: Expectation): Promise<Judged> {
    const { method, path, body, headers, match, microversion = this.microversion } = request;
    const judged = await this.cleanup.watch({
      method,
      path,
      body,
      microversion,
      caseId: this.#case.id,
      ...(headers && { headers }),
      ...(match && { match }),
    });
    this.touched.add(judged.call.contract.operation);
    this.#last = judged;
    this.#compare(judged, expectation);
    return judged;
  }

  /** For a service: paths of what a call makes though neither its URL nor its answer says so. */
  protected implied(_ask: Ask): readonly string[] {
    return [];
  }

  #compare({ call, findings }: Judged, { status, code, about }: Expectation): void {
    const actual = call.exchange.response.status;
    if (status === 'any') return;
    if (status === 'success' ? actual >= 300 : actual !== status) {
      const expected = status === 'success' ? 'a success' : String(status);
      if (about) {
        this.found(about, `${expected} to ${about.words}`, String(actual));
        return;
      }
      const said = findings.some(({ rule }) => rule === 'status.declared');
      this.#find('status.expected', '', expected, String(actual), said);
      return;
    }
    const actualCode = (call.json as { errors?: { code?: string }[] } | undefined)?.errors?.[0]?.code;
    if (code !== undefined && actualCode !== code && declaresCodes(call.contract.responses.get(actual))) {
      this.#find('error.expected-code', '/errors/0/code', code, actualCode ?? 'no code', false);
    }
  }

  /** Writes down what is wrong with the last answer for what its request had in it. */
  found({ rule, clause, pointer }: RequestPart, expected: string, actual: string): void {
    this.#find(rule, pointer, expected, actual, false, clause);
  }

  #depart(pointer: string, expected: string, actual: string): void {
    this.#find('fact.holds', pointer, expected, actual, false);
  }

  #find(
    rule: string,
    pointer: string,
    expected: string,
    actual: string,
    alreadySaid: boolean,
    clause = this.#case.clause,
  ): void {
    const { call } = this.#last as Judged;
    const { title, id } = this.#case;
    const finding: Finding = {
      rule,
      clause,
      level: 'MUST',
      operation: call.contract.operation,
      microversion: call.microversion,
      status: call.exchange.response.status,
      pointer,
      expected,
      actual,
      hint: `The case states: ${title}.`,
      exchange: call.exchange,
    };
    if (alreadySaid || !this.session.found(finding, id)) this.findings.push(finding);
  }
}

/** Errors have codes from a microversion on, which the schema of their body tells. */
function declaresCodes(response: ResponseContract | undefined): boolean {
  return JSON.stringify(response?.bodies.get('application/json') ?? {}).includes('"code"');
}

/** JSON with sorted keys, so that equal values have equal texts. */
function canonical(value: unknown): string {
  if (value === undefined) return 'nothing';
  return JSON.stringify(value, (_key, part) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}
