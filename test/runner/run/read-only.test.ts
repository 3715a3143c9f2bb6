import { describe, expect, it } from 'vitest';
import { run } from '../../../runner/run/run.ts';
import type { Target } from '../../../runner/target/target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { placement } from '../../../suites/placement/suite.ts';
import { withHeader } from '../../faults/edits.ts';
import { useReference } from '../reference-target.ts';

const service = loadService('placement');
const target = useReference(service);

/** The target, with a record of the requests. */
function recordMethods(
  of: Target,
  methods: Set<string>,
  change = (value: Awaited<ReturnType<Target['send']>>) => value,
) {
  return {
    ...of,
    async send(request: Parameters<Target['send']>[0]) {
      methods.add(request.method);
      return change(await of.send(request));
    },
    async close() {},
  };
}

function readOnly(of: Target, only?: string) {
  return run({
    service,
    suite: placement,
    target: of,
    token: 'admin',
    selection: { kind: 'range', since: '1.39', until: '1.39' },
    seed: 'read-only',
    readOnly: true,
    ...(only && { only }),
  });
}

async function fill(of: Target): Promise<void> {
  const headers = {
    'x-auth-token': 'admin',
    'openstack-api-version': 'placement 1.39',
    'content-type': 'application/json',
  };
  const uuid = '00000000-0000-4000-8000-000000000001';
  const inventories = { VCPU: { total: 8 } };
  const write = (method: string, path: string, body: object) =>
    of.send({ method, path, headers, body: JSON.stringify(body) });
  await write('POST', '/resource_providers', { name: 'other-users-host', uuid });
  await write('PUT', `/resource_providers/${uuid}/inventories`, {
    resource_provider_generation: 0,
    inventories,
  });
}

describe('a read-only run', () => {
  it('sends only safe methods, counts skipped cases, and passes on a clean service', async () => {
    await fill(target());
    const methods = new Set<string>();
    const report = await readOnly(recordMethods(target(), methods));
    expect([...methods].sort()).toEqual(['GET', 'HEAD', 'OPTIONS']);
    expect(report.findings).toEqual([]);
    expect(report.verdict).toBe('pass');
    expect(report.readOnly).toBe(true);
    const writing = report.cases.find(({ id }) => id === 'placement.answers.createResourceProvider');
    expect(writing).toMatchObject({
      verdict: 'skipped',
      reason: 'it would write, with POST /resource_providers',
    });
    const reading = [
      'getResourceProvider',
      'getInventory',
      'listAllocationCandidates',
      'getTrait',
      'getUsages',
    ];
    const verdicts = reading.map(
      (operation) => report.cases.find(({ id }) => id === `placement.answers.${operation}`)?.verdict,
    );
    expect(verdicts).toEqual(reading.map(() => 'pass'));
  });

  it('finds violations in answers to GET', async () => {
    const faulty = recordMethods(target(), new Set(), (response) =>
      withHeader(response, 'x-cloud-region', 'north'),
    );
    const report = await readOnly(faulty, 'placement.answers.getResourceProvider');
    expect(report.verdict).toBe('fail');
    expect(report.findings.map(({ rule }) => rule)).toEqual(['header.undeclared']);
  });
});
