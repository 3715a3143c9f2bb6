/**
 * Answers a request, with its checks in the order of OpenStack's own middleware: token, microversion, typed body,
 * contract, media types, role, and only then the operation.
 */
import type { IncomingMessage } from 'node:http';
import type { Contract } from '../../spec/contract/contract.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { GeneralRefusal } from '../../spec/contract/service.ts';
import type { Refusal } from '../handler-result.ts';
import type { Application } from './application.ts';
import { type Authentication, isUnauthenticated } from './auth/authenticator.ts';
import type { Caller } from './auth/caller.ts';
import { refuseUnauthenticated } from './auth/refuse-unauthenticated.ts';
import { applyCors } from './cors.ts';
import type { OperationHandler } from './handler.ts';
import { refuseMediaTypes } from './media-types.ts';
import { type NegotiationFailure, negotiate } from './request/microversion-header.ts';
import { type ReceivedRequest, receiveRequest } from './request/received-request.ts';
import type { RequestContext } from './request-context.ts';
import { type Reply, refuse } from './response/reply.ts';
import { runOperation } from './run-operation.ts';

/** @throws Error for a bug of the server, such as a handler's result that does not fit its contract */
export function answerRequest(
  application: Application,
  message: IncomingMessage,
  requestId: string,
): Reply | Promise<Reply> {
  const request = receiveRequest(application, message, requestId);
  const reply = answerReceived(request);
  const { cors } = application;
  if (!cors) return reply;
  return reply instanceof Promise
    ? reply.then((settled) => applyCors(cors, request, settled))
    : applyCors(cors, request, reply);
}

/** The root needs no token. Most callers are identified at once: waiting would cost a turn of the event loop. */
function answerReceived(request: ReceivedRequest): Reply | Promise<Reply> {
  const { path } = request.target;
  if (path === '/' || path === '') return answerCaller(request, null);
  const authentication = request.application.authenticator.authenticate(request.message.headers);
  return authentication instanceof Promise
    ? authentication.then((settled) => answerAuthentication(request, settled))
    : answerAuthentication(request, authentication);
}

function answerAuthentication(
  request: ReceivedRequest,
  authentication: Authentication,
): Reply | Promise<Reply> {
  return isUnauthenticated(authentication)
    ? refuseUnauthenticated(request, authentication)
    : answerCaller(request, authentication);
}

function answerCaller(request: ReceivedRequest, caller: Caller | null): Reply | Promise<Reply> {
  const { application, message } = request;
  const header = message.headers['openstack-api-version'] as string | undefined;
  const microversion = negotiate(header, application.service);
  if (typeof microversion !== 'string') return refuseMicroversion(request, microversion);
  return refuseUntypedBody(request, microversion) ?? answerMatched(request, microversion, caller);
}

function refuseMicroversion(request: ReceivedRequest, { problem, requested }: NegotiationFailure): Reply {
  const { oldest } = request.application.service;
  return problem === 'malformed'
    ? refuseGenerally(request, oldest, 'malformedMicroversion', `invalid version string: ${requested}`)
    : refuseGenerally(
        request,
        oldest,
        'unsupportedMicroversion',
        `Unacceptable version header: ${requested}`,
      );
}

function refuseUntypedBody(request: ReceivedRequest, microversion: Microversion): Reply | undefined {
  const { headers } = request.message;
  const length = headers['content-length'];
  if (length === undefined) return undefined;
  if (!WHOLE_NUMBER.test(length)) {
    return refuseGenerally(request, microversion, 'untypedBody', 'content-length header must be an integer');
  }
  if (headers['content-type'] || Number(length) === 0) return undefined;
  const detail = 'content-type header required when content-length > 0';
  return refuseGenerally(request, microversion, 'untypedBody', detail);
}

const WHOLE_NUMBER = /^\s*\d+\s*$/;

function refuseGenerally(
  request: ReceivedRequest,
  microversion: Microversion,
  name: GeneralRefusal,
  detail: string,
): Reply {
  const contract = request.application.service.refusal(name, microversion);
  return refuse({ request, contract, microversion }, { refused: statusOf(contract), detail });
}

function answerMatched(
  request: ReceivedRequest,
  microversion: Microversion,
  caller: Caller | null,
): Reply | Promise<Reply> {
  const { application, method, target } = request;
  const { contract, params } = application.service.match(method, target.path ?? OUTSIDE, microversion);
  const context: RequestContext = { request, contract, microversion };
  // The contracts of some unknown operations declare 406 or 415: those come before 404 and 405.
  const refused = refuseMediaTypes(context);
  if (refused) return refused;
  if (contract.kind === 'refusal') return refuse(context, noOperation(statusOf(contract), method));
  const operation = application.operations.get(contract.operation) as OperationHandler;
  if (!contract.open && !(caller && application.policy.permits(contract.operation, caller, target.query)))
    return refuse(context, { refused: 403, detail: NO_ROLE });
  return runOperation(context, operation, params);
}

/** A path without a route. */
const OUTSIDE = '//';
const NO_ROLE = 'The roles of the caller do not allow this.';

function noOperation(status: number, method: string): Refusal {
  const detail =
    status === 405
      ? `The method ${method} is not allowed for this resource.`
      : 'The resource could not be found.';
  return { refused: status, detail };
}

/** The status of a refusal itself: the statuses of earlier checks, which its contract declares too, do not count. */
function statusOf({ responses }: Contract): number {
  const statuses = [...responses.keys()].filter((status) => status !== 401);
  return (statuses.find((status) => status !== 406 && status !== 415) ?? statuses[0]) as number;
}
