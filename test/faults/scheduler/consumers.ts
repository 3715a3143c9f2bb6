/** Consumers that are shown wrongly, or of whose allocations too little, too much or nothing is released. */
import { randomUUID } from 'node:crypto';
import type { Request } from '../../../runner/exchange.ts';
import { isCall, onlyFor } from '../conditions.ts';
import { asAccepted, withJson, withoutParameter } from '../edits.ts';
import type { Backend, Fault } from '../fault.ts';
import { withoutGenerations } from './allocations.ts';
import { type AnyJson, errorResponse, NEWEST, replaceResponse } from './calls.ts';

const of = (words: string) => ({ cases: `scheduler.consumers.${words}`, at: NEWEST }) as const;

const isRead = isCall('GET', '/consumers/');
const isDelete = isCall('DELETE', '/consumers/');

export const CONSUMER_FAULTS: readonly Fault[] = [
  {
    id: 'giving-back-is-only-told',
    rule: 'fact.holds',
    ...of('give-everything-back'),
    ...claimAgainAfterDelete((allocations) => allocations),
  },
  {
    id: 'first-provider-is-not-given-back',
    rule: 'fact.holds',
    ...of('give-everything-back'),
    ...claimAgainAfterDelete((allocations) => Object.fromEntries(Object.entries(allocations).slice(0, 1))),
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
    ...hideClaimsOfOthers(isRead),
  },
  {
    id: 'claims-of-others-are-not-given-back',
    rule: 'status.expected',
    ...of('give-back-whoever-claimed'),
    ...hideClaimsOfOthers(isDelete),
  },
  {
    id: 'consumer-of-nothing-is-shown',
    rule: 'status.expected',
    ...of('unknown-are-not-found'),
    response: onlyFor(isRead, (r, q) => (r.status === 404 ? replaceResponse(r, 200, emptyConsumer(q)) : r)),
  },
  {
    id: 'consumer-without-its-zone',
    rule: 'fact.holds',
    ...of('are-shown-as-selected'),
    ...changeShownConsumer((json) => ({ ...json, host: { ...json.host, availability_zone: null } })),
  },
  {
    id: 'consumer-of-whoever-asks',
    rule: 'fact.holds',
    ...of('are-shown-as-selected'),
    ...changeShownConsumer((json) => ({ ...json, project_id: 'admin', user_id: 'admin' })),
  },
  {
    id: 'consumer-with-the-generation-of-before',
    rule: 'fact.holds',
    ...of('are-shown-as-selected'),
    ...changeShownConsumer((json) => ({ ...json, consumer_generation: json.consumer_generation - 1 })),
  },
  {
    id: 'consumer-of-a-part-is-on-no-host',
    rule: 'fact.holds',
    ...of('are-on-the-host-of-the-part'),
    ...changeShownConsumer((json) => ({
      ...json,
      host: json.host?.uuid in json.allocations ? json.host : null,
    })),
  },
  {
    id: 'consumer-of-no-host-has-one',
    rule: 'fact.holds',
    ...of('are-on-no-host'),
    ...changeShownConsumer((json) => ({ ...json, host: json.host ?? inventedHost(json) })),
  },
];

function changeShownConsumer(change: (json: AnyJson) => AnyJson): Pick<Fault, 'response'> {
  return { response: (r, q) => (isRead(q) && r.status === 200 ? withJson(r, change) : r) };
}

/** Claims some of a consumer's allocations again after they were released. */
function claimAgainAfterDelete(keep: (allocations: AnyJson) => AnyJson): Pick<Fault, 'exchange'> {
  return {
    async exchange(request, { send, placement }) {
      if (!isDelete(request)) return send(request);
      const path = allocationsPath(request);
      const { json } = await placement('GET', path);
      const response = await send(request);
      const allocations = withoutGenerations(keep(json.allocations));
      if (response.status === 204)
        await placement('PUT', path, { ...json, allocations, consumer_generation: null });
      return response;
    },
  };
}

function hideClaimsOfOthers(applies: (request: Request) => boolean): Pick<Fault, 'exchange'> {
  return {
    async exchange(request, backend) {
      const isForeign = applies(request) && (await readConsumerType(request, backend)) === 'INTEROP';
      if (!isForeign) return backend.send(request);
      const shown = await backend.send({
        ...request,
        method: 'GET',
        path: request.path.split('?')[0] as string,
      });
      return errorResponse(shown, 404, 'consumer.not_found');
    },
  };
}

async function readConsumerType(request: Request, { placement }: Backend): Promise<string | undefined> {
  return (await placement('GET', allocationsPath(request))).json.consumer_type;
}

/** The path in Placement. */
function allocationsPath({ path }: Request): string {
  return `/allocations/${path.split('?')[0]?.split('/')[2]}`;
}

function emptyConsumer({ path }: Request): object {
  const [, , uuid] = path.split('/');
  const owner = { project_id: 'admin', user_id: 'admin' };
  return { uuid, consumer_generation: 0, ...owner, host: null, allocations: {} };
}

function inventedHost({ allocations }: AnyJson): AnyJson {
  const [uuid] = Object.keys(allocations);
  return { uuid, name: uuid, cell_uuid: randomUUID(), availability_zone: null };
}
