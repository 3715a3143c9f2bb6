/** Parts of faults that change selections: their responses, their claims, or their errors. */
import type { Request, Response } from '../../../runner/exchange.ts';
import { withJson } from '../edits.ts';
import type { Backend, Fault } from '../fault.ts';
import { type AnyJson, bodyOf, hasCode, isSelectionRequest } from './calls.ts';

/** Does some work after each claim; the response shows the selection that it returns, if any. */
export function afterEachClaim(
  work: (selection: AnyJson, backend: Backend, request: Request) => Promise<AnyJson>,
): Pick<Fault, 'exchange'> {
  return {
    async exchange(request, backend) {
      const response = await backend.send(request);
      if (!isSelectionRequest(request) || response.status !== 201) return response;
      const { selections, ...rest } = bodyOf(response);
      const shown: AnyJson[] = [];
      for (const one of selections) shown.push((await work(one, backend, request)) ?? one);
      return withJson(response, () => ({ ...rest, selections: shown }));
    },
  };
}

/** Changes each selection of a response. */
export function changeSelections(
  change: (selection: AnyJson, all: readonly AnyJson[]) => AnyJson,
): Pick<Fault, 'response'> {
  return {
    response: (response, request) =>
      isSelectionRequest(request) && response.status < 300
        ? withJson(response, ({ selections, ...rest }) => ({
            ...rest,
            selections: selections.map((one: AnyJson) => change(one, selections)),
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
