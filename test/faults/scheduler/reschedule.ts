/** Reschedules that use no host or two for a while, take an ineligible host, or leave wrong allocations. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Request, Response } from '../../../runner/exchange.ts';
import { withJson } from '../edits.ts';
import type { Backend, Fault } from '../fault.ts';
import { rewriteAllocations, withoutGenerations } from './allocations.ts';
import {
  type AnyJson,
  bodyOf,
  buildCall,
  errorResponse,
  hasCode,
  isRescheduleRequest,
  NEWEST,
  readJson,
  withBody,
} from './calls.ts';

const of = (words: string) => ({ cases: `scheduler.reschedule.${words}`, at: NEWEST }) as const;

export const RESCHEDULE_FAULTS: readonly Fault[] = [
  {
    id: 'old-claim-dropped-before-the-new-one',
    rule: 'fact.holds',
    ...of('holds-one-host-at-any-time'),
    ...afterReschedule(async (moved, { placement }) => {
      const path = `/allocations/${moved.consumer_uuid}`;
      const { json: current } = await placement('GET', path);
      await placement('DELETE', path);
      await sleep(50);
      const claim = {
        ...current,
        allocations: withoutGenerations(current.allocations),
        consumer_generation: null,
      };
      await placement('PUT', path, claim);
      return { ...moved, consumer_generation: (await placement('GET', path)).json.consumer_generation };
    }),
  },
  {
    id: 'both-hosts-held-for-a-while',
    rule: 'fact.holds',
    ...of('holds-one-host-at-any-time'),
    ...afterReschedule(async (moved, backend, before) => {
      const after = moved.allocation_request.allocations;
      await rewriteAllocations(backend, moved.consumer_uuid, () => ({
        allocations: { ...withoutGenerations(before), ...withoutGenerations(after) },
      }));
      await sleep(50);
      const change = () => ({ allocations: withoutGenerations(after) });
      return {
        ...moved,
        consumer_generation: await rewriteAllocations(backend, moved.consumer_uuid, change),
      };
    }),
  },
  {
    id: 'old-host-stays-claimed',
    rule: 'fact.holds',
    ...of('goes-to-the-first'),
    ...afterReschedule(async (moved, backend, before) => {
      const after = moved.allocation_request.allocations;
      const change = () => ({ allocations: { ...withoutGenerations(before), ...withoutGenerations(after) } });
      return {
        ...moved,
        consumer_generation: await rewriteAllocations(backend, moved.consumer_uuid, change),
      };
    }),
  },
  {
    id: 'move-is-only-told',
    rule: 'fact.holds',
    ...of('goes-to-the-first'),
    ...afterReschedule(async (moved, backend, before) => {
      const change = () => ({ allocations: withoutGenerations(before) });
      return {
        ...moved,
        consumer_generation: await rewriteAllocations(backend, moved.consumer_uuid, change),
      };
    }),
  },
  {
    id: 'moves-into-the-name-of-the-caller',
    rule: 'fact.holds',
    ...of('keeps-the-owner'),
    ...afterReschedule(async (moved, backend) => {
      const caller = () => ({ project_id: 'admin', user_id: 'admin' });
      return {
        ...moved,
        consumer_generation: await rewriteAllocations(backend, moved.consumer_uuid, caller),
      };
    }),
  },
  {
    id: 'any-generation-moves',
    rule: 'status.expected',
    ...of('stale-generation-is-refused'),
    async exchange(request, { send, placement }) {
      if (!isRescheduleRequest(request)) return send(request);
      const { json } = await placement('GET', `/allocations/${consumerUuidOf(request)}`);
      return send(withBody(request, { consumer_generation: json.consumer_generation ?? 0 }));
    },
  },
  {
    id: 'stale-move-gives-back',
    rule: 'status.expected',
    ...of('stale-generation-is-refused'),
    async exchange(request, { send, placement }) {
      const response = await send(request);
      const isStale = isRescheduleRequest(request) && hasCode(response, 'concurrent_update');
      if (isStale) await placement('DELETE', `/allocations/${consumerUuidOf(request)}`);
      return response;
    },
  },
  {
    id: 'moves-to-another-cell',
    rule: 'fact.holds',
    ...of('passes-over.in-another-cell'),
    ...moveToForbiddenHost((host, consumer) => host.cell_uuid !== consumer.host.cell_uuid),
  },
  {
    id: 'moves-to-a-disabled-host',
    rule: 'fact.holds',
    ...of('passes-over.disabled'),
    ...moveToForbiddenHost(({ enabled }) => enabled === false),
  },
  {
    id: 'moves-to-a-host-that-is-none-any-more',
    rule: 'fact.holds',
    ...of('passes-over.removed'),
    ...moveToForbiddenHost(({ uuid }) => uuid === undefined),
  },
  {
    id: 'only-the-first-alternate-is-tried',
    rule: 'status.expected',
    ...of('passes-over.full'),
    request: (q) => (isRescheduleRequest(q) ? changeRequestedAlternates(q, (all) => all.slice(0, 1)) : q),
  },
  {
    id: 'alternates-tried-from-the-end',
    rule: 'fact.holds',
    ...of('goes-to-the-first'),
    request: (q) => (isRescheduleRequest(q) ? changeRequestedAlternates(q, (all) => [...all].reverse()) : q),
  },
  {
    id: 'kept-though-it-was-to-be-given-back',
    rule: 'fact.holds',
    ...of('exhausted-gives-back'),
    request: (q) => (isRescheduleRequest(q) ? withBody(q, { release_on_failure: false }) : q),
  },
  {
    id: 'given-back-though-it-was-to-be-kept',
    rule: 'fact.holds',
    ...of('exhausted-may-keep'),
    request: (q) => (isRescheduleRequest(q) ? withBody(q, { release_on_failure: true }) : q),
  },
  {
    id: 'taken-alternate-remains-one',
    rule: 'fact.holds',
    ...of('has-the-rest-left'),
    ...changeRescheduleResponse((moved, { alternates }) => ({ ...moved, alternates })),
  },
  {
    id: 'passed-over-alternates-remain',
    rule: 'fact.holds',
    ...of('passes-over.full'),
    ...changeRescheduleResponse((moved, { alternates }) => ({
      ...moved,
      alternates: alternates.filter(({ host }: AnyJson) => host.uuid !== moved.host.uuid),
    })),
  },
  {
    id: 'moved-host-told-as-the-alternate-was',
    rule: 'fact.holds',
    ...of('shows-the-host-as-it-is-now'),
    ...changeRescheduleResponse((moved, { alternates }) => {
      const taken = alternates.find(({ host }: AnyJson) => host.uuid === moved.host.uuid);
      return { ...moved, host: taken.host };
    }),
  },
  {
    id: 'exhausted-is-no-valid-host',
    rule: 'error.code',
    ...of('without-alternates-is-exhausted'),
    response: (r, q) =>
      isRescheduleRequest(q) && hasCode(r, 'selection.alternates_exhausted')
        ? errorResponse(r, 409, 'selection.no_valid_host')
        : r,
  },
];

const consumerUuidOf = ({ path }: Request) => path.split('/')[2] as string;

function changeRequestedAlternates(request: Request, change: (alternates: AnyJson[]) => AnyJson[]): Request {
  const { alternates } = bodyOf(request);
  return Array.isArray(alternates) ? withBody(request, { alternates: change(alternates) }) : request;
}

function changeRescheduleResponse(
  change: (moved: AnyJson, request: AnyJson) => AnyJson,
): Pick<Fault, 'response'> {
  return {
    response: (response, request) =>
      isRescheduleRequest(request) && response.status === 200
        ? withJson(response, (json) => change(json, bodyOf(request)))
        : response,
  };
}

/** Does some work after a reschedule; the response shows what it returns. */
function afterReschedule(
  work: (moved: AnyJson, backend: Backend, before: AnyJson) => Promise<AnyJson>,
): Pick<Fault, 'exchange'> {
  return {
    async exchange(request, backend) {
      if (!isRescheduleRequest(request)) return backend.send(request);
      const { json: before } = await backend.placement('GET', `/allocations/${consumerUuidOf(request)}`);
      const response = await backend.send(request);
      if (response.status !== 200) return response;
      const shown = await work(bodyOf(response), backend, before.allocations);
      return withJson(response, () => shown);
    },
  };
}

/** Moves the consumer to the first alternate whose host is forbidden. */
export function moveToForbiddenHost(
  isForbidden: (host: AnyJson, consumer: AnyJson) => boolean,
): Pick<Fault, 'exchange'> {
  return {
    async exchange(request, backend) {
      if (!isRescheduleRequest(request)) return backend.send(request);
      const uuid = consumerUuidOf(request);
      const shown = await backend.send(buildCall(request, 'GET', `/consumers/${uuid}`));
      const { alternates } = bodyOf(request);
      for (const [index, alternate] of alternates.entries()) {
        const host = await readJson(backend, request, `/hosts/${alternate.host.uuid}`);
        if (!isForbidden(host, bodyOf(shown))) continue;
        return moveDirectly(shown, uuid, alternate, alternates.slice(index + 1), backend);
      }
      return backend.send(request);
    },
  };
}

async function moveDirectly(
  shown: Response,
  consumer_uuid: string,
  { host, allocation_request }: AnyJson,
  alternates: AnyJson[],
  backend: Backend,
): Promise<Response> {
  const { allocations } = allocation_request;
  const consumer_generation = await rewriteAllocations(backend, consumer_uuid, () => ({ allocations }));
  const placement_version = '1.39';
  return withJson(shown, () => ({
    ...{ consumer_uuid, consumer_generation, host, allocation_request },
    ...{ placement_version, alternates },
  }));
}
