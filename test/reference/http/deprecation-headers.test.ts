/** The headers `Deprecation` and `Sunset` are sent only from the microversion on that declares them. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReferenceServer, startReference } from '../../../reference/serve.ts';
import type { Suite } from '../../../runner/case/suite.ts';
import { run } from '../../../runner/run/run.ts';
import { httpTarget } from '../../../runner/target/http/http-target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { SUITES } from '../../../suites/registry.ts';
import { versionOf } from '../../faults/conditions.ts';
import { withHeader } from '../../faults/edits.ts';
import { type Fault, withFault } from '../../faults/fault.ts';

const PLACEMENT = fileURLToPath(new URL('../../../spec/placement', import.meta.url));
const DEPRECATION = '@1798761600';
const SUNSET = 'Sat, 01 Jan 2028 00:00:00 GMT';

const OVERLAY = `
overlay: 1.1.0
info: { title: Usages of all providers are deprecated, version: "1.40" }
actions:
  - target: $.info
    update: { version: "1.40" }
  - target: $.paths['/usages'].get
    update:
      deprecated: true
      x-deprecated-in: "1.40"
      x-removed-in: "1.44"
      x-replaced-by: GET /resource_providers/{uuid}/usages
      x-deprecation-note: Made up for this test.
  - target: $.paths['/usages'].get.responses['200'].headers
    update:
      deprecation: { required: true, schema: { type: string, const: "${DEPRECATION}" } }
      sunset: { required: true, schema: { type: string, const: "${SUNSET}" } }
`;

let folder: string;
let service: Service;
let reference: ReferenceServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interop-deprecation-'));
  cpSync(PLACEMENT, folder, { recursive: true });
  writeFileSync(join(folder, '1.40.overlay.yaml'), OVERLAY);
  service = loadService('placement', folder);
  reference = await startReference({ service });
});
afterAll(async () => {
  await reference.close();
  rmSync(folder, { recursive: true });
});

const headers = async (microversion: string, path = '/usages?project_id=a') => {
  const answer = await fetch(reference.url + path, {
    headers: { 'x-auth-token': 'admin', 'openstack-api-version': `placement ${microversion}` },
  });
  return ['deprecation', 'sunset'].map((name) => answer.headers.get(name));
};

describe('Deprecation and Sunset', () => {
  it.each([
    ['1.9', [null, null]],
    ['1.39', [null, null]],
    ['1.40', [DEPRECATION, SUNSET]],
    ['latest', [DEPRECATION, SUNSET]],
  ])('are sent at %s as the documents say', async (microversion, expected) => {
    expect(await headers(microversion)).toEqual(expected);
  });

  it('are not sent by other operations, nor with other statuses', async () => {
    expect(await headers('1.40', '/traits')).toEqual([null, null]);
    expect(await headers('1.40', '/usages')).toEqual([null, null]);
  });

  const judge = async (fault?: Pick<Fault, 'id' | 'response'>) => {
    const target = httpTarget(reference.url, { timeout: 30, connections: 4 });
    const report = await run({
      service,
      suite: SUITES.placement as Suite,
      target: fault ? withFault(target, { ...fault, rule: '', cases: '' }) : target,
      token: 'admin',
      selection: { kind: 'boundaries' },
      seed: 'deprecation',
      only: 'placement.usages.*',
    });
    await target.close();
    return report;
  };

  it('are no violation where they are declared', async () => {
    const { verdict, findings } = await judge();
    expect(findings).toEqual([]);
    expect(verdict).toBe('pass');
  });

  it('are a violation at the microversion before', async () => {
    const { verdict, findings } = await judge({
      id: 'deprecation-one-version-early',
      response: (answer, request) =>
        versionOf(request) === '1.39' && request.path.startsWith('/usages')
          ? withHeader(answer, 'deprecation', DEPRECATION)
          : answer,
    });
    expect(verdict).toBe('fail');
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(['header.undeclared']);
  });
});
