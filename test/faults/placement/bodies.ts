/** Faults of answered bodies: added, missing, or of another shape. */

import { hasStatus, isError, onlyFor, versionOf } from '../conditions.ts';
import { changeEach, withHeader, withJson } from '../edits.ts';
import type { Fault } from '../fault.ts';
import { CREATE_CASE, isRead } from './requests.ts';

export const BODY_FAULTS: readonly Fault[] = [
  {
    id: 'empty-body',
    rule: 'body.missing',
    cases: CREATE_CASE,
    response: onlyFor(isRead, (r) => ({ ...r, body: '' })),
  },
  {
    id: 'deleted-is-echoed',
    rule: 'body.unexpected',
    cases: 'placement.resource-providers.deleted-is-gone',
    response: onlyFor(hasStatus(204), (r) => ({ ...r, body: '{}' })),
  },
  {
    id: 'media-type-without-a-body',
    rule: 'body.unexpected',
    cases: 'placement.resource-providers.deleted-is-gone',
    response: onlyFor(hasStatus(204), (r) => withHeader(r, 'content-type', 'application/json')),
  },
  {
    id: 'json-by-another-name',
    rule: 'body.media-type',
    cases: CREATE_CASE,
    response: onlyFor(isRead, (r) => withHeader(r, 'content-type', 'application/vnd.cloud+json')),
  },
  {
    id: 'errors-in-html',
    rule: 'body.media-type',
    cases: 'placement.traits.absent-is-not-found',
    response: onlyFor(isError, (r) =>
      withHeader({ ...r, body: '<h1>Not found</h1>' }, 'content-type', 'text/html'),
    ),
  },
  {
    id: 'body-cut-off',
    rule: 'body.not-json',
    cases: CREATE_CASE,
    response: onlyFor(isRead, (r) => ({ ...r, body: r.body.slice(0, -10) })),
  },
  {
    id: 'generation-as-text',
    rule: 'body.schema',
    cases: 'placement.resource-providers.list-has-it',
    response: onlyFor(
      (q) => q.path === '/resource_providers',
      (r) =>
        withJson(r, (json) =>
          changeEach(json, 'resource_providers', (p) => ({ ...p, generation: String(p.generation) })),
        ),
    ),
  },
  {
    id: 'property-lost',
    rule: 'body.schema',
    cases: CREATE_CASE,
    response: onlyFor(isRead, (r) => withJson(r, ({ root_provider_uuid: _lost, ...json }) => json)),
  },
  {
    id: 'extra-property',
    rule: 'body.undeclared-property',
    cases: CREATE_CASE,
    response: onlyFor(isRead, (r) => withJson(r, (json) => ({ ...json, owner: 'north' }))),
  },
  {
    id: 'extra-property-deep-inside',
    rule: 'body.undeclared-property',
    cases: CREATE_CASE,
    response: onlyFor(isRead, (r) =>
      withJson(r, (json) => changeEach(json, 'links', (link) => ({ ...link, type: 'application/json' }))),
    ),
  },
  {
    id: 'extra-property-in-errors',
    rule: 'body.undeclared-property',
    cases: 'placement.traits.absent-is-not-found',
    response: onlyFor(isError, (r) =>
      withJson(r, (json) =>
        changeEach(json, 'errors', (error) => ({ ...error, help: 'https://cloud.example/help' })),
      ),
    ),
  },
  {
    id: 'parent-one-version-early',
    rule: 'body.undeclared-property',
    cases: CREATE_CASE,
    response: onlyFor(
      (q) => versionOf(q) === '1.11' && isRead(q),
      (r) => withJson(r, (json) => ({ ...json, parent_provider_uuid: null })),
    ),
  },
  {
    id: 'links-show-the-address-of-a-backend',
    rule: 'links.resolve',
    cases: CREATE_CASE,
    response: onlyFor(isRead, (r) =>
      withJson(r, (json) =>
        changeEach(json, 'links', (link) => ({ ...link, href: `http://10.0.0.7:8778${link.href}` })),
      ),
    ),
  },
  {
    id: 'charset-on-json',
    rule: 'body.media-type-parameter',
    cases: CREATE_CASE,
    response: onlyFor(isRead, (r) => withHeader(r, 'content-type', 'application/json; charset=utf-8')),
  },
  {
    id: 'link-to-an-unknown-url',
    rule: 'links.resolve',
    cases: CREATE_CASE,
    response: onlyFor(isRead, (r) =>
      withJson(r, (json) =>
        changeEach(json, 'links', (link) =>
          link.rel === 'usages' ? { ...link, href: `${link.href}/daily` } : link,
        ),
      ),
    ),
  },
];
