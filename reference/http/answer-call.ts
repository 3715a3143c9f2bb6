/**
 * The way of a call through a service, in the order of OpenStack's own middleware: token, microversion, typed
 * body, contract, media types, role, and only then the things that the call is about.
 */
import type { IncomingMessage } from 'node:http';
import type { Contract } from '../../spec/contract/contract.ts';
import type { Application } from './application.ts';
import type { Call, OperationHandler, Refusal } from './call.ts';
import { refuseMediaTypes } from './media-types.ts';
import { operate } from './operate.ts';
import { type Caller, callerOf, isAdministratorOrService } from './request/caller.ts';
import { negotiate } from './request/microversion-header.ts';
import { type RequestTarget, readTarget } from './request/target.ts';
import { type Reply, type RequestContext, refuse } from './response/reply.ts';

/** @throws whatever goes wrong in our own code, such as an answer that does not fit its contract */
export function answerCall(
  application: Application,
  request: IncomingMessage,
  requestId: string,
): Reply | Promise<Reply> {
  const exchange = newExchange(application, request, requestId);
  const target = readTarget(request.url as string, application.mount);
  const caller = callerOf(request.headers);
  if (caller === null && target.path !== '/' && target.path !== '')
    return refuseStranger(exchange, request, target);
  return (
    refuseMicroversion(exchange, request) ??
    refuseUntypedBody(exchange, request) ??
    answerMatched(exchange, request, target, caller)
  );
}

function newExchange(
  application: Application,
  { method, headers }: IncomingMessage,
  requestId: string,
): RequestContext {
  const { service } = application;
  return {
    application,
    // Any, until the call is matched: looking the right one up would cost every call something.
    contract: service.contracts[0] as Contract,
    microversion: service.oldest,
    requestId,
    // The answer to HEAD has no body; what type it would have is Placement's choice.
    accept: method === 'HEAD' ? 'text/html' : headers.accept,
    origin: `http://${headers.host ?? 'localhost'}`,
    now: new Date(),
  };
}

/** Before the version is known: in the form that the oldest gives it. */
function refuseStranger(
  exchange: RequestContext,
  { method }: IncomingMessage,
  { path }: RequestTarget,
): Reply {
  const { service } = exchange.application;
  const { contract } = service.match(method as string, path ?? OUTSIDE, service.oldest);
  exchange.contract = contract.responses.has(401) ? contract : service.refusal('unknownUrl', service.oldest);
  return refuse(exchange, { refused: 401, detail: 'Send a token in X-Auth-Token.' });
}

function refuseMicroversion(exchange: RequestContext, { headers }: IncomingMessage): Reply | undefined {
  const asked = headers['openstack-api-version'] as string | undefined;
  const negotiated = negotiate(asked, exchange.application.service);
  if (typeof negotiated === 'string') {
    exchange.microversion = negotiated;
    return undefined;
  }
  return negotiated.refused === 'malformed'
    ? refuseGenerally(exchange, 'malformedMicroversion', `invalid version string: ${negotiated.asked}`)
    : refuseGenerally(
        exchange,
        'unsupportedMicroversion',
        `Unacceptable version header: ${negotiated.asked}`,
      );
}

function refuseUntypedBody(exchange: RequestContext, { headers }: IncomingMessage): Reply | undefined {
  const length = headers['content-length'];
  if (length === undefined) return undefined;
  if (!WHOLE_NUMBER.test(length)) {
    return refuseGenerally(exchange, 'untypedBody', 'content-length header must be an integer');
  }
  if (headers['content-type'] || Number(length) === 0) return undefined;
  return refuseGenerally(exchange, 'untypedBody', 'content-type header required when content-length > 0');
}

const WHOLE_NUMBER = /^\s*\d+\s*$/;

function refuseGenerally(
  exchange: RequestContext,
  name: 'malformedMicroversion' | 'unsupportedMicroversion' | 'untypedBody',
  detail: string,
): Reply {
  exchange.contract = exchange.application.service.refusal(name, exchange.microversion);
  return refuse(exchange, { refused: statusOf(exchange.contract), detail });
}

function answerMatched(
  exchange: RequestContext,
  request: IncomingMessage,
  target: RequestTarget,
  caller: Caller | null,
): Reply | Promise<Reply> {
  const { application, microversion, now } = exchange;
  const { contract, params } = application.service.match(
    request.method as string,
    target.path ?? OUTSIDE,
    microversion,
  );
  exchange.contract = contract;
  // Some calls that are not there yet are refused for their media types first: the contract says which.
  const refused = refuseMediaTypes(exchange, request.headers);
  if (refused) return refused;
  if (contract.kind === 'refusal')
    return refuse(exchange, noOperation(statusOf(contract), request.method as string));
  const operation = application.operations.get(contract.operation) as OperationHandler;
  const permits = operation.permits ?? isAdministratorOrService;
  if (!contract.open && !(caller && permits(caller, target.query)))
    return refuse(exchange, { refused: 403, detail: NO_ROLE });
  const call: Call = {
    microversion,
    params,
    query: NO_QUERY,
    body: undefined,
    mount: application.mount,
    headers: request.headers,
    requestId: exchange.requestId,
    now,
  };
  return operate(exchange, operation, call, target.query, request);
}

/** A path that is no route of any service. */
const OUTSIDE = '//';
const NO_QUERY: Call['query'] = new Map();
const NO_ROLE = 'The roles of the caller do not allow this.';

function noOperation(status: number, method: string): Refusal {
  const detail =
    status === 405
      ? `The method ${method} is not allowed for this resource.`
      : 'The resource could not be found.';
  return { refused: status, detail };
}

/** The status of a refusal, beside those that other checks give first. */
function statusOf({ responses }: Contract): number {
  const statuses = [...responses.keys()].filter((status) => status !== 401);
  return (statuses.find((status) => status !== 406 && status !== 415) ?? statuses[0]) as number;
}
