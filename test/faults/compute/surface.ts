/** Faults of URLs, methods and links. */
import type { Response } from '../../../runner/exchange.ts';
import { onlyFor } from '../conditions.ts';
import { withJson } from '../edits.ts';
import { answer, answersAs, isCallOf, pathOf } from './calls.ts';
import type { ComputeFault } from './compute-fault.ts';

export const SURFACE_FAULTS: readonly ComputeFault[] = [
  {
    id: 'head-is-answered',
    does: 'answers HEAD as GET, which no Nova does',
    clause: 'url',
    rule: 'request.refused',
    cases: 'compute.surface.methods./flavors',
    at: '2.90',
    request: (q) => (q.method === 'HEAD' ? { ...q, method: 'GET' } : q),
    response: onlyFor(
      (q) => q.method === 'HEAD',
      (r) => ({ ...r, body: '' }),
    ),
  },
  {
    id: 'networks-still-there',
    does: 'lists networks at 2.36, where the part is gone',
    clause: 'url',
    rule: 'request.refused',
    cases: 'compute.surface.methods./os-networks',
    at: '2.36',
    ...answersAs('2.36', '2.35', isCallOf('GET', /^\/os-networks/)),
  },
  {
    id: 'networks-gone-early',
    does: 'does not list networks at 2.35',
    clause: 'status',
    rule: 'request.accepted',
    cases: 'compute.answers.listNetworks',
    at: '2.35',
    ...answersAs('2.35', '2.36', isCallOf('GET', /^\/os-networks/)),
  },
  {
    id: 'patch-of-a-flavor',
    does: 'takes PATCH of a flavor',
    clause: 'url',
    rule: 'request.refused',
    cases: 'compute.surface.methods./flavors/{flavor_id}',
    at: '2.55',
    request: (q) => (q.method === 'PATCH' ? { ...q, method: 'GET', body: null } : q),
  },
  {
    id: 'health-page',
    does: 'has a page of its own, /healthcheck',
    clause: 'url',
    rule: 'request.refused',
    cases: 'compute.surface.strange-urls',
    at: '2.1',
    response: onlyFor(isCallOf('GET', /^\/healthcheck$/), (r) => answer(r, 200, {})),
  },
  {
    id: 'slash-at-the-end-forgiven',
    does: 'answers /os-services/ as /os-services',
    clause: 'url',
    rule: 'request.refused',
    cases: 'compute.surface.neighbours./os-services',
    at: '2.90',
    request: (q) => (q.path === '/os-services/' ? { ...q, path: '/os-services' } : q),
  },
  {
    id: 'one-service-can-be-shown',
    does: 'shows one service, where there is only the list',
    clause: 'url',
    rule: 'request.refused',
    cases: 'compute.surface.*./os-services*',
    at: '2.90',
    request: (q) =>
      q.method === 'GET' && /^\/os-services\/[^/]+$/.test(pathOf(q)) ? { ...q, path: '/os-services' } : q,
  },
  {
    id: 'tags-of-a-flavor',
    does: 'has tags of flavors',
    clause: 'url',
    rule: 'request.refused',
    cases: 'compute.surface.neighbours./flavors/{flavor_id}',
    at: '2.90',
    response: onlyFor(isCallOf('GET', /^\/flavors\/[^/]+\/tags$/), (r) => answer(r, 200, { tags: [] })),
  },
  {
    id: 'link-to-another-host',
    does: 'shows the address of a backend in the links of flavors',
    clause: 'url',
    rule: 'links.resolve',
    cases: 'compute.answers.listFlavors',
    at: '2.90',
    response: onFlavors((r) => replaceLinks(r, 'self', /^http:\/\/[^/]+/, 'http://10.0.0.7:8774')),
  },
  {
    id: 'link-below-another-mount',
    does: 'links flavors below /v2',
    clause: 'url',
    rule: 'links.resolve',
    cases: 'compute.answers.listFlavors',
    at: '2.90',
    response: onFlavors((r) => replaceLinks(r, 'self', /\/v2\.1\//, '/v2/')),
  },
  {
    id: 'bookmark-to-another-host',
    does: 'shows the address of a backend in the bookmarks of flavors',
    clause: 'url',
    rule: 'links.resolve',
    cases: 'compute.answers.listFlavors',
    at: '2.90',
    response: onFlavors((r) => replaceLinks(r, 'bookmark', /^http:\/\/[^/]+/, 'http://10.0.0.7:8774')),
  },
  {
    id: 'bookmark-lost',
    does: 'leaves out the bookmarks of flavors',
    clause: 'type',
    rule: 'body.schema',
    cases: 'compute.answers.listFlavors',
    at: '2.90',
    response: onFlavors((r) =>
      withJson(r, ({ flavors }) => ({
        flavors: flavors.map((flavor: { links: { rel: string }[] }) => ({
          ...flavor,
          links: flavor.links.filter(({ rel }) => rel !== 'bookmark'),
        })),
      })),
    ),
  },
];

function onFlavors(change: (response: Response) => Response) {
  return onlyFor((q, r) => r.status === 200 && isCallOf('GET', /^\/flavors$/)(q), change);
}

function replaceLinks(response: Response, rel: string, from: RegExp, to: string): Response {
  return withJson(response, (json) => ({
    ...json,
    flavors: json.flavors.map((flavor: { links: { rel: string; href: string }[] }) => ({
      ...flavor,
      links: flavor.links.map((link) =>
        link.rel === rel ? { ...link, href: link.href.replace(from, to) } : link,
      ),
    })),
  }));
}
