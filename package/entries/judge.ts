/**
 * `api-interop/judge`: judges single exchanges by the contract of their microversion, for tests of clients and servers, and for
 * recorded traffic. It sends nothing.
 *
 * @packageDocumentation
 */

import type { ContractViolation } from '../../runner/contract-violation.ts';
import type { Exchange } from '../../runner/exchange.ts';
import type { Clause, Finding, Level } from '../../runner/finding.ts';
import { judge as judgeByRules, judgeCall } from '../../runner/rules/judge.ts';
import { IgnoredHeaders } from '../../runner/run/ignored-headers.ts';
import type { Contract } from '../../spec/contract/contract.ts';
import { DESCRIBED_SERVICES, loadService, SERVICES } from '../../spec/contract/load-service.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { Location } from '../../spec/openapi/location.ts';

export type { Clause, ContractViolation, Level, Location };

/** One request and the answer to it. */
export interface HttpExchange {
  request: {
    method: string;
    /** Absolute, or below the endpoint of the service: `/traits?name=in:A`. */
    url: string;
    headers: HeaderValues;
    /** Null or absent without one. */
    body?: string | null;
  };
  response: {
    status: number;
    headers: HeaderValues;
    body: string;
  };
}

/** Headers by name, or as a list in which a name may occur twice. */
export type HeaderValues = Readonly<Record<string, string>> | readonly (readonly [string, string])[];

/** The contract that applies to a call, for {@link judge}. Only {@link Contracts.contractFor} makes one. */
export interface CallContract {
  readonly service: string;
  /** An `operationId`, or what is refused where no operation takes the call, such as `unknownUrl`. */
  readonly operation: string;
  readonly microversion: string;
  /** The range of microversions in which the contract is the same. */
  readonly since: string;
  readonly until: string;
  /** The statuses that the documents declare for the call. */
  readonly statuses: readonly number[];
}

/** The contracts of one service at an endpoint. */
export interface Contracts {
  readonly service: string;
  /** Oldest first. */
  readonly microversions: readonly string[];
  /**
   * Finds the contract of a call.
   * @throws RangeError for a microversion that the documents do not have, and for a URL of another service
   */
  contractFor(
    call: Pick<HttpExchange['request'], 'method' | 'url' | 'body'>,
    microversion: string,
  ): CallContract;
}

/**
 * Reads the contracts of a service.
 * @param service - `placement`, `scheduler`, `bare-metal` or `compute`, whose documents ship with this package, or the path of a folder of documents
 * @param options - `endpoint` is the URL of the service, without a microversion
 * @throws an error with file and line for documents that cannot be read
 */
export async function readContracts(service: string, options: { endpoint: string }): Promise<Contracts> {
  const read = await readService(service);
  const root = options.endpoint.replace(/\/+$/, '');
  return {
    service: read.name,
    microversions: read.microversions,
    contractFor(call, microversion) {
      if (!read.has(microversion as Microversion))
        throw new RangeError(
          `${read.name} has no microversion ${microversion}; its documents have ${read.oldest} to ${read.newest}.`,
        );
      const path = pathBelow(root, call.url).split('?')[0] as string;
      const version = microversion as Microversion;
      const { contract } = read.match(call.method, path, version, call.body ?? undefined);
      return remember({ contract, service: read, microversion: version, root });
    },
  };
}

/**
 * Judges one exchange by every general rule: status, headers and body are to be as the contract declares them, and nothing else
 * may be there. Headers of the transport, such as `Date`, are not judged.
 * @param contract - of the call, from {@link Contracts.contractFor}
 * @returns what violates the contract; empty where the exchange conforms
 */
export function judge(exchange: HttpExchange, contract: CallContract): ContractViolation[] {
  const applied = applications.get(contract);
  if (applied === undefined) throw new TypeError('The contract is not from contractFor.');
  const { root, ...others } = applied;
  const call = judgeCall({ ...others, root, exchange: toExchange(exchange, root), followsLocation: false });
  return judgeByRules(new IgnoredHeaders().omitFrom(call)).map(toViolation);
}

/**
 * Reads what {@link judge} needs from a `Request` and a `Response` of `fetch`. Both stay readable.
 * @param request - as it was before it was sent: `fetch(request.clone())`
 */
export async function recordFetch(
  request: FetchMessage & { method: string; url: string },
  response: FetchMessage & { status: number },
): Promise<HttpExchange> {
  const body = await request.clone().text();
  return {
    request: {
      method: request.method,
      url: request.url,
      headers: listHeaders(request),
      body: body === '' ? null : body,
    },
    response: {
      status: response.status,
      headers: listHeaders(response),
      body: await response.clone().text(),
    },
  };
}

/** What a `Request` and a `Response` have in common. */
export interface FetchMessage {
  headers: { forEach(callback: (value: string, name: string) => void): void };
  clone(): { text(): Promise<string> };
}

interface AppliedContract {
  contract: Contract;
  service: Service;
  microversion: Microversion;
  root: string;
}

const applications = new WeakMap<CallContract, AppliedContract>();

function remember(applied: AppliedContract): CallContract {
  const { contract, service, microversion } = applied;
  const given: CallContract = Object.freeze({
    service: service.name,
    operation: contract.operation,
    microversion,
    since: contract.since,
    until: contract.until,
    statuses: [...contract.responses.keys()],
  });
  applications.set(given, applied);
  return given;
}

/** What reads other forms of documents is loaded where it is needed. */
async function readService(name: string): Promise<Service> {
  if (SHIPPED.includes(name)) return loadService(name);
  const { loadServiceFolder } = await import('../../spec/service-folder/load-service-folder.ts');
  return loadServiceFolder(name);
}

const SHIPPED: readonly string[] = [...SERVICES, ...DESCRIBED_SERVICES];

/** @throws RangeError */
function pathBelow(root: string, url: string): string {
  if (url.startsWith('/')) return url;
  const rest = url.startsWith(root) ? url.slice(root.length) : undefined;
  if (rest === undefined || !/^(?:$|[/?])/.test(rest))
    throw new RangeError(`${url} is not below the endpoint ${root}.`);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

function toExchange({ request, response }: HttpExchange, root: string): Exchange {
  const headers = pairsOf(request.headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    number: 1,
    request: {
      method: request.method,
      path: pathBelow(root, request.url),
      headers: joinRepeated(headers),
      body: request.body ?? null,
    },
    response: { status: response.status, headers: pairsOf(response.headers), body: response.body },
    took: 0,
  };
}

function pairsOf(headers: HeaderValues): readonly (readonly [string, string])[] {
  return Array.isArray(headers) ? headers : Object.entries(headers);
}

function joinRepeated(pairs: readonly (readonly [string, string])[]): Record<string, string | string[]> {
  const joined: Record<string, string | string[]> = {};
  for (const [name, value] of pairs)
    joined[name] = joined[name] === undefined ? value : [joined[name], value].flat();
  return joined;
}

function listHeaders({ headers }: FetchMessage): [string, string][] {
  const listed: [string, string][] = [];
  headers.forEach((value, name) => {
    listed.push([name, value]);
  });
  return listed;
}

function toViolation({ exchange: _, ...finding }: Finding): ContractViolation {
  return finding;
}
