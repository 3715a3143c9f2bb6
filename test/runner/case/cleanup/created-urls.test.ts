import { describe, expect, it } from 'vitest';
import { isTracedByAnswer, listCreatedUrls } from '../../../../runner/case/cleanup/created-urls.ts';
import { loadService } from '../../../../spec/contract/load-service.ts';

const service = loadService('placement');
const PROVIDER = '/resource_providers/61eb0a8c-c578-4d07-b39e-64fbb97a9abc';
const uuid = '3e28a387-ae31-424e-beb3-1b03fcdb95d5';

describe('the URLs that a call creates', () => {
  it.each<[string, string, string, unknown, string[], boolean]>([
    [
      'a POST that names it',
      'POST',
      '/resource_providers',
      { name: 'a', uuid },
      [`/resource_providers/${uuid}`],
      true,
    ],
    ['a POST that does not', 'POST', '/resource_providers', { name: 'a' }, [], true],
    ['a POST that is not JSON', 'POST', '/resource_providers', '{', [], true],
    [
      'a POST of a part',
      'POST',
      `${PROVIDER}/inventories`,
      { resource_class: 'VCPU', total: 1 },
      [`${PROVIDER}/inventories/VCPU`],
      false,
    ],
    ['a POST of a part that is wrong', 'POST', `${PROVIDER}/inventories`, {}, [], false],
    ['a POST that creates no resource', 'POST', '/allocations', {}, [], false],
    ['a PUT', 'PUT', '/traits/CUSTOM_A', undefined, ['/traits/CUSTOM_A'], false],
    [
      'a PUT of a part that can be removed',
      'PUT',
      `${PROVIDER}/traits`,
      { traits: [] },
      [`${PROVIDER}/traits`],
      false,
    ],
    ['a PUT of a part that cannot', 'PUT', `${PROVIDER}/aggregates`, {}, [], false],
    ['a GET', 'GET', '/resource_providers', undefined, [], false],
  ])('%s', (_name, method, path, body, places, traced) => {
    const ask = { method, path, body, microversion: '1.39' as const };
    expect(listCreatedUrls(ask, service, '1.39')).toEqual(places);
    expect(isTracedByAnswer(ask, service)).toBe(traced);
  });
});
