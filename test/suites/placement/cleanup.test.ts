/** However a case ends, the allocations that it wrote are deleted, and then its providers. */
import { describe, expect, it } from 'vitest';
import { run } from '../../../runner/run/run.ts';
import { NetworkError, type Target } from '../../../runner/target/target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import type { CaseFor } from '../../../suites/facts.ts';
import { facts } from '../../../suites/placement/facts.ts';
import type { PlacementCloud } from '../../../suites/placement/placement-cloud.ts';
import { placement } from '../../../suites/placement/suite.ts';
import { useReference } from '../../runner/reference-target.ts';

const service = loadService('placement');
const target = useReference(service);
const allocations = '/allocations/{consumer_uuid}';

/** Runs one case at the newest microversion. */
function runCase(
  scenario: CaseFor<PlacementCloud>['run'],
  options: { target?: Target; signal?: AbortSignal } = {},
) {
  const { fact, cases } = facts('guest');
  fact('scenario', 'a scenario of this test', { since: '1.0', clause: 'status' }, scenario);
  const suite = { ...placement, cases };
  const selection = { kind: 'latest' } as const;
  const only = 'placement.guest.*';
  return run({ service, suite, target: target(), token: 'admin', selection, only, ...options });
}

/** UUIDs of all providers that remain. */
async function providersLeft(): Promise<string[]> {
  const headers = { 'x-auth-token': 'admin' };
  const answer = await target().send({ method: 'GET', path: '/resource_providers', headers, body: null });
  const { resource_providers } = JSON.parse(answer.body) as { resource_providers: { uuid: string }[] };
  return resource_providers.map(({ uuid }) => uuid);
}

const makeHost = (cloud: PlacementCloud) => cloud.provider({ inventories: { VCPU: { total: 4 } } });

describe('a case that wrote allocations', () => {
  it.each<[string, 'pass' | 'fail' | 'error', CaseFor<PlacementCloud>['run']]>([
    [
      'beforehand',
      'pass',
      async (cloud) => {
        await cloud.claim(await makeHost(cloud), { VCPU: 1 });
      },
    ],
    [
      'and then got an unexpected refusal',
      'pass',
      async (cloud) => {
        const host = await makeHost(cloud);
        const { uuid: consumer_uuid } = await cloud.claim(host, { VCPU: 1 });
        const body = cloud.claimBody({ [host.uuid]: { VCPU: 2 } });
        await cloud.expect(409).put(allocations, { consumer_uuid }, { body });
      },
    ],
    [
      'and then got an expected refusal',
      'fail',
      async (cloud) => {
        const host = await makeHost(cloud);
        const body = { [cloud.uuid()]: cloud.claimBody({ [host.uuid]: { VCPU: 2 } }) };
        await cloud.expect(409).post('/allocations', {}, { body });
      },
    ],
    [
      'and threw',
      'error',
      async (cloud) => {
        const [first, second] = [await makeHost(cloud), await makeHost(cloud)];
        const { uuid } = await cloud.claim(first, { VCPU: 1 });
        await cloud.writeAllocations(uuid, { [second.uuid]: { VCPU: 1 } }, { generation: 1 });
        throw new Error('and ended normally');
      },
    ],
  ])('%s leaves nothing behind', async (_name, verdict, scenario) => {
    const report = await runCase(scenario);
    expect(report.cases).toMatchObject([{ verdict }]);
    expect(report.leftBehind).toEqual([]);
    expect(await providersLeft()).toEqual([]);
  });

  it('leaves nothing behind when the run is ended', async () => {
    const ending = new AbortController();
    const report = await runCase(
      async (cloud) => {
        const host = await makeHost(cloud);
        await cloud.claim(host, { VCPU: 1 });
        ending.abort();
        await cloud.claim(host, { VCPU: 1 });
      },
      { signal: ending.signal },
    );
    expect(report).toMatchObject({ partial: true, leftBehind: [] });
    expect(await providersLeft()).toEqual([]);
  });

  it('leaves nothing behind when the answer was lost', async () => {
    let lost = false;
    const losing: Target = {
      ...target(),
      async send(request) {
        const answer = await target().send(request);
        if (lost || request.method !== 'POST' || request.path !== '/allocations') return answer;
        lost = true;
        throw new NetworkError('closes the connection', request);
      },
    };
    const report = await runCase(
      async (cloud) => {
        const host = await makeHost(cloud);
        const body = { [cloud.uuid()]: cloud.claimBody({ [host.uuid]: { VCPU: 1 } }) };
        await cloud.expect(204).post('/allocations', {}, { body });
      },
      { target: losing },
    );
    expect(report.cases).toMatchObject([{ verdict: 'error' }]);
    expect(report.leftBehind).toEqual([]);
    expect(await providersLeft()).toEqual([]);
  });
});
