/** Moves that hold none or two hosts for a while, go where they must not, or leave the wrong thing behind. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Request, Response } from '../../../runner/exchange.ts';
import { withJson } from '../edits.ts';
import type { Backend, Fault } from '../fault.ts';
import {
  bodyOf,
  call,
  changed,
  hasCode,
  isRescheduling,
  type Json,
  NEWEST,
  read,
  refusal,
} from './asking.ts';
import { plain, rewrite } from './doing.ts';

const of = (words: string) => ({ cases: `scheduler.reschedule.${words}`, at: NEWEST }) as const;

export const RESCHEDULE_FAULTS: readonly Fault[] = [
  {
    id: 'old-claim-dropped-before-the-new-one',
    rule: 'fact.holds',
    ...of('holds-one-host-at-any-time'),
    ...afterMove(async (moved, { placement }) => {
      const path = `/allocations/${moved.consumer_uuid}`;
      const { json: held } = await placement('GET', path);
      await placement('DELETE', path);
      await sleep(50);
      const anew = { ...held, allocations: plain(held.allocations), consumer_generation: null };
      await placement('PUT', path, anew);
      return { ...moved, consumer_generation: (await placement('GET', path)).json.consumer_generation };
    }),
  },
  {
    id: 'both-hosts-held-for-a-while',
    rule: 'fact.holds',
    ...of('holds-one-host-at-any-time'),
    ...afterMove(async (moved, behind, held) => {
      const now = moved.allocation_request.allocations;
      await rewrite(behind, moved.consumer_uuid, () => ({ allocations: { ...plain(held), ...plain(now) } }));
      await sleep(50);
      const change = () => ({ allocations: plain(now) });
      return { ...moved, consumer_generation: await rewrite(behind, moved.consumer_uuid, change) };
    }),
  },
  {
    id: 'old-host-stays-claimed',
    rule: 'fact.holds',
    ...of('goes-to-the-first'),
    ...afterMove(async (moved, behind, held) => {
      const now = moved.allocation_request.allocations;
      const change = () => ({ allocations: { ...plain(held), ...plain(now) } });
      return { ...moved, consumer_generation: await rewrite(behind, moved.consumer_uuid, change) };
    }),
  },
  {
    id: 'move-is-only-told',
    rule: 'fact.holds',
    ...of('goes-to-the-first'),
    ...afterMove(async (moved, behind, held) => {
      const change = () => ({ allocations: plain(held) });
      return { ...moved, consumer_generation: await rewrite(behind, moved.consumer_uuid, change) };
    }),
  },
  {
    id: 'moves-into-the-name-of-the-caller',
    rule: 'fact.holds',
    ...of('keeps-the-owner'),
    ...afterMove(async (moved, behind) => {
      const caller = () => ({ project_id: 'admin', user_id: 'admin' });
      return { ...moved, consumer_generation: await rewrite(behind, moved.consumer_uuid, caller) };
    }),
  },
  {
    id: 'any-generation-moves',
    rule: 'status.expected',
    ...of('stale-generation-is-refused'),
    async exchange(request, { send, placement }) {
      if (!isRescheduling(request)) return send(request);
      const { json } = await placement('GET', `/allocations/${consumerOf(request)}`);
      return send(changed(request, { consumer_generation: json.consumer_generation ?? 0 }));
    },
  },
  {
    id: 'stale-move-gives-back',
    rule: 'status.expected',
    ...of('stale-generation-is-refused'),
    async exchange(request, { send, placement }) {
      const response = await send(request);
      const isStale = isRescheduling(request) && hasCode(response, 'concurrent_update');
      if (isStale) await placement('DELETE', `/allocations/${consumerOf(request)}`);
      return response;
    },
  },
  {
    id: 'moves-to-another-cell',
    rule: 'fact.holds',
    ...of('passes-over.in-another-cell'),
    ...movingTo((host, consumer) => host.cell_uuid !== consumer.host.cell_uuid),
  },
  {
    id: 'moves-to-a-disabled-host',
    rule: 'fact.holds',
    ...of('passes-over.disabled'),
    ...movingTo(({ enabled }) => enabled === false),
  },
  {
    id: 'moves-to-a-host-that-is-none-any-more',
    rule: 'fact.holds',
    ...of('passes-over.removed'),
    ...movingTo(({ uuid }) => uuid === undefined),
  },
  {
    id: 'only-the-first-alternate-is-tried',
    rule: 'status.expected',
    ...of('passes-over.full'),
    request: (q) => (isRescheduling(q) ? withAlternates(q, (all) => all.slice(0, 1)) : q),
  },
  {
    id: 'alternates-tried-from-the-end',
    rule: 'fact.holds',
    ...of('goes-to-the-first'),
    request: (q) => (isRescheduling(q) ? withAlternates(q, (all) => [...all].reverse()) : q),
  },
  {
    id: 'kept-though-it-was-to-be-given-back',
    rule: 'fact.holds',
    ...of('exhausted-gives-back'),
    request: (q) => (isRescheduling(q) ? changed(q, { release_on_failure: false }) : q),
  },
  {
    id: 'given-back-though-it-was-to-be-kept',
    rule: 'fact.holds',
    ...of('exhausted-may-keep'),
    request: (q) => (isRescheduling(q) ? changed(q, { release_on_failure: true }) : q),
  },
  {
    id: 'taken-alternate-remains-one',
    rule: 'fact.holds',
    ...of('has-the-rest-left'),
    ...tellingOfMoves((moved, { alternates }) => ({ ...moved, alternates })),
  },
  {
    id: 'passed-over-alternates-remain',
    rule: 'fact.holds',
    ...of('passes-over.full'),
    ...tellingOfMoves((moved, { alternates }) => ({
      ...moved,
      alternates: alternates.filter(({ host }: Json) => host.uuid !== moved.host.uuid),
    })),
  },
  {
    id: 'moved-host-told-as-the-alternate-was',
    rule: 'fact.holds',
    ...of('shows-the-host-as-it-is-now'),
    ...tellingOfMoves((moved, { alternates }) => {
      const taken = alternates.find(({ host }: Json) => host.uuid === moved.host.uuid);
      return { ...moved, host: taken.host };
    }),
  },
  {
    id: 'exhausted-is-no-valid-host',
    rule: 'error.code',
    ...of('without-alternates-is-exhausted'),
    response: (r, q) =>
      isRescheduling(q) && hasCode(r, 'selection.alternates_exhausted')
        ? refusal(r, 409, 'selection.no_valid_host')
        : r,
  },
];

const consumerOf = ({ path }: Request) => path.split('/')[2] as string;

function withAlternates(request: Request, change: (alternates: Json[]) => Json[]): Request {
  const { alternates } = bodyOf(request);
  return Array.isArray(alternates) ? changed(request, { alternates: change(alternates) }) : request;
}

function tellingOfMoves(change: (moved: Json, asked: Json) => Json): Pick<Fault, 'response'> {
  return {
    response: (response, request) =>
      isRescheduling(request) && response.status === 200
        ? withJson(response, (json) => change(json, bodyOf(request)))
        : response,
  };
}

/** Does something once a consumer has moved; what it returns is told. */
function afterMove(
  work: (moved: Json, behind: Backend, held: Json) => Promise<Json>,
): Pick<Fault, 'exchange'> {
  return {
    async exchange(request, behind) {
      if (!isRescheduling(request)) return behind.send(request);
      const { json: before } = await behind.placement('GET', `/allocations/${consumerOf(request)}`);
      const response = await behind.send(request);
      if (response.status !== 200) return response;
      const told = await work(bodyOf(response), behind, before.allocations);
      return withJson(response, () => told);
    },
  };
}

/** Moves to the first alternate whose host, as it is now, must not be taken. */
export function movingTo(isWrong: (host: Json, consumer: Json) => boolean): Pick<Fault, 'exchange'> {
  return {
    async exchange(request, behind) {
      if (!isRescheduling(request)) return behind.send(request);
      const uuid = consumerOf(request);
      const shown = await behind.send(call(request, 'GET', `/consumers/${uuid}`));
      const { alternates } = bodyOf(request);
      for (const [index, alternate] of alternates.entries()) {
        const host = await read(behind, request, `/hosts/${alternate.host.uuid}`);
        if (!isWrong(host, bodyOf(shown))) continue;
        return moved(shown, uuid, alternate, alternates.slice(index + 1), behind);
      }
      return behind.send(request);
    },
  };
}

async function moved(
  shown: Response,
  consumer_uuid: string,
  { host, allocation_request }: Json,
  alternates: Json[],
  behind: Backend,
): Promise<Response> {
  const { allocations } = allocation_request;
  const consumer_generation = await rewrite(behind, consumer_uuid, () => ({ allocations }));
  const placement_version = '1.39';
  return withJson(shown, () => ({
    ...{ consumer_uuid, consumer_generation, host, allocation_request },
    ...{ placement_version, alternates },
  }));
}
