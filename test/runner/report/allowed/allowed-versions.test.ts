/** Expected values are what Placement's and Nova's histories of microversions say. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findAllowedVersions } from '../../../../runner/report/allowed/allowed-versions.ts';
import type { CausePlace } from '../../../../runner/report/cause.ts';
import { loadService } from '../../../../spec/contract/load-service.ts';
import type { Microversion } from '../../../../spec/contract/microversion.ts';
import type { Location } from '../../../../spec/openapi/location.ts';
import { loadServiceFolder } from '../../../../spec/service-folder/load-service-folder.ts';

const place = (operation: string, version: string, status = 200): CausePlace => ({
  operation,
  status,
  since: version as Microversion,
  until: version as Microversion,
});
const of = (part: Location['in'], name?: string, pointer?: string): Location => ({
  in: part,
  ...(name !== undefined && { name }),
  ...(pointer !== undefined && { pointer }),
});

describe('an addition of Placement', () => {
  it.each<[string, string, Location, CausePlace, object]>([
    [
      'a header of an answer',
      'header.undeclared',
      of('header', 'cache-control'),
      place('listTraits', '1.14'),
      { allowedFrom: '1.15' },
    ],
    [
      'a property of an answer',
      'body.undeclared-property',
      of('body', undefined, '/resource_providers/3/root_provider_uuid'),
      place('listResourceProviders', '1.13'),
      { allowedFrom: '1.14' },
    ],
    [
      'a status',
      'status.declared',
      of('response'),
      place('createResourceProvider', '1.20', 201),
      { allowedUntil: '1.19' },
    ],
    [
      'a status that a case did not expect',
      'status.expected',
      of('response'),
      place('createResourceProvider', '1.19', 200),
      { allowedFrom: '1.20' },
    ],
    [
      'a status that a case did not expect, and that the microversion declares',
      'status.expected',
      of('response'),
      place('createResourceProvider', '1.20', 200),
      {},
    ],
    [
      'a query parameter',
      'request.refused',
      of('query', 'in_tree'),
      place('listResourceProviders', '1.13'),
      { allowedFrom: '1.14' },
    ],
    [
      'a query parameter of a family of names',
      'request.refused',
      of('query', 'resources_NET1'),
      place('listAllocationCandidates', '1.24'),
      { allowedFrom: '1.33' },
    ],
    [
      'a property of a request',
      'request.refused',
      of('request-body', undefined, '/consumer_generation'),
      place('replaceAllocations', '1.27', 204),
      { allowedFrom: '1.28' },
    ],
    [
      'a URL',
      'request.refused',
      of('operation', 'POST /reshaper'),
      place('unknownUrl', '1.29'),
      { allowedFrom: '1.30' },
    ],
    [
      'a header that no microversion has',
      'header.undeclared',
      of('header', 'x-cloud'),
      place('listTraits', '1.14'),
      {},
    ],
    [
      'a URL that no microversion has',
      'request.refused',
      of('operation', 'GET /clouds'),
      place('unknownUrl', '1.29'),
      {},
    ],
    [
      'a wrong value of a parameter that is declared there',
      'request.refused',
      of('query', 'in_tree'),
      place('listResourceProviders', '1.14'),
      {},
    ],
    ['what is missing', 'header.missing', of('header', 'cache-control'), place('listTraits', '1.14'), {}],
  ])('%s', (_what, rule, location, where, want) => {
    expect(findAllowedVersions(loadService('placement'), rule, location, where)).toEqual(want);
  });

  it('is not allowed by a microversion within the range of the findings', () => {
    const location = of('header', 'cache-control');
    const range = { ...place('listTraits', '1.10'), until: '1.20' as const };
    expect(findAllowedVersions(loadService('placement'), 'header.undeclared', location, range)).toEqual({});
  });
});

it('an action of Nova that is not there yet', () => {
  const service = loadServiceFolder(fileURLToPath(new URL('../../../../spec/compute', import.meta.url)));
  const { contract } = service.match('POST', '/servers/1/action', '2.16', { trigger_crash_dump: null });
  const location = of('request-body', undefined, '/trigger_crash_dump');
  const where = place(contract.operation, '2.16', 202);
  expect(findAllowedVersions(service, 'request.refused', location, where)).toEqual({ allowedFrom: '2.17' });
});
