/** What faults of the scheduler do beside a call, in its place, or to what Placement holds. */
import type { Request, Response } from '../../../runner/exchange.ts';
import { withJson } from '../edits.ts';
import type { Backend, Fault } from '../fault.ts';
import { bodyOf, hasCode, isSelecting, type Json } from './asking.ts';

/** Does something for each claim once it is made; what it returns is told in the place of the selection. */
export function afterEachClaim(
  work: (selection: Json, behind: Backend, request: Request) => Promise<Json>,
): Pick<Fault, 'exchange'> {
  return {
    async exchange(request, behind) {
      const response = await behind.send(request);
      if (!isSelecting(request) || response.status !== 201) return response;
      const { selections, ...rest } = bodyOf(response);
      const told: Json[] = [];
      for (const one of selections) told.push((await work(one, behind, request)) ?? one);
      return withJson(response, () => ({ ...rest, selections: told }));
    },
  };
}

/** Tells of each selection otherwise than it is. */
export function telling(change: (selection: Json, all: readonly Json[]) => Json): Pick<Fault, 'response'> {
  return {
    response: (response, request) =>
      isSelecting(request) && response.status < 300
        ? withJson(response, ({ selections, ...rest }) => ({
            ...rest,
            selections: selections.map((one: Json) => change(one, selections)),
          }))
        : response,
  };
}

/** Where a request for a selection is refused so: something else, or beside it. */
export function whenRefused(
  code: string,
  work: (request: Request, behind: Backend, response: Response) => Promise<Response>,
): Pick<Fault, 'exchange'> {
  return {
    async exchange(request, behind) {
      const response = await behind.send(request);
      return isSelecting(request) && hasCode(response, code) ? work(request, behind, response) : response;
    },
  };
}

export const NO_VALID_HOST = 'selection.no_valid_host';
export const ALREADY_CLAIMED = 'consumer.already_claimed';

/** Writes what a consumer holds anew. @returns its generation then */
export async function rewrite(
  { placement }: Backend,
  consumer: string,
  change: (held: Json) => object,
): Promise<number> {
  const path = `/allocations/${consumer}`;
  const { json } = await placement('GET', path);
  await placement('PUT', path, { ...json, allocations: plain(json.allocations), ...change(json) });
  return (await placement('GET', path)).json.consumer_generation;
}

/** Claims for a consumer that holds nothing yet. */
export async function claim({ placement }: Backend, consumer: string, allocations: Json): Promise<void> {
  const owner = { project_id: 'interop-project', user_id: 'interop-user', consumer_type: 'INSTANCE' };
  const body = { ...owner, consumer_generation: null, allocations: plain(allocations) };
  await placement('PUT', `/allocations/${consumer}`, body);
}

/** Allocations with other amounts. */
export function amounts(allocations: Json, change: (amount: number) => number): Json {
  return mapped(allocations, ({ resources }) => ({ resources: mapped(resources, change) }));
}

/** Without what Placement tells of providers. */
export function plain(allocations: Json): Json {
  return amounts(allocations, (amount) => amount);
}

function mapped(object: Json, change: (value: Json) => Json): Json {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
