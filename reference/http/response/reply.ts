/** Turns handler results into replies: statuses, headers and bodies as the contract declares them. */
import type { Contract } from '../../../spec/contract/contract.ts';
import type { Refusal, Success } from '../../handler-result.ts';
import { errorMediaType } from '../request/accept.ts';
import type { ReceivedRequest } from '../request/received-request.ts';
import type { RequestContext } from '../request-context.ts';
import type { Body } from './body-writer.ts';
import { type ErrorFacts, renderHtmlError, renderJsonError, renderTextError } from './error-body.ts';
import { type Presence, planOf, type ResponsePlan } from './response-plan.ts';

/** A response as it is written to the socket. */
export interface Reply {
  status: number;
  /** Name, value, name, value. */
  headers: string[];
  /** Absent when the response has none. */
  body?: Body;
  /** The operation, or the refusal such as `unknownUrl`, that answered; absent for an answer that no contract declares. */
  operation?: string;
}

/** @throws Error when the contract does not declare the status, or has several success statuses and none is given */
export function succeed(context: RequestContext, success: Success): Reply {
  const plan = requirePlan(context.contract, success.status ?? soleSuccessStatus(context.contract));
  const headers = headersOf(context, plan);
  addLastModified(headers, plan.lastModified, success.lastModified, context.request.now);
  if (plan.vary !== 'never') headers.push('vary', 'openstack-api-version');
  if (plan.location !== 'never' && success.location !== undefined) {
    headers.push('location', absoluteUrl(context.request, success.location));
  }
  addHeaders(headers, plan, success.headers);
  const mediaType = plan.mediaTypes[0];
  const { operation } = context.contract;
  if (mediaType === undefined) return { status: plan.status, headers, operation };
  headers.push('content-type', mediaType);
  return { status: plan.status, headers, body: plan.write(success.body), operation };
}

/** @throws Error when the contract does not declare the status */
export function refuse(context: RequestContext, refusal: Refusal): Reply {
  const plan = requirePlan(context.contract, refusal.refused);
  const headers = headersOf(context, plan);
  if (plan.vary === 'always' || (plan.vary === 'sometimes' && refusal.varies)) {
    headers.push('vary', 'openstack-api-version');
  }
  addHeaders(headers, plan, refusal.headers);
  return withErrorBody(context, plan, headers, {
    status: refusal.refused,
    code:
      refusal.code ?? context.request.application.errors.codeOf(refusal.refused, context.contract.operation),
    detail: refusal.detail,
    requestId: context.request.requestId,
    ...(refusal.more && { more: refusal.more }),
  });
}

/** The reply to a bug of this server, or to what its deployment cannot do, which no contract declares. */
export function internalErrorReply(requestId: string, detail = 'A bug of this server.'): Reply {
  return undeclaredReply({ status: 500, title: 'Internal Server Error', detail, request_id: requestId });
}

/** The reply while the store cannot be reached, which no contract declares. A write may or may not have happened. */
export function unavailableReply(requestId: string, detail: string): Reply {
  return undeclaredReply({ status: 503, title: 'Service Unavailable', detail, request_id: requestId });
}

function undeclaredReply(error: {
  status: number;
  request_id: string;
  title: string;
  detail: string;
}): Reply {
  return {
    status: error.status,
    headers: ['x-openstack-request-id', error.request_id, 'content-type', 'application/json'],
    body: JSON.stringify({ errors: [error] }),
  };
}

function requirePlan(contract: Contract, status: number): ResponsePlan {
  const response = contract.responses.get(status);
  if (!response) throw new Error(`${contract.operation} at ${contract.since} declares no status ${status}`);
  return planOf(response);
}

function soleSuccessStatus(contract: Contract): number {
  const cached = SUCCESS_STATUSES.get(contract);
  if (cached !== undefined) return cached;
  const found = [...contract.responses.keys()].filter((status) => status < 300);
  if (found.length !== 1)
    throw new Error(`${contract.operation} has ${found.length} success statuses: name one`);
  SUCCESS_STATUSES.set(contract, found[0] as number);
  return found[0] as number;
}

const SUCCESS_STATUSES = new WeakMap<Contract, number>();

function headersOf({ request, microversion }: RequestContext, plan: ResponsePlan): string[] {
  const headers = ['x-openstack-request-id', request.requestId, ...plan.fixed];
  if (plan.version !== 'never')
    headers.push('openstack-api-version', `${request.application.service.name} ${microversion}`);
  return headers;
}

/** Adds the headers that the microversion declares. */
function addHeaders(headers: string[], { declared }: ResponsePlan, given: Success['headers']): void {
  if (given === undefined) return;
  for (const [name, value] of Object.entries(given)) if (declared.has(name)) headers.push(name, value);
}

/** @param time absent for now; null where no such time exists, which only an optional header allows */
function addLastModified(
  headers: string[],
  presence: Presence,
  time: Date | null | undefined,
  now: Date,
): void {
  if (presence === 'never' || (presence === 'sometimes' && time === null)) return;
  headers.push('last-modified', httpDate(time ?? now));
}

/** Keeps the last text: formatting a date costs more than all other headers, and most are of the same second. */
function httpDate(time: Date): string {
  const second = Math.floor(time.getTime() / 1000);
  if (second !== lastSecond) {
    lastSecond = second;
    lastDate = time.toUTCString();
  }
  return lastDate;
}

let lastSecond = -1;
let lastDate = '';

function absoluteUrl({ application, message }: ReceivedRequest, path: string): string {
  return `http://${message.headers.host ?? 'localhost'}${application.mount}${path}`;
}

/** The response to HEAD has no body. Placement declares the type that HTML would have had. */
export function acceptOf({ method, message }: ReceivedRequest): string | undefined {
  return method === 'HEAD' ? 'text/html' : message.headers.accept;
}

function withErrorBody(
  context: RequestContext,
  plan: ResponsePlan,
  headers: string[],
  facts: ErrorFacts,
): Reply {
  const { operation } = context.contract;
  if (plan.mediaTypes.length === 0) return { status: plan.status, headers, operation };
  const wanted = errorMediaType(acceptOf(context.request));
  const mediaType = plan.mediaTypes.includes(wanted) ? wanted : (plan.mediaTypes[0] as string);
  headers.push('content-type', mediaType === 'application/json' ? mediaType : `${mediaType}; charset=UTF-8`);
  if (mediaType === 'text/html')
    return { status: plan.status, headers, body: Buffer.from(renderHtmlError(facts)), operation };
  if (mediaType === 'text/plain')
    return { status: plan.status, headers, body: Buffer.from(renderTextError(facts)), operation };
  return {
    status: plan.status,
    headers,
    operation,
    body: plan.write(
      renderJsonError(facts, context.request.application.service, context.request.application.errors),
    ),
  };
}
