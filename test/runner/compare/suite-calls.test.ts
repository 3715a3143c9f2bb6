/** The suite, run against several targets at once. */
import { describe, expect, it } from 'vitest';
import { compare } from '../../../runner/compare/compare.ts';
import type { CompareOptions } from '../../../runner/compare/compare-options.ts';
import type { Target } from '../../../runner/target/target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { createPlacementCalls } from '../../../suites/placement/random/call-source.ts';
import { placement } from '../../../suites/placement/suite.ts';
import { withHeader } from '../../faults/edits.ts';
import { useReference } from '../reference-target.ts';
import { changeAnswers } from './call-list.ts';

const service = loadService('placement');
const first = useReference(service);
const second = useReference(service);

/** Without the cases that take most of the calls. */
const suite = { ...placement, cases: placement.cases.filter(({ id }) => !/[.]model|candidates/.test(id)) };

function compareTargets(targets: readonly Target[], more: Partial<CompareOptions> = {}) {
  return compare({
    ...{
      service,
      targets,
      suite,
      createCallSource: createPlacementCalls,
      calls: 0,
      seed: 'suite',
    },
    ...{ token: 'admin', tokenCheck: placement.tokenCheck, keepGoing: true },
    selection: { kind: 'range', since: '1.0', until: '1.0' },
    ...more,
  });
}

/** Makes the target one whose newest microversion is 1.1. */
function limitTo11(target: Target): Target {
  const { send, ...others } = target;
  return {
    ...others,
    async send(request) {
      const asked = [request.headers['openstack-api-version'] ?? ''].flat().join();
      const minor = Number(/^placement 1\.(\d+)$/.exec(asked)?.[1] ?? 0);
      const beyond = minor > 1 ? 'placement 1.40' : asked.replace('latest', '1.1');
      const headers =
        asked === '' ? request.headers : { ...request.headers, 'openstack-api-version': beyond };
      const response = await send({ ...request, headers });
      const said = response.body.includes('"max_version"');
      return said ? { ...response, body: response.body.replace('"1.39"', '"1.1"') } : response;
    },
  };
}

describe('the suite', () => {
  it('finds no difference between two reference servers, and leaves nothing behind', async () => {
    const found = await compareTargets([first(), second()]);
    expect(found).toMatchObject({ verdict: 'same', problem: null, leftBehind: [], calls: 0 });
    expect(found.suite?.cases).toBeGreaterThan(100);
    expect(found.suite?.calls).toBeGreaterThan(found.suite?.cases ?? 0);
  });

  it('ends at the first difference, and names the case that showed it', async () => {
    const odd = changeAnswers(second(), '/resource_providers', (response) =>
      withHeader(response, 'x-cloud', 'north'),
    );
    const more = { keepGoing: false, calls: 50, shrink: { seconds: 60, calls: 10_000 } };
    const found = await compareTargets([first(), odd], more);
    expect(found).toMatchObject({ verdict: 'different', calls: 0 });
    const [cause] = found.causes;
    expect(cause).toMatchObject({ kind: 'header', location: { name: 'x-cloud' } });
    expect(cause?.first.caseId).toMatch(/^placement\./);
    expect(cause?.shortest?.calls).toHaveLength(1);
  });

  it('runs at common microversions, and ignores that the ranges differ', async () => {
    const found = await compareTargets([first(), limitTo11(second())], { selection: { kind: 'latest' } });
    expect(found.causes).toEqual([]);
    expect(found.microversions).toEqual({ since: '1.1', until: '1.1' });
  });

  it('cleans up after a write that only some targets accept, and ignores its consequences', async () => {
    const refusing: Target = {
      ...first(),
      async send(request) {
        const isClaim = request.method === 'PUT' && request.path.startsWith('/allocations/');
        return await first().send(isClaim ? { ...request, headers: {} } : request);
      },
    };
    const cases = placement.cases.filter(({ id }) => id.startsWith('placement.allocations.'));
    const found = await compareTargets([refusing, second()], { suite: { ...placement, cases } });
    const calls = found.causes.map(
      ({ first: { request } }) => `${request.method} ${request.path.slice(0, 13)}`,
    );
    expect(new Set(calls)).toEqual(new Set(['PUT /allocations/']));
    const request = { method: 'GET', path: '/resource_providers', body: null };
    const left = await second().send({ ...request, headers: { 'x-auth-token': 'admin' } });
    expect(left.body).toBe('{"resource_providers":[]}');
  });
});
