/** Certificates, client certificates and proxies. The certificates are for these tests alone, and valid until 2126. */
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { ConnectionSettings } from '../../../../runner/target/http/connection.ts';
import { httpTarget } from '../../../../runner/target/http/http-target.ts';
import { chooseProxy } from '../../../../runner/target/http/proxy-variables.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

const pem = (name: string) => readFileSync(new URL(`./certificates/${name}.pem`, import.meta.url), 'utf8');
const authority = pem('authority');
const client = { cert: pem('client'), key: pem('client.key') };

async function startTls({ wantsClient = false } = {}): Promise<string> {
  const options = { cert: pem('server'), key: pem('server.key'), ca: authority };
  const server = createHttpsServer(
    { ...options, requestCert: wantsClient, rejectUnauthorized: wantsClient },
    (_request, response) => response.end('over tls'),
  );
  return `https://127.0.0.1:${await listen(server)}`;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => server.close() });
  open.push({ close: () => server.closeAllConnections() });
  return (server.address() as AddressInfo).port;
}

interface TestProxy {
  url: string;
  /** What it was asked for: `CONNECT host:port`, or the method and the whole URL. */
  asked: string[];
}

async function startProxy(): Promise<TestProxy> {
  const asked: string[] = [];
  const server = createHttpServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.end('from the proxy');
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    const [host, port] = (request.url as string).split(':');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
    open.push({ close: () => onward.destroy() });
  });
  return { url: `http://127.0.0.1:${await listen(server)}`, asked };
}

const REQUEST = { method: 'GET', path: '/x', headers: {}, body: null };

async function bodyFrom(url: string, connection: ConnectionSettings): Promise<string> {
  const target = httpTarget(url, { timeout: 5, connections: 1, connection });
  open.push(target);
  const { body } = await target.send(REQUEST);
  await target.drop?.(REQUEST);
  return body;
}

describe('a server with a certificate of its own authority', () => {
  it.each([
    ['is trusted with that authority', { ca: authority }],
    ['is accepted without verification', { verify: false }],
  ])('%s', async (_name, connection) => {
    expect(await bodyFrom(await startTls(), connection)).toBe('over tls');
  });

  it('is not trusted otherwise', async () => {
    await expect(bodyFrom(await startTls(), {})).rejects.toThrow(/the target/);
  });

  it('gets the certificate of the client, and refuses one without', async () => {
    const url = await startTls({ wantsClient: true });
    expect(await bodyFrom(url, { ca: authority, ...client })).toBe('over tls');
    await expect(bodyFrom(url, { ca: authority })).rejects.toThrow(/the target/);
  });
});

describe('a proxy', () => {
  it('tunnels https, and the certificate is still verified', async () => {
    const proxy = await startProxy();
    const url = await startTls();
    expect(await bodyFrom(url, { ca: authority, proxyFor: () => proxy.url })).toBe('over tls');
    expect(proxy.asked[0]).toBe(`CONNECT ${new URL(url).host}`);
    await expect(bodyFrom(url, { proxyFor: () => proxy.url })).rejects.toThrow(/the target/);
  });

  it('is asked for the whole URL of http', async () => {
    const proxy = await startProxy();
    expect(await bodyFrom('http://cloud.invalid:8778', { proxyFor: () => proxy.url })).toBe('from the proxy');
    expect(proxy.asked).toEqual(['GET http://cloud.invalid:8778/x']);
  });
});

const HTTPS = { HTTPS_PROXY: 'http://proxy:3128' };

describe('the proxy of a URL', () => {
  it.each<[string, string, Record<string, string>, string | undefined]>([
    ['is HTTPS_PROXY for https', 'https://cloud', HTTPS, 'http://proxy:3128'],
    ['is not HTTPS_PROXY for http', 'http://cloud', HTTPS, undefined],
    ['is HTTP_PROXY for http', 'http://cloud', { http_proxy: 'http://p' }, 'http://p'],
    ['is ALL_PROXY for what has no other', 'http://cloud', { ALL_PROXY: 'http://p' }, 'http://p'],
    ['may lack its scheme', 'https://cloud', { https_proxy: 'p:1' }, 'http://p:1'],
    ['is none for a host of NO_PROXY', 'https://cloud', { ...HTTPS, NO_PROXY: 'a, cloud' }, undefined],
    ['is none below a host of NO_PROXY', 'https://a.cloud', { ...HTTPS, no_proxy: '.cloud' }, undefined],
    [
      'is one for a host that ends alike',
      'https://mycloud',
      { ...HTTPS, no_proxy: 'cloud' },
      'http://proxy:3128',
    ],
    ['is none for a host and port', 'https://cloud:8778', { ...HTTPS, no_proxy: 'cloud:8778' }, undefined],
    ['is one for another port', 'https://cloud', { ...HTTPS, no_proxy: 'cloud:8778' }, 'http://proxy:3128'],
    ['is none in a range of addresses', 'https://10.1.2.3', { ...HTTPS, no_proxy: '10.0.0.0/8' }, undefined],
    ['is one outside of it', 'https://11.1.2.3', { ...HTTPS, no_proxy: '10.0.0.0/8' }, 'http://proxy:3128'],
    ['is none for an address of IPv6', 'https://[::1]', { ...HTTPS, no_proxy: '[::1]' }, undefined],
    ['is none with *', 'https://cloud', { ...HTTPS, no_proxy: '*' }, undefined],
    ['is none without variables', 'https://cloud', {}, undefined],
  ])('%s', (_name, url, env, proxy) => {
    expect(chooseProxy(new URL(url), env)).toBe(proxy);
  });
});
