/** Sends one call of a case and expects a status: `cloud.expect(409).put('/traits/{name}', { name })`. */
import type { GeneralRefusal } from '../../../spec/contract/service.ts';
import type { Answer, CallRequest, RequestHeaders } from '../call-request.ts';
import type { Judgement } from '../case-session.ts';
import { UnexpectedAnswer } from '../interruptions.ts';
import { fillPath, type ParamsOf, type QueryInput } from '../paths.ts';

/** What a case adds to method and path. */
export interface RequestOptions {
  query?: QueryInput;
  /** An object is sent as JSON, a text as it is. */
  body?: unknown;
  headers?: RequestHeaders;
  /** Set for a call that is refused before an operation is chosen: it is judged by that refusal's contract. */
  refusedAs?: GeneralRefusal;
}

type Rest<Path extends string> = keyof ParamsOf<Path> extends never
  ? [params?: Record<never, string>, options?: RequestOptions]
  : [params: ParamsOf<Path>, options?: RequestOptions];

type PathOf<Paths> = keyof Paths & string;

/** @typeParam Paths the `paths` type that openapi-typescript generates from the service's newest document */
export class Expectation<Paths extends object> {
  readonly #status: number;
  readonly #call: (request: CallRequest) => Promise<Judgement>;

  /** @param call sends the request and records what differs from the expected answer */
  constructor(status: number, call: (request: CallRequest) => Promise<Judgement>) {
    this.#status = status;
    this.#call = call;
  }

  get<Path extends PathOf<Paths>>(path: Path, ...rest: Rest<Path>): Promise<Answer> {
    return this.send('GET', path, ...rest);
  }

  put<Path extends PathOf<Paths>>(path: Path, ...rest: Rest<Path>): Promise<Answer> {
    return this.send('PUT', path, ...rest);
  }

  post<Path extends PathOf<Paths>>(path: Path, ...rest: Rest<Path>): Promise<Answer> {
    return this.send('POST', path, ...rest);
  }

  delete<Path extends PathOf<Paths>>(path: Path, ...rest: Rest<Path>): Promise<Answer> {
    return this.send('DELETE', path, ...rest);
  }

  /**
   * Any method on any path, for what no document declares.
   * @throws UnexpectedAnswer for another status: the rest of the case would prove nothing
   */
  async send(
    method: string,
    template: string,
    params?: object,
    { query, ...options }: RequestOptions = {},
  ): Promise<Answer> {
    const path = fillPath(template, params as Record<string, string>, query);
    const { call } = await this.#call({ method, path, ...options });
    const { status } = call.exchange.response;
    if (status !== this.#status) {
      throw new UnexpectedAnswer(`${call.contract.operation} answered ${status} instead of ${this.#status}`);
    }
    return { status, headers: call.headers, json: call.json };
  }
}
