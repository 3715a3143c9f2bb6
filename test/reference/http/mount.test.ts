import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestListener } from '../../../reference/http/request-listener.ts';
import { createPlacement } from '../../../reference/placement/application.ts';
import { MemoryStore } from '../../../reference/store/memory.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { sendTo } from '../placement/placement-server.ts';

let server: Server;
let origin: string;

beforeAll(async () => {
  const service = loadService('placement');
  const application = await createPlacement({ service, store: new MemoryStore(), mount: '/placement' });
  server = createServer(requestListener([application])).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const paths: [string, number][] = [
  ['/placement', 200],
  ['/placement/', 200],
  ['/placement/traits', 200],
  ['/traits', 404],
  ['/placementtraits', 404],
  ['/', 404],
];
it.each(paths)('below /placement, %s answers %i', async (path, status) => {
  expect((await sendTo(origin, 'GET', path)).status).toBe(status);
});

it('links and locations include the mount', async () => {
  const { headers, json } = await sendTo(origin, 'POST', '/placement/resource_providers', {
    body: { name: 'a' },
  });
  expect(headers.location).toBe(`${origin}/placement/resource_providers/${json.uuid}`);
  expect(json.links[0].href).toBe(`/placement/resource_providers/${json.uuid}`);
  const location = headers.location as string;
  expect((await sendTo(location, 'GET', '')).json.name).toBe('a');
});

it('without a token, only the root of the service is open', async () => {
  const headers = { 'x-auth-token': undefined };
  expect((await sendTo(origin, 'GET', '/placement', { headers })).status).toBe(200);
  expect((await sendTo(origin, 'GET', '/', { headers })).status).toBe(401);
});
