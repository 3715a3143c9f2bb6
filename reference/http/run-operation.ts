/** Runs an operation that the caller may use: reads query and body by the contract, and calls the handler. */

import { type HandlerResult, isRefusal } from '../handler-result.ts';
import type { HandlerInput, OperationHandler, PathParameters, RequestQuery } from './handler.ts';
import { readBody, readBytes } from './request/body.ts';
import { readQuery } from './request/query.ts';
import type { RequestContext } from './request-context.ts';
import { type Reply, refuse, succeed } from './response/reply.ts';

/** @param path the path parameters of the matched route */
export function runOperation(
  context: RequestContext,
  operation: OperationHandler,
  path: PathParameters,
): Reply | Promise<Reply> {
  const absent = context.contract.pathBeforeBody ? operation.locate?.(path) : undefined;
  if (absent instanceof Promise)
    return absent.then((found) => (found ? refuse(context, found) : runLocated(context, operation, path)));
  return absent ? refuse(context, absent) : runLocated(context, operation, path);
}

function runLocated(
  context: RequestContext,
  operation: OperationHandler,
  path: PathParameters,
): Reply | Promise<Reply> {
  const { contract, request } = context;
  const query = readQuery(contract.query, request.target.query, {
    review: operation.reviewQuery,
    describe: request.application.describeQuery,
  });
  if ('refused' in query) return refuse(context, query);
  if (contract.body) return runWithBody(context, operation, path, query);
  return settle(context, operation.handle(inputOf(context, path, query, undefined)));
}

async function runWithBody(
  context: RequestContext,
  operation: OperationHandler,
  path: PathParameters,
  query: RequestQuery,
): Promise<Reply> {
  const body = readBody(await readBytes(context.request.message), context.contract.body?.schema ?? {});
  if ('problem' in body) return refuse(context, { refused: 400, detail: body.problem });
  return settle(context, operation.handle(inputOf(context, path, query, body.value)));
}

function inputOf(
  { request, microversion }: RequestContext,
  path: PathParameters,
  query: RequestQuery,
  body: unknown,
): HandlerInput {
  return {
    microversion,
    path,
    query,
    body,
    mount: request.application.mount,
    // Node joins repeated headers of this name with a comma.
    idempotencyKey: request.message.headers['idempotency-key'] as string | undefined,
    requestId: request.requestId,
    now: request.now,
  };
}

/** Most reads are answered at once: waiting for a promise would cost them a turn of the event loop. */
function settle(
  context: RequestContext,
  result: HandlerResult | Promise<HandlerResult>,
): Reply | Promise<Reply> {
  if (result instanceof Promise) return result.then((settled) => replyTo(context, settled));
  return replyTo(context, result);
}

function replyTo(context: RequestContext, result: HandlerResult): Reply {
  return isRefusal(result) ? refuse(context, result) : succeed(context, result);
}
