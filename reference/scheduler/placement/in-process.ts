/** The reference Placement of the same process: asked through its operations, without HTTP in between. */
import type { Contract } from '../../../spec/contract/contract.ts';
import type { Application } from '../../http/application.ts';
import { type Call, type HandlerResult, isRefusal, type OperationHandler } from '../../http/call.ts';
import { readQuery } from '../../http/request/query.ts';
import { PLACEMENT_VERSION, type Placement, type PlacementAnswer, type PlacementCall } from './port.ts';

/** The application is left open when this is closed. */
export function placementInProcess({ service, operations, queryWords }: Application): Placement {
  return {
    async ask(asked) {
      const { contract, params } = service.match(asked.method, asked.path, PLACEMENT_VERSION);
      const operation = operations.get(contract.operation);
      if (!operation) return { status: 404, body: null, code: undefined, detail: 'There is no such call.' };
      return answerOf(await carryOut(contract, operation, asked, params), contract);
    },
    async close() {},
  };

  function carryOut(
    contract: Contract,
    operation: OperationHandler,
    { query: text = '', body, requestId }: PlacementCall,
    params: Call['params'],
  ): HandlerResult | Promise<HandlerResult> {
    const call = {
      microversion: PLACEMENT_VERSION,
      params,
      body,
      mount: '',
      headers: {},
      requestId,
    } as const;
    const now = new Date();
    const { review } = operation;
    const query = readQuery(contract.query, text, {
      ...(review && { review: (kept) => review({ ...call, now, query: kept }) }),
      ...(queryWords && { words: queryWords }),
    });
    return 'refused' in query ? query : operation.handle({ ...call, now, query });
  }
}

function answerOf(answer: HandlerResult, contract: Contract): PlacementAnswer {
  if (isRefusal(answer)) {
    return { status: answer.refused, body: null, code: answer.code, detail: answer.detail };
  }
  const status = answer.status ?? [...contract.responses.keys()].find((each) => each < 300) ?? 200;
  return { status, body: answer.body, code: undefined, detail: '' };
}
