/** Faults of the headers of answers. */
import { hasStatus, onlyFor } from '../conditions.ts';
import { withHeader } from '../edits.ts';
import { isCallOf, showsServer, versionOf } from './calls.ts';
import type { ComputeFault } from './compute-fault.ts';

export const HEADER_FAULTS: readonly ComputeFault[] = [
  {
    id: 'region-in-a-header-at-one-microversion',
    does: 'names its region in a header of its own, at 2.61 alone',
    clause: 'header',
    rule: 'header.undeclared',
    cases: 'compute.answers.listFlavors',
    at: '2.61',
    response: onlyFor(
      (q) => versionOf(q) === '2.61',
      (r) => withHeader(r, 'x-cloud-region', 'north'),
    ),
  },
  {
    id: 'etag-of-a-server',
    does: 'answers with an ETag where a server is shown',
    clause: 'header',
    rule: 'header.undeclared',
    cases: 'compute.answers.showServer',
    at: '2.90',
    response: onlyFor(showsServer, (r) => withHeader(r, 'etag', '"1"')),
  },
  {
    id: 'retry-after-in-refusals',
    does: 'answers 404 with Retry-After',
    clause: 'header',
    rule: 'header.undeclared',
    cases: 'compute.surface.methods./flavors/{flavor_id}',
    at: '2.60',
    response: onlyFor(hasStatus(404), (r) => withHeader(r, 'retry-after', '1')),
  },
  {
    id: 'compute-request-id-lost',
    does: 'leaves out X-Compute-Request-Id, the older name of the request id',
    clause: 'header',
    rule: 'header.missing',
    cases: 'compute.answers.listServices',
    at: '2.104',
    response: (r) => withHeader(r, 'x-compute-request-id', null),
  },
  {
    id: 'request-id-without-prefix',
    does: 'answers with a request id that does not begin with req-',
    clause: 'header-value',
    rule: 'header.malformed',
    cases: 'compute.answers.listServices',
    at: '2.1',
    response: (r) => withHeader(r, 'x-openstack-request-id', '9f4d3e1c-0000-4000-8000-000000000000'),
  },
  {
    id: 'vary-lost',
    does: 'leaves out Vary, so that a cache mixes up microversions',
    clause: 'negotiation',
    rule: 'negotiation.vary',
    cases: 'compute.answers.showLimits',
    at: '2.57',
    response: (r) => withHeader(r, 'vary', null),
  },
  {
    id: 'vary-without-the-older-header',
    does: 'names only one of the two version headers in Vary',
    clause: 'negotiation',
    rule: 'negotiation.vary',
    cases: 'compute.answers.showLimits',
    at: '2.56',
    response: (r) => withHeader(r, 'vary', 'OpenStack-API-Version'),
  },
  {
    id: 'media-type-of-the-older-api',
    does: 'answers with application/vnd.openstack.compute+json',
    clause: 'header-value',
    rule: 'body.media-type',
    cases: 'compute.answers.listAvailabilityZones',
    at: '2.90',
    response: onlyFor(isCallOf('GET', /^\/os-availability-zone$/), (r) =>
      withHeader(r, 'content-type', 'application/vnd.openstack.compute+json'),
    ),
  },
];
