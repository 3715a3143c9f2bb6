/** Makes the calls of a client, by openapi-fetch. */
import createFetchClient, { type Client } from 'openapi-fetch';
import type { ClientOptions } from '../types/client-options.ts';
import { askForVersion, type RequestedVersion } from './ask-for-version.ts';
import { openTransport } from './open-transport.ts';
import { type ReadAnswer, readAnswer } from './read-answer.ts';
import { readPages } from './read-pages.ts';
import { requirePathValues } from './require-path-values.ts';
import type { RetryOptions } from './retry-conflicts.ts';
import type { OperationDescription, ServiceDescription } from './service-description.ts';
import { tokenHeaders } from './token-headers.ts';
import type { UntypedInit } from './untyped-init.ts';
import { updateResource } from './update.ts';
import { type OpenJudge, watchAnswers } from './watch-answers.ts';

export class ClientCaller {
  readonly #service: ServiceDescription;
  readonly #version: string;
  readonly #options: ClientOptions;
  readonly #operations: ReadonlyMap<string, OperationDescription>;
  readonly #asked: RequestedVersion;
  readonly #openJudge: OpenJudge;
  #sender: Promise<Client<never>> | undefined;

  constructor(service: ServiceDescription, version: string, options: ClientOptions, openJudge: OpenJudge) {
    this.#service = service;
    this.#version = version;
    this.#options = options;
    this.#openJudge = openJudge;
    this.#asked = askForVersion(service, version);
    const index = service.versions.indexOf(version);
    const current = service.operations.filter(({ at: [first, last] }) => first <= index && index <= last);
    this.#operations = new Map(current.map((one) => [one.call, one]));
  }

  /** @throws RangeError for a call that the microversion does not have @throws UndeclaredAnswerError */
  async call(method: string, path: string, init: UntypedInit = {}): Promise<ReadAnswer> {
    const operation = this.#find(`${method} ${path}`);
    requirePathValues(path, init.path);
    this.#sender ??= this.#openSender();
    const { query, headers, prefix } = this.#asked;
    const sender = (await this.#sender) as unknown as { request: UntypedRequest };
    const { data, error, response } = await sender.request(method, `${prefix}${path}`, {
      params: { path: init.path ?? {}, query: { ...query, ...init.query } },
      headers: {
        ...headersOf(operation),
        ...headers,
        ...(await tokenHeaders(this.#service, this.#options)),
        ...init.headers,
      },
      body: init.body,
      ...(operation.sends !== undefined && { bodySerializer: bodyAsGiven }),
      ...(init.signal && { signal: init.signal }),
      parseAs: 'text',
    });
    return readAnswer(response, data ?? error, operation.statuses, `${operation.call} at ${this.#version}`);
  }

  /** See `ServiceClient.update`. */
  async update(
    path: string,
    init: UntypedInit & RetryOptions,
    change: (current: unknown) => unknown,
  ): Promise<ReadAnswer> {
    const { call, generation } = this.#find(`PUT ${path}`);
    if (generation === undefined)
      throw new RangeError(
        `${call} names no generation at ${this.#version}, so that an update could be lost.`,
      );
    return updateResource((method, each) => this.call(method, path, each), generation, init, change);
  }

  /** See `ServiceClient.pages`. */
  pages(path: string, init: UntypedInit = {}): AsyncGenerator<ReadAnswer, void, undefined> {
    return readPages((each) => this.call('GET', path, each), init);
  }

  #find(call: string): OperationDescription {
    const found = this.#operations.get(call);
    if (found) return found;
    const { service, versions, operations } = this.#service;
    const ranges = operations
      .filter((one) => one.call === call)
      .map(({ at: [first, last] }) => `${versions[first]} to ${versions[last]}`);
    const hint =
      ranges.length === 0
        ? 'Nor has any other version of this client.'
        : `It is there at ${ranges.join(', ')}.`;
    throw new RangeError(`${service} ${this.#version} has no ${call}. ${hint}`);
  }

  async #openSender(): Promise<Client<never>> {
    const { endpoint, headers, onViolation } = this.#options;
    const transport = await openTransport(this.#options);
    const watched =
      onViolation === undefined
        ? transport.fetch
        : watchAnswers(transport.fetch, await this.#openJudge(endpoint, this.#version), onViolation);
    return createFetchClient<never>({
      baseUrl: endpoint.replace(/\/+$/, ''),
      headers: { ...this.#service.headers, ...headers },
      fetch: watched,
      Request: transport.Request,
      // A token must not follow to another host.
      redirect: 'manual',
    });
  }
}

type UntypedRequest = (
  method: string,
  path: string,
  init: object,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** JSON is what the types describe, where the service can give it. */
function headersOf({ sends, statuses }: OperationDescription): Record<string, string> {
  const isJson = Object.values(statuses).includes('json');
  return {
    ...(isJson && { accept: 'application/json' }),
    ...(sends !== undefined && { 'content-type': sends }),
  };
}

/** JSON of another media type is JSON still. */
function bodyAsGiven(body: unknown): unknown {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream;
  return isRaw ? body : JSON.stringify(body);
}
