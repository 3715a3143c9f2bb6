/** Carries a permitted call out: checks what it says against its contract, and asks the handler. */
import type { IncomingMessage } from 'node:http';
import { type Call, type HandlerResult, isRefusal, type OperationHandler } from './call.ts';
import { bytesOf, readBody } from './request/body.ts';
import { readQuery } from './request/query.ts';
import { type Reply, type RequestContext, refuse, succeed } from './response/reply.ts';

export function operate(
  exchange: RequestContext,
  operation: OperationHandler,
  call: Call,
  queryText: string,
  request: IncomingMessage,
): Reply | Promise<Reply> {
  const { contract } = exchange;
  const absent = contract.pathBeforeBody ? operation.locate?.(call) : undefined;
  if (absent) return refuse(exchange, absent);
  const { review } = operation;
  const { queryWords } = exchange.application;
  const query = readQuery(contract.query, queryText, {
    ...(review && { review: (kept) => review({ ...call, query: kept }) }),
    ...(queryWords && { words: queryWords }),
  });
  if ('refused' in query) return refuse(exchange, query);
  call.query = query;
  if (contract.body) return operateWithBody(exchange, operation, call, request);
  return settle(exchange, operation.handle(call));
}

async function operateWithBody(
  exchange: RequestContext,
  operation: OperationHandler,
  call: Call,
  request: IncomingMessage,
): Promise<Reply> {
  const body = readBody(await bytesOf(request), exchange.contract.body?.schema ?? {});
  if ('problem' in body) return refuse(exchange, { refused: 400, detail: body.problem });
  call.body = body.value;
  return settle(exchange, operation.handle(call));
}

/** Most reads are answered at once: waiting for a promise would cost them a turn of the event loop. */
function settle(
  exchange: RequestContext,
  answer: HandlerResult | Promise<HandlerResult>,
): Reply | Promise<Reply> {
  if (answer instanceof Promise) return answer.then((settled) => reply(exchange, settled));
  return reply(exchange, answer);
}

function reply(exchange: RequestContext, answer: HandlerResult): Reply {
  return isRefusal(answer) ? refuse(exchange, answer) : succeed(exchange, answer);
}
