/** Cells and hosts that are stored, changed, listed or shown wrongly. */
import { randomUUID } from 'node:crypto';
import type { Request } from '../../../runner/exchange.ts';
import { isCall, onlyFor } from '../conditions.ts';
import { asAccepted, withJson, withoutParameter } from '../edits.ts';
import type { Fault } from '../fault.ts';
import { type AnyJson, bodyOf, buildCall, hasCode, NEWEST, readJson, withBody } from './calls.ts';

const of = (words: string) => ({ cases: `scheduler.${words}`, at: NEWEST }) as const;

const isHostListing = ({ method, path }: Request) => method === 'GET' && path.split('?')[0] === '/hosts';
const isPut = (kind: string) => isCall('PUT', `/${kind}/`);

export const REGISTRY_FAULTS: readonly Fault[] = [
  ...['cells', 'hosts'].map(
    (kind): Fault => ({
      id: `any-generation-changes-${kind}`,
      rule: 'status.expected',
      ...of(`${kind}.stale-generation-is-refused`),
      async exchange(request, backend) {
        if (!isPut(kind)(request)) return backend.send(request);
        const { generation = null } = await readJson(backend, request, request.path);
        return backend.send(withBody(request, { generation }));
      },
    }),
  ),
  ...['cells', 'hosts'].map(
    (kind): Fault => ({
      id: `names-of-${kind}-taken-twice`,
      rule: 'status.expected',
      ...of(`${kind}.name-is-its-own`),
      async exchange(request, { send }) {
        const response = await send(request);
        if (!hasCode(response, `${kind.slice(0, -1)}.duplicate_name`)) return response;
        const { name } = bodyOf(request);
        const other = await send(withBody(request, { name: `${name} (${randomUUID()})` }));
        return withJson(other, (json) => ({ ...json, name }));
      },
    }),
  ),
  {
    id: 'generation-grows-with-differences-only',
    rule: 'fact.holds',
    ...of('hosts.change-grows-the-generation'),
    async exchange(request, backend) {
      if (!isPut('hosts')(request)) return backend.send(request);
      const current = await readJson(backend, request, request.path);
      const response = await backend.send(request);
      const isSame = Object.entries(bodyOf(request)).every(([name, value]) => current[name] === value);
      return isSame ? withJson(response, () => current) : response;
    },
  },
  {
    id: 'what-is-left-out-stays',
    rule: 'fact.holds',
    ...of('hosts.left-out-takes-its-default'),
    async exchange(request, backend) {
      if (!isPut('hosts')(request)) return backend.send(request);
      const { uuid: _path, errors: _none, ...current } = await readJson(backend, request, request.path);
      return backend.send(withBody(request, { ...current, ...bodyOf(request) }));
    },
  },
  {
    id: 'cell-removed-with-its-hosts',
    rule: 'status.expected',
    ...of('cells.with-hosts-is-kept'),
    response: onlyFor(isCall('DELETE', '/cells/'), (r) => (r.status === 409 ? asAccepted(r) : r)),
  },
  {
    id: 'host-in-a-cell-that-there-is-not',
    rule: 'status.expected',
    ...of('hosts.cell-must-be-there'),
    async exchange(request, { send }) {
      const response = await send(request);
      if (!isPut('hosts')(request) || !hasCode(response, 'cell.not_found')) return response;
      const { cell_uuid } = bodyOf(request);
      await send(buildCall(request, 'PUT', `/cells/${cell_uuid}`, { name: randomUUID(), generation: null }));
      return send(request);
    },
  },
  {
    id: 'removed-host-gives-back-what-is-held',
    rule: 'fact.holds',
    ...of('hosts.removed-keeps-what-it-holds'),
    async exchange(request, { send, placement }) {
      const { method, path } = request;
      const response = await send(request);
      if (method !== 'DELETE' || !path.startsWith('/hosts/')) return response;
      const { json } = await placement('GET', `/resource_providers/${path.split('/')[2]}/allocations`);
      for (const consumer of Object.keys(json.allocations ?? {}))
        await placement('DELETE', `/allocations/${consumer}`);
      return response;
    },
  },
  {
    id: 'cell-of-hosts-ignored',
    rule: 'fact.holds',
    ...of('host-lists.of-a-cell'),
    request: (q) => (isHostListing(q) ? withoutParameter(q, 'cell_uuid') : q),
  },
  {
    id: 'enabled-ignored',
    rule: 'fact.holds',
    ...of('host-lists.enabled-or-not'),
    request: (q) => (isHostListing(q) ? withoutParameter(q, 'enabled') : q),
  },
  {
    id: 'limit-of-hosts-ignored',
    rule: 'status.expected',
    ...of('host-lists.page-by-page'),
    request: (q) => (isHostListing(q) ? withoutParameter(q, 'limit') : q),
  },
  {
    id: 'page-begins-with-the-marker',
    rule: 'fact.holds',
    ...of('host-lists.page-by-page'),
    async exchange(request, backend) {
      const response = await backend.send(request);
      const query = new URLSearchParams(request.path.split('?')[1]);
      const marker = query.get('marker');
      if (!isHostListing(request) || marker === null) return response;
      const first = await readJson(backend, request, `/hosts/${marker}`);
      const limit = Number(query.get('limit') ?? 1000);
      return withJson(response, ({ hosts }) => ({ hosts: [first, ...hosts].slice(0, limit) }));
    },
  },
  {
    id: 'marker-that-there-is-not-is-the-beginning',
    rule: 'status.expected',
    ...of('host-lists.marker-must-be-there'),
    async exchange(request, { send }) {
      const response = await send(request);
      return isHostListing(request) && response.status === 400
        ? send(withoutParameter(request, 'marker'))
        : response;
    },
  },
  {
    id: 'hosts-in-the-order-of-their-names',
    rule: 'fact.holds',
    ...of('host-lists.are-as-they-are-shown'),
    response: onlyFor(isHostListing, (r) => withJson(r, ({ hosts }) => ({ hosts: [...hosts].reverse() }))),
  },
  {
    id: 'host-lists-without-zones',
    rule: 'body.schema',
    ...of('host-lists.are-as-they-are-shown'),
    response: onlyFor(isHostListing, (r) =>
      withJson(r, ({ hosts }) => ({
        hosts: hosts.map(({ availability_zone: _lost, ...host }: AnyJson) => host),
      })),
    ),
  },
];
