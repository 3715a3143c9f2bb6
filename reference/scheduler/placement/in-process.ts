/** The reference Placement in the same process: calls its operations directly, without HTTP. */
import type { Contract } from '../../../spec/contract/contract.ts';
import { type HandlerResult, isRefusal } from '../../handler-result.ts';
import type { Application } from '../../http/application.ts';
import type { OperationHandler, PathParameters } from '../../http/handler.ts';
import { readQuery } from '../../http/request/query.ts';
import { PLACEMENT_VERSION, type Placement, type PlacementAnswer, type PlacementCall } from './port.ts';

/** Closing it does not close the application. */
export function placementInProcess({ service, operations, describeQuery }: Application): Placement {
  return {
    async call(request) {
      const { contract, params } = service.match(request.method, request.path, PLACEMENT_VERSION);
      const operation = operations.get(contract.operation);
      if (!operation)
        return { status: 404, body: null, code: undefined, detail: 'Placement has no such operation.' };
      return answerOf(await runOperation(contract, operation, request, params), contract);
    },
    async close() {},
  };

  function runOperation(
    contract: Contract,
    operation: OperationHandler,
    { query: text = '', body, requestId }: PlacementCall,
    path: PathParameters,
  ): HandlerResult | Promise<HandlerResult> {
    const query = readQuery(contract.query, text, { review: operation.reviewQuery, describe: describeQuery });
    if ('refused' in query) return query;
    return operation.handle({
      microversion: PLACEMENT_VERSION,
      path,
      query,
      body,
      mount: '',
      idempotencyKey: undefined,
      requestId,
      now: new Date(),
    });
  }
}

function answerOf(answer: HandlerResult, contract: Contract): PlacementAnswer {
  if (isRefusal(answer)) {
    return { status: answer.refused, body: null, code: answer.code, detail: answer.detail };
  }
  const status = answer.status ?? [...contract.responses.keys()].find((each) => each < 300) ?? 200;
  return { status, body: answer.body, code: undefined, detail: '' };
}
