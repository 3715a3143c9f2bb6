/** Faults that no document describes: what lists, changes and removals do. Facts of workflows find them. */
import type { Request, Response } from '../../../runner/exchange.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { onlyFor } from '../conditions.ts';
import { withJson, withoutParameter } from '../edits.ts';
import { answer, isCallOf } from './calls.ts';
import type { ComputeFault } from './compute-fault.ts';

/** Calls of the list; actions and single resources have other paths. */
const lists = (path: string) => isCallOf('GET', new RegExp(`^${path}$`));

export const BEHAVIOUR_FAULTS: readonly ComputeFault[] = [
  {
    ...fact('flavor-lists.page', '2.104'),
    id: 'limit-of-flavors-ignored',
    does: 'ignores limit of the list of flavors',
    request: without(lists('/flavors'), 'limit'),
  },
  {
    ...fact('flavor-lists.page', '2.1'),
    id: 'next-page-of-flavors-lost',
    does: 'leaves out the link to the next page of flavors',
    response: onlyFor(lists('/flavors'), (r) => withJson(r, ({ flavors_links: _, ...json }) => json)),
  },
  {
    ...fact('flavor-lists.next', '2.61'),
    id: 'next-page-of-flavors-is-the-same',
    does: 'leads from a page of flavors to the same page, since the link has no marker',
    response: onlyFor(lists('/flavors'), (r) =>
      withNextLink(r, 'flavors_links', (url) => url.delete('marker')),
    ),
  },
  {
    ...fact('flavor-lists.next', '2.104'),
    id: 'next-page-without-the-filter',
    does: 'leads from a page of some flavors to all flavors, since the link has no filter',
    response: onlyFor(lists('/flavors'), (r) =>
      withNextLink(r, 'flavors_links', (url) => {
        for (const name of [...url.keys()]) if (name !== 'limit') url.delete(name);
      }),
    ),
  },
  {
    ...fact('flavor-lists.next', '2.104'),
    id: 'next-page-of-flavors-elsewhere',
    does: 'leads from a page of flavors to servers',
    response: onlyFor(lists('/flavors'), (r) =>
      withJson(r, (json) => ({
        ...json,
        ...(json.flavors_links && {
          flavors_links: json.flavors_links.map((link: { href: string }) => ({
            ...link,
            href: link.href.replace('/flavors?', '/servers?'),
          })),
        }),
      })),
    ),
  },
  {
    ...fact('flavor-lists.descending', '2.104'),
    id: 'order-of-flavors-ignored',
    does: 'ignores sort_dir of the list of flavors',
    request: without(lists('/flavors'), 'sort_dir'),
  },
  {
    ...fact('flavor-lists.minRam', '2.55'),
    id: 'memory-of-flavors-ignored',
    does: 'ignores minRam of the detailed list of flavors',
    request: without(lists('/flavors/detail'), 'minRam'),
  },
  {
    ...fact('flavor-lists.private', '2.104'),
    id: 'private-flavors-are-all',
    does: 'ignores is_public of the list of flavors',
    request: without(lists('/flavors'), 'is_public'),
  },
  {
    ...fact('flavor-changes.described', '2.55'),
    id: 'description-not-kept',
    does: 'accepts the description of a flavor and does not keep it',
    response: onlyFor(isCallOf('GET', /^\/flavors\/[^/]+$/), (r) =>
      r.status === 200 ? withJson(r, (json) => ({ flavor: { ...json.flavor, description: null } })) : r,
    ),
  },
  {
    ...fact('key-pair-lists.page', '2.35'),
    id: 'limit-of-key-pairs-ignored',
    does: 'ignores limit of the list of key pairs at 2.35, which has it',
    request: without(lists('/os-keypairs'), 'limit'),
  },
  {
    ...fact('key-pair-lists.next', '2.104'),
    id: 'next-page-of-key-pairs-is-the-same',
    does: 'ignores the marker of key pairs',
    request: without(lists('/os-keypairs'), 'marker'),
  },
  {
    ...fact('key-pair-changes.gone', '2.104'),
    id: 'key-pair-stays',
    does: 'shows a key pair that was deleted',
    response: onlyFor(
      (q, r) => isCallOf('GET', /^\/os-keypairs\/[^/]+$/)(q) && r.status === 404,
      (r) =>
        answer(r, 200, {
          keypair: {
            created_at: '2026-01-01T00:00:00.000000',
            deleted: false,
            deleted_at: null,
            fingerprint: '00:11',
            id: 1,
            name: 'interop',
            public_key: 'ssh-rsa AAAA',
            type: 'ssh',
            updated_at: null,
            user_id: 'a',
          },
        }),
    ),
  },
  {
    ...fact('server-group-lists.limit', '2.64'),
    id: 'limit-of-server-groups-ignored',
    does: 'ignores limit of the list of server groups',
    request: without(lists('/os-server-groups'), 'limit'),
  },
  {
    ...fact('server-group-lists.offset', '2.1'),
    id: 'offset-of-server-groups-ignored',
    does: 'ignores offset of the list of server groups',
    request: without(lists('/os-server-groups'), 'offset'),
  },
  {
    ...fact('aggregate-changes.changed', '2.41'),
    id: 'metadata-not-kept',
    does: 'accepts the metadata of an aggregate and does not keep them',
    response: onlyFor(isCallOf('GET', /^\/os-aggregates\/[^/]+$/), (r) =>
      r.status === 200 ? withJson(r, (json) => ({ aggregate: { ...json.aggregate, metadata: {} } })) : r,
    ),
  },
  {
    ...fact('hosts.binary', '2.104'),
    id: 'binary-of-services-ignored',
    does: 'ignores binary of the list of services',
    request: without(lists('/os-services'), 'binary'),
  },
  {
    ...fact('hosts.host', '2.53'),
    id: 'host-of-services-ignored',
    does: 'ignores host of the list of services',
    request: without(lists('/os-services'), 'host'),
  },
  {
    ...fact('hosts.pattern', '2.104'),
    id: 'pattern-of-hypervisors-ignored',
    does: 'ignores the pattern of the list of hypervisors',
    request: without(lists('/os-hypervisors'), 'hypervisor_hostname_pattern'),
  },
  {
    ...fact('server-lists.page', '2.104'),
    id: 'limit-of-servers-ignored',
    does: 'ignores limit of the list of servers',
    request: without(lists('/servers'), 'limit'),
  },
  {
    ...fact('server-lists.page', '2.26'),
    id: 'next-page-of-servers-lost',
    does: 'leaves out the link to the next page of servers',
    response: onlyFor(lists('/servers'), (r) => withJson(r, ({ servers_links: _, ...json }) => json)),
  },
  {
    ...fact('server-lists.name', '2.104'),
    id: 'name-of-servers-ignored',
    does: 'ignores name of the list of servers',
    request: without(lists('/servers'), 'name'),
  },
  {
    ...fact('server-lists.*scending', '2.104'),
    id: 'order-of-servers-ignored',
    does: 'ignores sort_key and sort_dir of the list of servers',
    request: (q) =>
      lists('/servers')(q) ? withoutParameter(withoutParameter(q, 'sort_key'), 'sort_dir') : q,
  },
  {
    ...fact('server-lists.status', '2.1'),
    id: 'status-of-servers-ignored',
    does: 'ignores status of the list of servers',
    request: without(lists('/servers'), 'status'),
  },
  {
    ...fact('server-lists.changedSince', '2.104'),
    id: 'changes-since-ignored',
    does: 'ignores changes-since of the list of servers',
    request: without(lists('/servers'), 'changes-since'),
  },
  {
    ...fact('server-lists.tags', '2.26'),
    id: 'tags-of-servers-ignored',
    does: 'ignores tags of the list of servers at 2.26, which has them',
    request: without(lists('/servers'), 'tags'),
  },
  {
    ...fact('server-lists.locked', '2.73'),
    id: 'locked-ignored',
    does: 'ignores locked of the list of servers at 2.73, which has it',
    request: without(lists('/servers'), 'locked'),
  },
];

function fact(name: string, at: Microversion): Pick<ComputeFault, 'clause' | 'rule' | 'cases' | 'at'> {
  return { clause: 'values', rule: 'fact.holds', cases: `compute.facts.${name}`, at };
}

function without(applies: (request: Request) => boolean, parameter: string) {
  return (request: Request): Request => (applies(request) ? withoutParameter(request, parameter) : request);
}

/** The answer with another query in the link to the next page. */
function withNextLink(response: Response, list: string, change: (query: URLSearchParams) => void): Response {
  return withJson(response, (json) => ({
    ...json,
    ...(json[list] && {
      [list]: json[list].map((link: { href: string }) => {
        const url = new URL(link.href);
        change(url.searchParams);
        return { ...link, href: String(url) };
      }),
    }),
  }));
}
