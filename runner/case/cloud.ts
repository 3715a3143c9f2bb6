/**
 * The cloud as one case sees it at one microversion: calls with an expected status, unique names, and resources that
 * exist before the case begins. What a case creates is remembered, and removed when it ends.
 */
import { isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import { canonicalise } from '../../spec/openapi/canonical.ts';
import type { Json } from '../../spec/openapi/document.ts';
import type { Location } from '../../spec/openapi/location.ts';
import type { Finding } from '../finding.ts';
import type { CallRequest, VersionedRequest } from './call-request.ts';
import type { CaseFacts } from './case-facts.ts';
import type { CaseSession, Judgement } from './case-session.ts';
import { Cleanup, type CleanupSendOptions } from './cleanup/cleanup.ts';
import { type AnswerDifference, compareAnswer } from './expectation/compare-answer.ts';
import { Expectation } from './expectation/expectation.ts';
import type { ExpectedAnswer, RequestPart } from './expectation/expected-answer.ts';
import { refuseForQuota } from './expectation/refuse-for-quota.ts';
import type { Seed } from './generated/seed.ts';
import { SetupFailed, Skipped } from './interruptions.ts';

/** @typeParam Paths the `paths` type that openapi-typescript generates from the service's newest document */
export class Cloud<Paths extends object = Record<string, object>> {
  readonly microversion: Microversion;
  /** The newest one that the target has. */
  readonly newest: Microversion;
  readonly seed: Seed;
  /** Operations and refusals that the case called at its microversion; their revisions decide where else it runs. */
  readonly touched = new Set<string>();
  readonly findings: Finding[];
  readonly cleanup: Cleanup;
  readonly session: CaseSession;
  readonly #case: CaseFacts;
  #last: Judgement | undefined;

  constructor(
    session: CaseSession,
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
    this.cleanup = new Cleanup(session, newest, ofCase.id, (request) => this.impliedPaths(request));
    this.findings = this.cleanup.findings;
  }

  /** Expects this status, and this code where the answer is an error, of the call that follows. */
  expect(status: number, code?: string): Expectation<Paths> {
    const expected = { status, ...(code !== undefined && { code }) };
    return new Expectation(status, (request) => this.call(request, expected));
  }

  /** True where nothing may be created: the case has to use what the cloud has. */
  get readOnly(): boolean {
    return this.session.readOnly;
  }

  /** True from the microversion on, for what differs between the microversions of one case. */
  since(version: Microversion): boolean {
    return isWithin(this.microversion, version);
  }

  /** A unique name: `interop-` and hexadecimal digits. */
  name(): string {
    return `interop-${this.seed.hex(16)}`;
  }

  /** A unique name for a trait or resource class. */
  customName(): string {
    return `CUSTOM_INTEROP_${this.seed.hex(16).toUpperCase()}`;
  }

  uuid(): string {
    return this.seed.uuid();
  }

  /**
   * Creates what the case needs, at the target's newest microversion unless another is given.
   * @returns the answer's JSON. @throws SetupFailed unless the answer is a success
   */
  async make(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    microversion = this.newest,
  ): Promise<unknown> {
    const { call } = await this.cleanup.sendAtNewest(method, path, body, { microversion });
    const { status } = call.exchange.response;
    if (status >= 300)
      throw new SetupFailed(`${method} ${path} answered ${status} where the case needs a success`);
    return call.json;
  }

  /**
   * States the value of a part of the last answer; compares as JSON.
   * @param part a JSON pointer into the body, the name of a header, or '' for the answer as a whole
   */
  same(actual: unknown, expected: unknown, part: string): void {
    if (canonical(actual) !== canonical(expected))
      this.#reportFact(part, canonical(expected), canonical(actual));
  }

  /** States a condition on the last answer, in words. @param part as of `same` */
  holds(condition: boolean, expected: string, actual: unknown, part = ''): void {
    if (!condition) this.#reportFact(part, expected, canonical(actual));
  }

  /** Ends the case without a verdict on the cloud. */
  skip(reason: string): never {
    throw new Skipped(reason);
  }

  /** Removes what the case created. @returns what could not be removed */
  cleanUp(): Promise<string[]> {
    return this.cleanup.removeAll();
  }

  /**
   * Sends a call at the case's microversion, judges it, and records what differs from the expected answer.
   * @throws SetupFailed where the quota of the project is in the way of a success
   */
  async call(
    request: CallRequest,
    expected: ExpectedAnswer,
    options?: CleanupSendOptions,
  ): Promise<Judgement> {
    const judgement = await this.cleanup.send({ microversion: this.microversion, ...request }, options);
    this.touched.add(judgement.call.contract.operation);
    this.#last = judgement;
    const difference = compareAnswer(judgement, expected);
    if (difference && expected.status === 'success') refuseForQuota(judgement);
    if (difference) this.#report(difference);
    return judgement;
  }

  /** Records what is wrong with the last answer, given what its request contained. */
  report({ rule, clause, location }: RequestPart, expected: string, actual: string): void {
    this.#report({ rule, ...(clause && { clause }), location, expected, actual });
  }

  /** Paths of resources that a call creates although neither its URL nor its answer says so; a service overrides it. */
  protected impliedPaths(_request: VersionedRequest): readonly string[] {
    return [];
  }

  #reportFact(part: string, expected: string, actual: string): void {
    this.#report({ rule: 'fact.holds', location: answerLocation(part), expected, actual });
  }

  #report({ isReported = false, ...difference }: AnswerDifference): void {
    const { call } = this.#last as Judgement;
    const { title, id, clause } = this.#case;
    const finding: Finding = {
      clause,
      level: 'MUST',
      operation: call.contract.operation,
      microversion: call.microversion,
      status: call.exchange.response.status,
      hint: `The case states: ${title}.`,
      ...difference,
      exchange: call.exchange,
    };
    // What a general rule has reported fails the case, and is not counted twice.
    if (isReported || !this.session.report(finding, id)) this.findings.push(finding);
  }
}

/** JSON pointers begin with a slash, and names of headers have none. */
function answerLocation(part: string): Location {
  if (part === '') return { in: 'response' };
  return part.startsWith('/') ? { in: 'body', pointer: part } : { in: 'header', name: part };
}

/** Equal values have equal texts. */
function canonical(value: unknown): string {
  return value === undefined ? 'nothing' : canonicalise(value as Json);
}
