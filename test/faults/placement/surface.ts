/** Faults of URLs and methods: added, missing, or answered wrongly. */
import type { Response } from '../../../runner/exchange.ts';
import { hasStatus, isCall, onlyFor, versionOf } from '../conditions.ts';
import { withHeader, withJson } from '../edits.ts';
import type { Fault } from '../fault.ts';
import { answersAs, atVersion } from './requests.ts';

export const SURFACE_FAULTS: readonly Fault[] = [
  {
    id: 'patch-of-a-provider',
    rule: 'request.refused',
    cases: 'placement.surface.methods./resource_providers/{uuid}',
    response: onlyFor(isCall('PATCH', '/resource_providers/'), asEmptyAnswer),
  },
  {
    id: 'head-answers-as-get',
    rule: 'request.refused',
    cases: 'placement.surface.methods./traits/{name}',
    response: onlyFor(isCall('HEAD', '/traits/'), (r) => ({ ...r, status: 204 })),
  },
  {
    id: 'options-for-browsers',
    rule: 'request.refused',
    cases: 'placement.surface.methods./usages',
    response: onlyFor(isCall('OPTIONS', '/usages'), (r) => ({
      ...withHeader(r, 'allow', 'GET'),
      status: 200,
    })),
  },
  {
    id: 'all-traits-deleted-at-once',
    rule: 'request.refused',
    cases: 'placement.surface.methods./traits',
    response: onlyFor(isCall('DELETE', '/traits'), (r) => ({ ...r, status: 403 })),
  },
  {
    id: 'post-of-a-trait-at-one-microversion',
    rule: 'request.refused',
    cases: 'placement.surface.methods./traits',
    response: onlyFor((q) => versionOf(q) === '1.22' && isCall('POST', '/traits')(q), asEmptyAnswer),
  },
  {
    id: 'allow-lost',
    rule: 'header.missing',
    cases: 'placement.surface.methods./reshaper',
    response: onlyFor(hasStatus(405), (r) => withHeader(r, 'allow', null)),
  },
  {
    id: 'allow-names-head-too',
    rule: 'header.wrong-value',
    cases: 'placement.surface.methods./resource_classes',
    response: onlyFor(hasStatus(405), (r) => withHeader(r, 'allow', 'GET, HEAD, POST')),
  },
  {
    id: 'wrong-method-answers-404',
    rule: 'request.refused',
    cases: 'placement.surface.methods./allocation_candidates',
    response: onlyFor(hasStatus(405), (r) => ({ ...r, status: 404 })),
  },
  {
    id: 'health-page',
    rule: 'request.refused',
    cases: 'placement.surface.strange-urls',
    response: onlyFor((q) => q.path === '/health', asEmptyAnswer),
  },
  {
    id: 'metrics-for-administrators-only',
    rule: 'request.refused',
    cases: 'placement.surface.strange-urls',
    response: onlyFor(
      (q) => q.path === '/metrics',
      (r) => ({ ...r, status: 403 }),
    ),
  },
  {
    id: 'description-of-the-api',
    rule: 'request.refused',
    cases: 'placement.surface.strange-urls',
    at: '1.39',
    response: onlyFor((q) => q.path === '/openapi.json', asEmptyAnswer),
  },
  {
    id: 'list-of-consumers',
    rule: 'request.refused',
    cases: 'placement.surface.strange-urls',
    at: '1.39',
    response: onlyFor((q) => q.path === '/consumers', asEmptyAnswer),
  },
  {
    id: 'usages-of-a-consumer',
    rule: 'request.refused',
    cases: 'placement.surface.neighbours./allocations/{consumer_uuid}',
    response: onlyFor((q) => /^\/allocations\/[^/]+\/usages$/.test(q.path), asEmptyAnswer),
  },
  {
    id: 'metadata-of-a-provider',
    rule: 'request.refused',
    cases: 'placement.surface.neighbours./resource_providers/{uuid}',
    response: onlyFor((q) => /^\/resource_providers\/[^/]+\/metadata$/.test(q.path), asEmptyAnswer),
  },
  {
    id: 'action-on-a-provider-by-post-only',
    rule: 'request.refused',
    cases: 'placement.surface.neighbours./resource_providers/{uuid}',
    response: onlyFor(
      (q) => q.method === 'POST' && /^\/resource_providers\/[^/]+\/action$/.test(q.path),
      asEmptyAnswer,
    ),
  },
  {
    id: 'details-of-a-list',
    rule: 'request.refused',
    cases: 'placement.surface.neighbours./resource_providers',
    response: onlyFor((q) => q.path === '/resource_providers/detail', asEmptyAnswer),
  },
  {
    id: 'slash-at-the-end-forgiven',
    rule: 'request.refused',
    cases: 'placement.surface.neighbours./traits',
    request: (q) => (q.path === '/traits/' ? { ...q, path: '/traits' } : q),
  },
  {
    id: 'slash-at-the-end-redirected',
    rule: 'request.refused',
    cases: 'placement.surface.neighbours./usages',
    response: onlyFor(
      (q) => q.path === '/usages/',
      (r) => withHeader({ ...r, status: 308 }, 'location', '/usages'),
    ),
  },
  {
    id: 'singular-is-as-good',
    rule: 'request.refused',
    cases: 'placement.surface.neighbours./',
    request: (q) => (q.path === '/trait' ? { ...q, path: '/traits' } : q),
    at: '1.39',
  },
  {
    id: 'reshaper-one-microversion-early',
    rule: 'request.refused',
    cases: 'placement.surface.methods./reshaper',
    ...answersAs('1.29', '1.30', isCall('POST', '/reshaper')),
  },
  {
    id: 'usages-one-microversion-late',
    rule: 'request.accepted',
    cases: 'placement.answers.getUsages',
    ...answersAs('1.9', '1.8', isCall('GET', '/usages')),
  },
  {
    id: 'traits-gone-at-the-newest',
    rule: 'request.accepted',
    cases: 'placement.answers.listTraits',
    at: '1.39',
    request: (q) => (isCall('GET', '/traits?')(q) ? atVersion(q, '1.0') : q),
  },
  {
    id: 'link-to-what-is-not-there',
    rule: 'links.resolve',
    cases: 'placement.links.can-be-followed.getResourceClass',
    response: onlyFor(isCall('GET', '/resource_classes/'), (r) =>
      withJson(r, (json) => ({
        ...json,
        links: [{ rel: 'self', href: '/resource_classes/CUSTOM_INTEROP_GONE' }],
      })),
    ),
  },
  {
    id: 'url-one-version-early',
    rule: 'status.declared',
    cases: 'placement.surface.not-before.listTraits',
    request: (q) => (q.path === '/traits' ? atVersion(q, '1.6') : q),
  },
  {
    id: 'url-too-many',
    rule: 'status.declared',
    cases: 'placement.surface.unknown-url./healthcheck',
    response: onlyFor(
      (q) => q.path === '/healthcheck',
      (r) => ({ ...r, status: 200, body: 'OK' }),
    ),
  },
];

function asEmptyAnswer(response: Response): Response {
  return { ...response, status: 200, body: '{}' };
}
