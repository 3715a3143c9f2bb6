/**
 * The way of a call through a service, in the order of OpenStack's own middleware: token, microversion, typed
 * body, contract, media types, role, and only then the things that the call is about.
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Contract } from '../../spec/contract.ts';
import type { Microversion } from '../../spec/microversion.ts';
import { accepts } from './accept.ts';
import type { Application } from './application.ts';
import { bytesOf, readBody } from './body.ts';
import { type Answer, type Call, isRefusal, type Operation } from './call.ts';
import { isTrusted } from './caller.ts';
import { negotiate } from './microversion-header.ts';
import { readQuery } from './query.ts';
import { type Exchange, type Reply, refuse, succeed } from './reply.ts';
import { targetOf } from './target.ts';

/** @throws whatever goes wrong in our own code, or the answer does not fit its contract */
export function answerCall(
  application: Application,
  request: IncomingMessage,
  requestId: string,
): Reply | Promise<Reply> {
  const { service } = application;
  const { headers } = request;
  const method = request.method as string;
  const target = targetOf(request.url as string, application.mount);
  const path = target.path ?? OUTSIDE;
  const exchange: Exchange = {
    application,
    contract: NONE,
    microversion: service.oldest,
    requestId,
    // The answer to HEAD has no body; what type it would have is Placement's choice.
    accept: method === 'HEAD' ? 'text/html' : headers.accept,
    origin: `http://${headers.host ?? 'localhost'}`,
    now: new Date(),
  };
  const isRoot = path === '/' || path === '';
  const trusted = isTrusted(headers);
  if (trusted === null && !isRoot) return refuseStranger(exchange, method, path);
  const negotiated = negotiate(headers['openstack-api-version'] as string | undefined, service);
  if (negotiated === 'malformed') {
    return refuseGenerally(exchange, 'malformedMicroversion', 'The version asked for is not "major.minor".');
  }
  if (negotiated === 'unsupported') {
    return refuseGenerally(
      exchange,
      'unsupportedMicroversion',
      'This service does not have the version asked for.',
    );
  }
  exchange.microversion = negotiated;
  if (isUntyped(request)) return refuseGenerally(exchange, 'untypedBody', 'A body needs a Content-Type.');
  const { contract, params } = service.match(method, path, negotiated);
  exchange.contract = contract;
  if (contract.kind === 'refusal')
    return refuse(exchange, { refused: statusOf(contract), detail: NO_OPERATION });
  const refused = refuseByHeaders(exchange, request, trusted === true);
  if (refused) return refused;
  const operation = application.operations.get(contract.operation) as Operation;
  const { mount } = application;
  const call: Call = {
    microversion: negotiated,
    params,
    query: NO_QUERY,
    body: undefined,
    mount,
    now: exchange.now,
  };
  return proceed(exchange, operation, call, target.query, request);
}

/** A URL that is no route of any service. */
const OUTSIDE = '*';

const NO_QUERY: Call['query'] = new Map();

const NO_OPERATION = 'No operation of this service takes such a call at the version asked for.';

/** Stands in an exchange until the call is matched. */
const NONE = { operation: 'none', responses: new Map() } as unknown as Contract;

/** What is refused by the contract's words on media types, and by the caller's role. */
function refuseByHeaders(
  exchange: Exchange,
  { headers }: IncomingMessage,
  trusted: boolean,
): Reply | undefined {
  const { contract } = exchange;
  const refused = refuseMediaTypes(exchange, headers);
  if (refused) return refused;
  if (!trusted && !contract.open) {
    return refuse(exchange, { refused: 403, detail: 'The roles of the caller do not allow this.' });
  }
  return undefined;
}

/** Some look at the media types before they know that there is no such operation yet. */
function refuseCall(exchange: Exchange, { headers }: IncomingMessage): Reply {
  const refused = refuseMediaTypes(exchange, headers);
  return refused ?? refuse(exchange, { refused: statusOf(exchange.contract), detail: NO_OPERATION });
}

function refuseMediaTypes(exchange: Exchange, headers: IncomingHttpHeaders): Reply | undefined {
  const { responses, body } = exchange.contract;
  const readable = body?.mediaTypes ?? JSON_ONLY;
  if (responses.has(415) && !readable.includes(bare(headers['content-type']))) {
    return refuse(exchange, { refused: 415, detail: `Send ${readable.join(' or ')}.` });
  }
  if (responses.has(406) && !accepts(headers.accept, JSON_TYPE)) {
    return refuse(exchange, { refused: 406, detail: `Only ${JSON_TYPE} can be had.` });
  }
  return undefined;
}

const JSON_TYPE = 'application/json';
const JSON_ONLY: readonly string[] = [JSON_TYPE];

function bare(contentType: string | undefined): string {
  return contentType?.split(';', 1)[0]?.trim() ?? '';
}

function proceed(
  exchange: Exchange,
  operation: Operation,
  call: Call,
  queryText: string,
  request: IncomingMessage,
): Reply | Promise<Reply> {
  const { contract } = exchange;
  const absent = contract.pathBeforeBody ? operation.locate?.(call) : undefined;
  if (absent) return refuse(exchange, absent);
  const query = readQuery(contract.query, queryText);
  if (typeof query === 'string') return refuse(exchange, { refused: 400, detail: query });
  call.query = query;
  if (contract.body) return proceedWithBody(exchange, operation, call, request);
  return settle(exchange, operation.handle(call));
}

async function proceedWithBody(
  exchange: Exchange,
  operation: Operation,
  call: Call,
  request: IncomingMessage,
): Promise<Reply> {
  const body = readBody(await bytesOf(request), exchange.contract.body?.schema ?? {});
  if ('problem' in body) return refuse(exchange, { refused: 400, detail: body.problem });
  call.body = body.value;
  return settle(exchange, operation.handle(call));
}

/** Most reads are answered at once; waiting for a promise would cost them a turn of the event loop. */
function settle(exchange: Exchange, answer: Answer | Promise<Answer>): Reply | Promise<Reply> {
  if (answer instanceof Promise) return answer.then((settled) => reply(exchange, settled));
  return reply(exchange, answer);
}

function reply(exchange: Exchange, answer: Answer): Reply {
  return isRefusal(answer) ? refuse(exchange, answer) : succeed(exchange, answer);
}

function isUntyped({ headers }: IncomingMessage): boolean {
  return !headers['content-type'] && Number(headers['content-length'] ?? 0) > 0;
}

/** Before the version is known: in the form that the oldest gives it. */
function refuseStranger(exchange: Exchange, method: string, path: string): Reply {
  const { service } = exchange.application;
  const { contract } = service.match(method, path, service.oldest);
  exchange.contract = contract.responses.has(401) ? contract : anyWith401(exchange.application);
  return refuse(exchange, { refused: 401, detail: 'Send a token in X-Auth-Token.' });
}

function anyWith401({ service }: Application): Contract {
  const found = service.contracts.find(({ responses }) => responses.has(401));
  if (!found) throw new Error(`${service.name} declares no status 401`);
  return found;
}

function refuseGenerally(
  exchange: Exchange,
  name: 'malformedMicroversion' | 'unsupportedMicroversion' | 'untypedBody',
  detail: string,
): Reply {
  exchange.contract = exchange.application.service.refusal(name, exchange.microversion as Microversion);
  return refuse(exchange, { refused: statusOf(exchange.contract), detail });
}

/** The status of a refusal, beside those that other layers give first. */
function statusOf({ responses }: Contract): number {
  const statuses = [...responses.keys()].filter((status) => status !== 401);
  return (statuses.find((status) => status !== 406 && status !== 415) ?? statuses[0]) as number;
}
