/** Requests for several consumers that are placed in part, twice, or in another order. */

import { withJson } from '../../edits.ts';
import type { Fault } from '../../fault.ts';
import { rewriteAllocations } from '../allocations.ts';
import {
  type AnyJson,
  bodyOf,
  consumersOf,
  errorResponse,
  isSelectionRequest,
  NEWEST,
  withBody,
} from '../calls.ts';
import { ALREADY_CLAIMED, changeSelections, NO_VALID_HOST, onError } from '../selection-edits.ts';

const of = (words: string) => ({ cases: `scheduler.batches.${words}`, at: NEWEST }) as const;

export const BATCH_FAULTS: readonly Fault[] = [
  {
    id: 'those-that-fit-are-kept',
    rule: 'fact.holds',
    ...of('all-or-none'),
    ...onError(NO_VALID_HOST, async (request, { send }, response) => {
      await send(withBody(request, { consumers: bodyOf(request).consumers.slice(1) }));
      return response;
    }),
  },
  {
    id: 'those-that-fit-are-an-answer',
    rule: 'status.expected',
    ...of('all-or-none'),
    ...onError(NO_VALID_HOST, (request, { send }) =>
      send(withBody(request, { consumers: bodyOf(request).consumers.slice(1) })),
    ),
  },
  {
    id: 'last-consumer-forgotten',
    rule: 'fact.holds',
    ...of('claim-what-they-say'),
    async exchange(request, backend) {
      const response = await backend.send(request);
      const last = consumersOf(request).at(-1);
      if (isSelectionRequest(request) && response.status === 201 && consumersOf(request).length > 1)
        await backend.placement('DELETE', `/allocations/${last}`);
      return response;
    },
  },
  {
    id: 'selections-in-another-order',
    rule: 'fact.holds',
    ...of('keep-the-order'),
    response: (r, q) =>
      isSelectionRequest(q) && r.status === 201
        ? withJson(r, ({ selections, ...rest }) => ({ ...rest, selections: [...selections].reverse() }))
        : r,
  },
  {
    id: 'consumer-twice-is-placed-once',
    rule: 'status.expected',
    ...of('name-each-once'),
    request: (q) => (isSelectionRequest(q) ? withBody(q, { consumers: once(bodyOf(q).consumers) }) : q),
  },
  {
    id: 'refused-batch-frees-the-consumer-that-was-claimed',
    rule: 'status.expected',
    ...of('one-claimed-refuses-all'),
    ...onError(ALREADY_CLAIMED, async (request, { placement }, response) => {
      for (const consumer of consumersOf(request)) await placement('DELETE', `/allocations/${consumer}`);
      return response;
    }),
  },
  {
    id: 'consumer-that-was-claimed-is-left-out',
    rule: 'status.expected',
    ...of('one-claimed-refuses-all'),
    ...onError(ALREADY_CLAIMED, async (request, { send, placement }, response) => {
      const consumers: AnyJson[] = [];
      for (const uuid of consumersOf(request)) {
        const { json } = await placement('GET', `/allocations/${uuid}`);
        if (Object.keys(json.allocations).length === 0) consumers.push({ uuid });
      }
      return consumers.length === 0 ? response : send(withBody(request, { consumers }));
    }),
  },
  {
    id: 'all-told-on-the-host-of-the-first',
    rule: 'fact.holds',
    ...of('fill-hosts-exactly'),
    ...changeSelections((one, [first]) => ({
      ...one,
      host: first.host,
      allocation_request: first.allocation_request,
    })),
  },
  {
    id: 'amounts-shared-among-the-consumers',
    rule: 'status.expected',
    ...of('get-the-amounts-each'),
    ...onError(NO_VALID_HOST, (request, { send }) => {
      const { resources, consumers } = bodyOf(request);
      const share = Object.entries(resources).map(([name, amount]) => [
        name,
        Math.ceil((amount as number) / consumers.length),
      ]);
      return send(withBody(request, { resources: Object.fromEntries(share) }));
    }),
  },
  {
    id: 'each-consumer-wants-a-host-of-its-own',
    rule: 'status.expected',
    ...of('may-share-a-host'),
    async exchange(request, { send, placement }) {
      const response = await send(request);
      const { selections = [] } = bodyOf(response);
      const hosts = new Set(selections.map(({ host }: AnyJson) => host.uuid));
      if (!isSelectionRequest(request) || hosts.size === selections.length) return response;
      for (const one of selections) await placement('DELETE', `/allocations/${one.consumer_uuid}`);
      return errorResponse(response, 409, NO_VALID_HOST);
    },
  },
  {
    id: 'generation-of-the-first-for-all',
    rule: 'fact.holds',
    ...of('claim-what-they-say'),
    async exchange(request, backend) {
      const response = await backend.send(request);
      const { selections = [] } = bodyOf(response);
      if (!isSelectionRequest(request) || selections.length < 2) return response;
      await rewriteAllocations(backend, selections.at(-1).consumer_uuid, () => ({}));
      return response;
    },
  },
  {
    id: 'no-more-than-fifty-at-once',
    rule: 'status.expected',
    ...of('are-a-hundred-at-most'),
    response: (r, q) =>
      isSelectionRequest(q) && consumersOf(q).length > 50 ? errorResponse(r, 400, 'request.bad_value') : r,
  },
];

function once(consumers: AnyJson): AnyJson {
  if (!Array.isArray(consumers)) return consumers;
  return [...new Map(consumers.map((one) => [one.uuid, one])).values()];
}
