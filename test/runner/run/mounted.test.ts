import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlacement } from '../../../reference/placement/application.ts';
import { MemoryStore } from '../../../reference/store/memory.ts';
import { run } from '../../../runner/run/run.ts';
import { httpTarget } from '../../../runner/target/http/http-target.ts';
import type { Target } from '../../../runner/target/target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { placement } from '../../../suites/placement/suite.ts';
import { type InProcessServer, serveInProcess } from '../../in-process/serve.ts';

const service = loadService('placement');
let server: InProcessServer;
beforeAll(async () => {
  server = await serveInProcess(
    await createPlacement({ service, store: new MemoryStore(), mount: '/placement' }),
  );
});
afterAll(() => server.close());

const judge = (target: Target, only: string) =>
  run({ service, suite: placement, target, token: 'admin', selection: { kind: 'latest' }, only });

describe('a service mounted below a path, as on most clouds', () => {
  it.each(['placement.links.*', 'placement.resource-*', 'placement.surface.*', 'placement.versions.*'])(
    'conforms in %s',
    async (only) => {
      const report = await judge(server.target, only);
      expect(report.findings).toEqual([]);
      expect(report).toMatchObject({ verdict: 'pass', leftBehind: [] });
    },
  );

  it.each(['', '/'])('is reached whether or not its URL ends with a slash ("%s")', async (slash) => {
    expect(server.url).toMatch(/\/placement$/);
    const target = httpTarget(server.url + slash, { timeout: 30, connections: 1 });
    const report = await judge(target, 'placement.resource-providers.*');
    await target.close();
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ verdict: 'pass', leftBehind: [] });
  });
});
