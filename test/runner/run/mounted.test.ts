import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestListener } from '../../../reference/http/serve.ts';
import { createPlacement } from '../../../reference/placement/application.ts';
import { MemoryStore } from '../../../reference/store/memory.ts';
import { run } from '../../../runner/run/run.ts';
import { httpTarget } from '../../../runner/target/http-target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { placement } from '../../../suites/placement/suite.ts';

const service = loadService('placement');
const server = createServer();
let root = '';

beforeAll(async () => {
  const application = await createPlacement({ service, store: new MemoryStore(), mount: '/placement' });
  server.on('request', requestListener([application]));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/placement`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a service below a path, as most clouds have it', () => {
  it.each(['', '/'])('conforms, whether or not its URL ends with a slash ("%s")', async (slash) => {
    const target = httpTarget(root + slash, { timeout: 30, connections: 1 });
    const selection = { kind: 'latest' } as const;
    // Answers with links and Location headers, and URLs beside the routes.
    const only = 'placement.*re*';
    const report = await run({ service, suite: placement, target, token: 'admin', selection, only });
    await target.close();
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ verdict: 'pass', leftBehind: [] });
  });
});
