/** Asks one call and states its status: `cloud.expect(409).put('/traits/{name}', { name })`. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { GeneralRefusal, Match } from '../../spec/contract/service.ts';
import type { Clause } from '../finding.ts';
import type { Judged, Session } from '../run/session.ts';
import { UnexpectedAnswer } from './interruptions.ts';
import { fillPath, type ParamsOf, type QueryInput } from './paths.ts';

/** What an asker needs of the cloud that it asks for. */
export interface Caller {
  readonly microversion: Microversion;
  readonly session: Session;
  /** Sends the call at the cloud's microversion, judges it, and compares its status. */
  call(request: CallRequest, expectation: Expectation): Promise<Judged>;
}

export interface CallRequest {
  method: string;
  path: string;
  body?: unknown;
  headers?: RequestHeaders;
  match?: Match;
  /** Where it is not the case's. */
  microversion?: Microversion;
}

/** Beside the usual ones; `null` leaves a usual one out, and a list is sent as so many lines. */
export type RequestHeaders = Readonly<Record<string, string | string[] | null>>;

export interface Expectation {
  status: number | 'success' | 'any';
  /** Looked at from the microversion on at which errors have codes. */
  code?: string;
  /** Set when the call is about one thing in the request, which a finding then names. */
  about?: RequestPart;
}

/** A thing in a request that the service must refuse, take or ignore. */
export interface RequestPart {
  /** The id of the rule. */
  rule: string;
  /** The case's when absent. */
  clause?: Clause;
  /** `body /traits/*`, `query limit`, `header accept`, or a method and a URL. */
  pointer: string;
  /** Finishes "expected 400 to …". */
  words: string;
}

export interface AskOptions {
  query?: QueryInput;
  /** An object is sent as JSON, a text as it is. */
  body?: unknown;
  headers?: RequestHeaders;
  /** The call is refused before any operation is looked for, and is judged by that refusal's contract. */
  refusedAs?: GeneralRefusal;
}

export interface Answer {
  status: number;
  /** By lower-case name. */
  headers: ReadonlyMap<string, string>;
  /** The parsed body; undefined without one. */
  // biome-ignore lint/suspicious/noExplicitAny: its shape depends on the microversion, which types do not know
  json: any;
}

type Rest<Path extends string> = keyof ParamsOf<Path> extends never
  ? [params?: Record<never, string>, options?: AskOptions]
  : [params: ParamsOf<Path>, options?: AskOptions];

type PathOf<Paths> = keyof Paths & string;

export class Asker<Paths extends object> {
  readonly #cloud: Caller;
  readonly #expectation: Expectation;

  constructor(cloud: Caller, expectation: Expectation) {
    this.#cloud = cloud;
    this.#expectation = expectation;
  }

  get<Path extends PathOf<Paths>>(path: Path, ...rest: Rest<Path>): Promise<Answer> {
    return this.ask('GET', path, ...rest);
  }

  put<Path extends PathOf<Paths>>(path: Path, ...rest: Rest<Path>): Promise<Answer> {
    return this.ask('PUT', path, ...rest);
  }

  post<Path extends PathOf<Paths>>(path: Path, ...rest: Rest<Path>): Promise<Answer> {
    return this.ask('POST', path, ...rest);
  }

  delete<Path extends PathOf<Paths>>(path: Path, ...rest: Rest<Path>): Promise<Answer> {
    return this.ask('DELETE', path, ...rest);
  }

  /**
   * Any method on any path, for what no document declares.
   * @throws Departure when the status is not the expected one, for nothing after it would mean anything
   */
  async ask(method: string, template: string, params?: object, options: AskOptions = {}): Promise<Answer> {
    const { query, body, headers, refusedAs } = options;
    const path = fillPath(template, params as Record<string, string>, query);
    const { session, microversion } = this.#cloud;
    const match = refusedAs && { contract: session.service.refusal(refusedAs, microversion), params: {} };
    const judged = await this.#cloud.call(
      { method, path, body, ...(headers && { headers }), ...(match && { match }) },
      this.#expectation,
    );
    return this.#answer(judged);
  }

  #answer({ call }: Judged): Answer {
    const { status } = call.exchange.response;
    if (status !== this.#expectation.status) {
      throw new UnexpectedAnswer(
        `${call.contract.operation} answered ${status} in the place of ${this.#expectation.status}`,
      );
    }
    return { status, headers: call.headers, json: call.json };
  }
}
