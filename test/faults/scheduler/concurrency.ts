/** Faults that show only when requests run concurrently. */
import type { Request, Response } from '../../../runner/exchange.ts';
import { isCall } from '../conditions.ts';
import { asAccepted, withJson } from '../edits.ts';
import type { Backend, Fault } from '../fault.ts';
import {
  type AnyJson,
  bodyOf,
  buildCall,
  consumersOf,
  errorResponse,
  hasCode,
  isRescheduleRequest,
  isSelectionRequest,
  NEWEST,
  readJson,
  replaceResponse,
  withBody,
} from './calls.ts';
import { ALREADY_CLAIMED, NO_VALID_HOST, onError } from './selection-edits.ts';

const of = (words: string) => ({ cases: `scheduler.concurrency.${words}`, at: NEWEST }) as const;

export const CONCURRENCY_FAULTS: readonly Fault[] = [
  {
    id: 'full-host-takes-one-more',
    rule: 'fact.holds',
    ...of('one-host-is-filled-exactly'),
    ...onError(NO_VALID_HOST, oncePerResourceClass(overcommit)),
  },
  {
    id: 'host-is-over-full-for-a-moment',
    rule: 'fact.holds',
    ...of('no-host-is-ever-over-full'),
    ...onError(
      NO_VALID_HOST,
      oncePerResourceClass(async (request, backend, response) => {
        await overcommit(request, backend);
        await new Promise((resolve) => setTimeout(resolve, 50));
        for (const consumer of consumersOf(request))
          await backend.placement('DELETE', `/allocations/${consumer}`);
        return response;
      }),
    ),
  },
  {
    id: 'one-host-told-to-two',
    rule: 'fact.holds',
    ...of('several-hosts-are-filled-exactly'),
    ...repeatLastSelection(),
  },
  {
    id: 'gives-up-when-others-run',
    rule: 'fact.holds',
    ...of('equal-hosts-are-filled-exactly'),
    ...duringOtherRequests(async (request, backend, response) => {
      for (const consumer of consumersOf(request))
        await backend.placement('DELETE', `/allocations/${consumer}`);
      return errorResponse(response, 409, NO_VALID_HOST);
    }),
  },
  {
    id: 'loser-of-a-race-keeps-what-it-claimed',
    rule: 'fact.holds',
    ...of('equal-hosts-are-filled-exactly'),
    ...duringOtherRequests(async (_request, _behind, response) =>
      errorResponse(response, 409, NO_VALID_HOST),
    ),
  },
  {
    id: 'part-of-a-losing-batch-is-kept',
    rule: 'fact.holds',
    ...of('one-of-two-batches-is-placed'),
    ...onError(NO_VALID_HOST, async (request, { send }, response) => {
      await send(withBody(request, { consumers: bodyOf(request).consumers.slice(0, 1) }));
      return response;
    }),
  },
  {
    id: 'consumer-of-several-requests-is-replaced',
    rule: 'fact.holds',
    ...of('one-consumer-is-placed-once'),
    ...onError(ALREADY_CLAIMED, async (request, backend) => {
      for (const consumer of consumersOf(request))
        await backend.placement('DELETE', `/allocations/${consumer}`);
      return backend.send(request);
    }),
  },
  {
    id: 'what-is-given-back-while-others-run-is-kept',
    rule: 'fact.holds',
    ...of('books-balance'),
    async exchange(request, backend) {
      if (!isCall('DELETE', '/consumers/')(request)) return backend.send(request);
      const consumer = request.path.split('/')[2];
      const { json } = await backend.placement('GET', `/allocations/${consumer}`);
      const response = await backend.send(request);
      await backend.placement('PUT', `/allocations/${consumer}`, { ...json, consumer_generation: null });
      return response;
    },
  },
  ...['anti-affinity-holds', 'anti-affinity-counts', 'affinity-holds'].map(
    (words): Fault => ({
      id: `${words.replace('-holds', '')}-is-forgotten-when-others-run`,
      rule: 'fact.holds',
      ...of(words),
      request: (q) => (isSelectionRequest(q) ? withBody(q, { group_uuid: undefined }) : q),
    }),
  ),
  {
    id: 'every-move-wins',
    rule: 'fact.holds',
    ...of('one-move-wins'),
    async exchange(request, backend) {
      const response = await backend.send(request);
      if (!isRescheduleRequest(request) || !hasCode(response, 'concurrent_update')) return response;
      const path = request.path.replace('/reschedule', '');
      const { consumer_generation } = await readJson(backend, request, path);
      return backend.send(withBody(request, { consumer_generation }));
    },
  },
  {
    id: 'every-change-wins',
    rule: 'fact.holds',
    ...of('one-change-wins'),
    async exchange(request, backend) {
      const response = await backend.send(request);
      if (request.method !== 'PUT' || !hasCode(response, 'concurrent_update')) return response;
      const { generation } = await readJson(backend, request, request.path);
      return backend.send(withBody(request, { generation }));
    },
  },
  {
    id: 'removing-a-cell-takes-a-while',
    rule: 'fact.holds',
    ...of('removed-cell-is-not-selected'),
    ...ignoreDeletions(),
  },
  {
    id: 'disabling-a-host-takes-a-while',
    rule: 'fact.holds',
    ...of('disabled-is-not-selected'),
    async exchange(request, { send }) {
      const isDisabling = isCall('PUT', '/hosts/')(request) && bodyOf(request).enabled === false;
      if (!isDisabling) return send(request);
      const response = await send(withBody(request, { enabled: true }));
      return withJson(response, (json) => ({ ...json, enabled: false }));
    },
  },
];

/** Answers DELETE of hosts and cells with success and keeps them. */
function ignoreDeletions(): Pick<Fault, 'exchange'> {
  return {
    async exchange(request, { send }) {
      const isRemoval = isCall('DELETE', '/hosts/')(request) || isCall('DELETE', '/cells/')(request);
      if (!isRemoval) return send(request);
      return asAccepted(await send(buildCall(request, 'GET', request.path)));
    },
  };
}

type Work = (request: Request, backend: Backend, response: Response) => Promise<Response>;

/** Does the work for the first request for a resource class only. */
function oncePerResourceClass(work: Work): Work {
  const done = new Set<string>();
  return async (request, backend, response) => {
    const resourceClass = Object.keys(bodyOf(request).resources ?? {}).join();
    if (done.has(resourceClass)) return response;
    done.add(resourceClass);
    return work(request, backend, response);
  };
}

/** Raises a full inventory by one, claims, and lowers it again. */
async function overcommit(request: Request, { send, placement }: Backend): Promise<Response> {
  const [resourceClass] = Object.keys(bodyOf(request).resources);
  const { json } = await placement('GET', '/resource_providers');
  for (const { uuid } of json.resource_providers) {
    const path = `/resource_providers/${uuid}/inventories/${resourceClass}`;
    const { status, json: inventory } = await placement('GET', path);
    if (status !== 200) continue;
    const write = async (total: number) => {
      const { resource_provider_generation } = (await placement('GET', path)).json;
      await placement('PUT', path, { ...inventory, total, resource_provider_generation });
    };
    await write(inventory.total + 1);
    const response = await send(request);
    await write(inventory.total);
    return response;
  }
  return send(request);
}

/** Answers a failed request with the last selection of another request. */
function repeatLastSelection(): Pick<Fault, 'exchange'> {
  let last: AnyJson;
  return {
    async exchange(request, { send }) {
      const response = await send(request);
      if (!isSelectionRequest(request)) return response;
      if (response.status === 201) last = bodyOf(response);
      if (!hasCode(response, NO_VALID_HOST) || !last) return response;
      const [consumer_uuid] = consumersOf(request);
      const selections = [{ ...last.selections[0], consumer_uuid }];
      return replaceResponse(response, 201, { ...last, selections });
    },
  };
}

/** Changes successful responses while another request is running. */
function duringOtherRequests(work: Work): Pick<Fault, 'exchange'> {
  let running = 0;
  return {
    async exchange(request, backend) {
      if (!isSelectionRequest(request)) return backend.send(request);
      running += 1;
      const isAlone = running === 1;
      try {
        const response = await backend.send(request);
        return isAlone || response.status !== 201 ? response : await work(request, backend, response);
      } finally {
        running -= 1;
      }
    },
  };
}
