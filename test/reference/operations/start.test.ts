import { get } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { startAdminServer } from '../../../reference/operations/admin-server.ts';
import { createJsonLog } from '../../../reference/operations/json-log.ts';
import { type OperatedServer, startOperated } from '../../../reference/operations/start.ts';
import { startReference } from '../../../reference/serve.ts';
import { MemoryStore } from '../../../reference/store/memory.ts';
import { type CommitOutcome, StoreUnavailable } from '../../../reference/store/port.ts';
import { sendTo } from '../placement/placement-server.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function operate(options: Parameters<typeof startOperated>[0] = {}): Promise<OperatedServer> {
  const server = await startOperated({ countsForMetrics: true, ...options });
  closing.push(() => server.close());
  return server;
}

/** Its commits wait until `open` is called. */
class GatedStore extends MemoryStore {
  open = () => {};
  #gate: Promise<void> | undefined;
  shut() {
    this.#gate = new Promise((resolve) => {
      this.open = resolve;
    });
  }
  override async commit(...args: Parameters<MemoryStore['commit']>): Promise<readonly CommitOutcome[]> {
    await this.#gate;
    return super.commit(...args);
  }
}

/** The samples of a metric by their labels. */
async function samplesOf({ metrics }: OperatedServer, name: string): Promise<string[]> {
  const text = (await metrics?.render())?.text ?? '';
  return text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
}

it('counts requests by operation, and the commits of the store', async () => {
  const server = await operate();
  await sendTo(server.url, 'PUT', '/traits/CUSTOM_A');
  await sendTo(server.url, 'GET', '/nothing');
  await sendTo(server.url, 'PROPFIND', '/traits');
  expect(await samplesOf(server, 'interop_requests_total')).toEqual([
    'interop_requests_total{service="placement",operation="ensureTrait",method="PUT",status="201"} 1',
    'interop_requests_total{service="placement",operation="unknownUrl",method="GET",status="404"} 1',
    'interop_requests_total{service="placement",operation="unknownMethod /traits",method="other",status="405"} 1',
  ]);
  expect(await samplesOf(server, 'interop_requests_in_progress')).toEqual(['interop_requests_in_progress 0']);
  expect(await samplesOf(server, 'interop_store_changes_total')).toEqual([
    // The time of first use, and the trait.
    'interop_store_changes_total{service="placement",outcome="committed"} 2',
  ]);
});

it('answers metrics and health on a port of its own, and is not ready while it stops', async () => {
  let obstacle: string | undefined;
  const metrics = async () => ({ contentType: 'text/plain; version=0.0.4', text: 'a 1\n' });
  const admin = await startAdminServer({
    port: 0,
    host: '127.0.0.1',
    metrics,
    findObstacle: async () => obstacle,
  });
  closing.push(() => admin.close());
  const ask = async (path: string) => {
    const answer = await fetch(admin.url + path);
    return [answer.status, answer.headers.get('content-type'), await answer.text()];
  };
  expect(await ask('/metrics?x')).toEqual([200, 'text/plain; version=0.0.4', 'a 1\n']);
  expect(await ask('/healthz')).toEqual([200, 'text/plain; charset=utf-8', 'ok\n']);
  expect(await ask('/readyz')).toEqual([200, 'text/plain; charset=utf-8', 'ok\n']);
  obstacle = 'the server stops';
  expect(await ask('/readyz')).toEqual([503, 'text/plain; charset=utf-8', 'the server stops\n']);
  expect((await ask('/resource_providers'))[0]).toBe(404);
});

it('is not ready while its store cannot be reached', async () => {
  let isReachable = true;
  class Store extends MemoryStore {
    async latest() {
      if (!isReachable) throw new StoreUnavailable('no member answers');
      return this.revision;
    }
  }
  const server = await operate({ store: new Store() });
  expect(await server.readiness.findObstacle()).toBeUndefined();
  isReachable = false;
  expect(await server.readiness.findObstacle()).toBe('no member answers');
});

it('answers what runs before it stops, closes its connections, and accepts no more', async () => {
  const store = new GatedStore();
  const server = await startOperated({ store });
  store.shut();
  const running = sendTo(server.url, 'PUT', '/traits/CUSTOM_A');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const drained = server.drain(20);
  expect(await server.readiness.findObstacle()).toBe('the server stops');
  await expect(fetch(server.url)).rejects.toThrow();
  store.open();
  const answer = await running;
  expect([answer.status, answer.headers.connection]).toEqual([201, 'close']);
  await drained;
});

it('stops after its time, also where a request is never answered', async () => {
  const store = new GatedStore();
  const server = await startOperated({ store });
  store.shut();
  const running = sendTo(server.url, 'PUT', '/traits/CUSTOM_A');
  const lost = expect(running).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await server.drain(0.1);
  await lost;
  store.open();
});

it('refuses requests beyond its limit with 503, and serves again afterwards', async () => {
  const store = new GatedStore();
  const server = await operate({ store, maxRequests: 1 });
  store.shut();
  const first = sendTo(server.url, 'PUT', '/traits/CUSTOM_A');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const second = await sendTo(server.url, 'GET', '/traits');
  expect([second.status, second.headers['retry-after'], second.headers.connection]).toEqual([
    503,
    '1',
    'close',
  ]);
  expect(second.json.errors[0].detail).toBe('The server answers 1 requests already. Try again later.');
  store.open();
  expect((await first).status).toBe(201);
  expect((await sendTo(server.url, 'GET', '/traits')).status).toBe(200);
});

it('refuses a head that is too large, and ends the connection of a slow client', async () => {
  const server = await operate({ requestTimeout: 0.2 });
  const large = await new Promise<number | undefined>((resolve, reject) => {
    get(server.url, { headers: { 'x-large': 'x'.repeat(20_000) } }, ({ statusCode }) =>
      resolve(statusCode),
    ).on('error', reject);
  });
  expect(large).toBe(431);
  const { port } = new URL(server.url);
  const text = await new Promise<string>((resolve) => {
    let read = '';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nhost: a\r\n'));
    socket.on('data', (bytes) => {
      read += bytes;
    });
    socket.on('close', () => resolve(read));
  });
  expect(text).toMatch(/^HTTP\/1\.1 408 /);
});

it('writes an object for each request and each problem', async () => {
  const lines: Record<string, unknown>[] = [];
  const { log, requests } = createJsonLog((line) => lines.push(JSON.parse(line)));
  class Store extends MemoryStore {
    isReachable = true;
    override async commit(...args: Parameters<MemoryStore['commit']>) {
      if (!this.isReachable) throw new StoreUnavailable('no member answers');
      return super.commit(...args);
    }
  }
  const store = new Store();
  const server = await startReference({ store, log, observer: requests });
  closing.push(() => server.close());
  store.isReachable = false;
  const { headers } = await sendTo(server.url, 'PUT', '/traits/CUSTOM_A');
  const common = {
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    request_id: headers['x-openstack-request-id'],
    method: 'PUT',
    url: '/traits/CUSTOM_A',
  };
  const answered = { service: 'placement', status: 503, seconds: expect.any(Number) };
  expect(lines).toEqual([
    { level: 'error', message: 'no member answers', ...common },
    { level: 'info', message: 'answered', ...common, ...answered },
  ]);
});
