/** Consumers that are shown otherwise than they are, and give back too much, too little or nothing. */
import { randomUUID } from 'node:crypto';
import type { Request } from '../../../runner/exchange.ts';
import { isCall, onlyFor } from '../conditions.ts';
import { asAccepted, withJson, withoutParameter } from '../edits.ts';
import type { Backend, Fault } from '../fault.ts';
import { answer, type Json, NEWEST, refusal } from './asking.ts';
import { plain } from './doing.ts';

const of = (words: string) => ({ cases: `scheduler.consumers.${words}`, at: NEWEST }) as const;

const isRead = isCall('GET', '/consumers/');
const isDelete = isCall('DELETE', '/consumers/');

export const CONSUMER_FAULTS: readonly Fault[] = [
  {
    id: 'giving-back-is-only-told',
    rule: 'fact.holds',
    ...of('give-everything-back'),
    ...leaving((allocations) => allocations),
  },
  {
    id: 'first-provider-is-not-given-back',
    rule: 'fact.holds',
    ...of('give-everything-back'),
    ...leaving((allocations) => Object.fromEntries(Object.entries(allocations).slice(0, 1))),
  },
  {
    id: 'giving-back-of-nothing-succeeds',
    rule: 'status.expected',
    ...of('give-everything-back'),
    response: onlyFor(isDelete, (r) => (r.status === 404 ? asAccepted(r) : r)),
  },
  {
    id: 'any-generation-gives-back',
    rule: 'status.expected',
    ...of('give-back-of-a-generation'),
    request: (q) => (isDelete(q) ? withoutParameter(q, 'generation') : q),
  },
  {
    id: 'generation-of-before-a-move-gives-back',
    rule: 'status.expected',
    ...of('give-back-of-what-moved'),
    request: (q) => (isDelete(q) ? withoutParameter(q, 'generation') : q),
  },
  {
    id: 'claims-of-others-are-not-shown',
    rule: 'status.expected',
    ...of('are-shown-whoever-claimed'),
    ...notForOthers(isRead),
  },
  {
    id: 'claims-of-others-are-not-given-back',
    rule: 'status.expected',
    ...of('give-back-whoever-claimed'),
    ...notForOthers(isDelete),
  },
  {
    id: 'consumer-of-nothing-is-shown',
    rule: 'status.expected',
    ...of('unknown-are-not-found'),
    response: onlyFor(isRead, (r, q) => (r.status === 404 ? answer(r, 200, nothingOf(q)) : r)),
  },
  {
    id: 'consumer-without-its-zone',
    rule: 'fact.holds',
    ...of('are-shown-as-selected'),
    ...showing((json) => ({ ...json, host: { ...json.host, availability_zone: null } })),
  },
  {
    id: 'consumer-of-whoever-asks',
    rule: 'fact.holds',
    ...of('are-shown-as-selected'),
    ...showing((json) => ({ ...json, project_id: 'admin', user_id: 'admin' })),
  },
  {
    id: 'consumer-with-the-generation-of-before',
    rule: 'fact.holds',
    ...of('are-shown-as-selected'),
    ...showing((json) => ({ ...json, consumer_generation: json.consumer_generation - 1 })),
  },
  {
    id: 'consumer-of-a-part-is-on-no-host',
    rule: 'fact.holds',
    ...of('are-on-the-host-of-the-part'),
    ...showing((json) => ({ ...json, host: json.host?.uuid in json.allocations ? json.host : null })),
  },
  {
    id: 'consumer-of-no-host-has-one',
    rule: 'fact.holds',
    ...of('are-on-no-host'),
    ...showing((json) => ({ ...json, host: json.host ?? hostOf(json) })),
  },
];

function showing(change: (json: Json) => Json): Pick<Fault, 'response'> {
  return { response: (r, q) => (isRead(q) && r.status === 200 ? withJson(r, change) : r) };
}

/** Some of it is held again after it was given back. */
function leaving(what: (allocations: Json) => Json): Pick<Fault, 'exchange'> {
  return {
    async exchange(request, { send, placement }) {
      if (!isDelete(request)) return send(request);
      const path = pathOf(request);
      const { json } = await placement('GET', path);
      const response = await send(request);
      const allocations = plain(what(json.allocations));
      if (response.status === 204)
        await placement('PUT', path, { ...json, allocations, consumer_generation: null });
      return response;
    },
  };
}

function notForOthers(applies: (request: Request) => boolean): Pick<Fault, 'exchange'> {
  return {
    async exchange(request, behind) {
      const isForeign = applies(request) && (await typeOf(request, behind)) === 'INTEROP';
      if (!isForeign) return behind.send(request);
      const shown = await behind.send({
        ...request,
        method: 'GET',
        path: request.path.split('?')[0] as string,
      });
      return refusal(shown, 404, 'consumer.not_found');
    },
  };
}

async function typeOf(request: Request, { placement }: Backend): Promise<string | undefined> {
  return (await placement('GET', pathOf(request))).json.consumer_type;
}

/** In Placement. */
function pathOf({ path }: Request): string {
  return `/allocations/${path.split('?')[0]?.split('/')[2]}`;
}

function nothingOf({ path }: Request): object {
  const [, , uuid] = path.split('/');
  const owner = { project_id: 'admin', user_id: 'admin' };
  return { uuid, consumer_generation: 0, ...owner, host: null, allocations: {} };
}

function hostOf({ allocations }: Json): Json {
  const [uuid] = Object.keys(allocations);
  return { uuid, name: uuid, cell_uuid: randomUUID(), availability_zone: null };
}
