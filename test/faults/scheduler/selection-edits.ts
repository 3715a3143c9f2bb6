/** Parts of faults that change selections: their responses, their claims, or their errors. */
import type { Request, Response } from '../../../runner/exchange.ts';
import { withJson } from '../edits.ts';
import type { Backend, Fault } from '../fault.ts';
import { bodyOf, hasCode, isSelectionRequest, type Json } from './calls.ts';

/** Does some work after each claim; the response shows the selection that it returns, if any. */
export function afterEachClaim(
  work: (selection: Json, backend: Backend, request: Request) => Promise<Json>,
): Pick<Fault, 'exchange'> {
  return {
    async exchange(request, backend) {
      const response = await backend.send(request);
      if (!isSelectionRequest(request) || response.status !== 201) return response;
      const { selections, ...rest } = bodyOf(response);
      const shown: Json[] = [];
      for (const one of selections) shown.push((await work(one, backend, request)) ?? one);
      return withJson(response, () => ({ ...rest, selections: shown }));
    },
  };
}

/** Changes each selection of a response. */
export function changeSelections(
  change: (selection: Json, all: readonly Json[]) => Json,
): Pick<Fault, 'response'> {
  return {
    response: (response, request) =>
      isSelectionRequest(request) && response.status < 300
        ? withJson(response, ({ selections, ...rest }) => ({
            ...rest,
            selections: selections.map((one: Json) => change(one, selections)),
          }))
        : response,
  };
}

/** Replaces the response to a selection request that fails with the code. */
export function onError(
  code: string,
  work: (request: Request, backend: Backend, response: Response) => Promise<Response>,
): Pick<Fault, 'exchange'> {
  return {
    async exchange(request, backend) {
      const response = await backend.send(request);
      return isSelectionRequest(request) && hasCode(response, code)
        ? work(request, backend, response)
        : response;
    },
  };
}

export const NO_VALID_HOST = 'selection.no_valid_host';
export const ALREADY_CLAIMED = 'consumer.already_claimed';
