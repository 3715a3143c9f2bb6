/** What goes wrong only when several requests run at once. */
import type { Request, Response } from '../../../runner/exchange.ts';
import { isCall } from '../conditions.ts';
import { asAccepted, withJson } from '../edits.ts';
import type { Backend, Fault } from '../fault.ts';
import {
  answer,
  bodyOf,
  call,
  changed,
  consumersOf,
  hasCode,
  isRescheduling,
  isSelecting,
  type Json,
  NEWEST,
  read,
  refusal,
} from './asking.ts';
import { ALREADY_CLAIMED, NO_VALID_HOST, whenRefused } from './doing.ts';

const of = (words: string) => ({ cases: `scheduler.concurrency.${words}`, at: NEWEST }) as const;

export const RACE_FAULTS: readonly Fault[] = [
  {
    id: 'full-host-takes-one-more',
    rule: 'fact.holds',
    ...of('one-host-is-filled-exactly'),
    ...whenRefused(NO_VALID_HOST, oncePerThing(overCommitted)),
  },
  {
    id: 'host-is-over-full-for-a-moment',
    rule: 'fact.holds',
    ...of('no-host-is-ever-over-full'),
    ...whenRefused(
      NO_VALID_HOST,
      oncePerThing(async (request, behind, response) => {
        await overCommitted(request, behind);
        await new Promise((resolve) => setTimeout(resolve, 50));
        for (const consumer of consumersOf(request))
          await behind.placement('DELETE', `/allocations/${consumer}`);
        return response;
      }),
    ),
  },
  {
    id: 'one-host-told-to-two',
    rule: 'fact.holds',
    ...of('several-hosts-are-filled-exactly'),
    ...tellingTheLastSelection(),
  },
  {
    id: 'gives-up-when-others-run',
    rule: 'fact.holds',
    ...of('equal-hosts-are-filled-exactly'),
    ...whileOthersRun(async (request, behind, response) => {
      for (const consumer of consumersOf(request))
        await behind.placement('DELETE', `/allocations/${consumer}`);
      return refusal(response, 409, NO_VALID_HOST);
    }),
  },
  {
    id: 'loser-of-a-race-keeps-what-it-claimed',
    rule: 'fact.holds',
    ...of('equal-hosts-are-filled-exactly'),
    ...whileOthersRun(async (_request, _behind, response) => refusal(response, 409, NO_VALID_HOST)),
  },
  {
    id: 'part-of-a-losing-batch-is-kept',
    rule: 'fact.holds',
    ...of('one-of-two-batches-is-placed'),
    ...whenRefused(NO_VALID_HOST, async (request, { send }, response) => {
      await send(changed(request, { consumers: bodyOf(request).consumers.slice(0, 1) }));
      return response;
    }),
  },
  {
    id: 'consumer-of-several-requests-is-replaced',
    rule: 'fact.holds',
    ...of('one-consumer-is-placed-once'),
    ...whenRefused(ALREADY_CLAIMED, async (request, behind) => {
      for (const consumer of consumersOf(request))
        await behind.placement('DELETE', `/allocations/${consumer}`);
      return behind.send(request);
    }),
  },
  {
    id: 'what-is-given-back-while-others-run-is-kept',
    rule: 'fact.holds',
    ...of('books-balance'),
    async exchange(request, behind) {
      if (!isCall('DELETE', '/consumers/')(request)) return behind.send(request);
      const consumer = request.path.split('/')[2];
      const { json } = await behind.placement('GET', `/allocations/${consumer}`);
      const response = await behind.send(request);
      await behind.placement('PUT', `/allocations/${consumer}`, { ...json, consumer_generation: null });
      return response;
    },
  },
  ...['anti-affinity-holds', 'anti-affinity-counts', 'affinity-holds'].map(
    (words): Fault => ({
      id: `${words.replace('-holds', '')}-is-forgotten-when-others-run`,
      rule: 'fact.holds',
      ...of(words),
      request: (q) => (isSelecting(q) ? changed(q, { group_uuid: undefined }) : q),
    }),
  ),
  {
    id: 'every-move-wins',
    rule: 'fact.holds',
    ...of('one-move-wins'),
    async exchange(request, behind) {
      const response = await behind.send(request);
      if (!isRescheduling(request) || !hasCode(response, 'concurrent_update')) return response;
      const path = request.path.replace('/reschedule', '');
      const { consumer_generation } = await read(behind, request, path);
      return behind.send(changed(request, { consumer_generation }));
    },
  },
  {
    id: 'every-change-wins',
    rule: 'fact.holds',
    ...of('one-change-wins'),
    async exchange(request, behind) {
      const response = await behind.send(request);
      if (request.method !== 'PUT' || !hasCode(response, 'concurrent_update')) return response;
      const { generation } = await read(behind, request, request.path);
      return behind.send(changed(request, { generation }));
    },
  },
  {
    id: 'removing-a-cell-takes-a-while',
    rule: 'fact.holds',
    ...of('removed-cell-is-not-selected'),
    ...removedLater(),
  },
  {
    id: 'disabling-a-host-takes-a-while',
    rule: 'fact.holds',
    ...of('disabled-is-not-selected'),
    async exchange(request, { send }) {
      const isDisabling = isCall('PUT', '/hosts/')(request) && bodyOf(request).enabled === false;
      if (!isDisabling) return send(request);
      const response = await send(changed(request, { enabled: true }));
      return withJson(response, (json) => ({ ...json, enabled: false }));
    },
  },
];

/** Hosts that are removed stay for a while. */
function removedLater(): Pick<Fault, 'exchange'> {
  return {
    async exchange(request, { send }) {
      const isRemoval = isCall('DELETE', '/hosts/')(request) || isCall('DELETE', '/cells/')(request);
      if (!isRemoval) return send(request);
      return asAccepted(await send(call(request, 'GET', request.path)));
    },
  };
}

type Work = (request: Request, behind: Backend, response: Response) => Promise<Response>;

/** Of requests for one resource class the first that comes by; what the others ask for is answered as it is. */
function oncePerThing(work: Work): Work {
  const done = new Set<string>();
  return async (request, behind, response) => {
    const thing = Object.keys(bodyOf(request).resources ?? {}).join();
    if (done.has(thing)) return response;
    done.add(thing);
    return work(request, behind, response);
  };
}

/** Makes room where there is none, claims, and takes the room away again. */
async function overCommitted(request: Request, { send, placement }: Backend): Promise<Response> {
  const [thing] = Object.keys(bodyOf(request).resources);
  const { json } = await placement('GET', '/resource_providers');
  for (const { uuid } of json.resource_providers) {
    const path = `/resource_providers/${uuid}/inventories/${thing}`;
    const { status, json: there } = await placement('GET', path);
    if (status !== 200) continue;
    const write = async (total: number) => {
      const { resource_provider_generation } = (await placement('GET', path)).json;
      await placement('PUT', path, { ...there, total, resource_provider_generation });
    };
    await write(there.total + 1);
    const response = await send(request);
    await write(there.total);
    return response;
  }
  return send(request);
}

/** A refused request is told the last selection that another one got. */
function tellingTheLastSelection(): Pick<Fault, 'exchange'> {
  let last: Json;
  return {
    async exchange(request, { send }) {
      const response = await send(request);
      if (!isSelecting(request)) return response;
      if (response.status === 201) last = bodyOf(response);
      if (!hasCode(response, NO_VALID_HOST) || !last) return response;
      const [consumer_uuid] = consumersOf(request);
      const selections = [{ ...last.selections[0], consumer_uuid }];
      return answer(response, 201, { ...last, selections });
    },
  };
}

/** Changes the answers of those that were placed while another request was on its way. */
function whileOthersRun(work: Work): Pick<Fault, 'exchange'> {
  let running = 0;
  return {
    async exchange(request, behind) {
      if (!isSelecting(request)) return behind.send(request);
      running += 1;
      const isAlone = running === 1;
      try {
        const response = await behind.send(request);
        return isAlone || response.status !== 201 ? response : await work(request, behind, response);
      } finally {
        running -= 1;
      }
    },
  };
}
