import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { discover } from '../../../runner/target/discover.ts';
import { httpTarget } from '../../../runner/target/http/http-target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { findDeadUrl, type Misbehaving, startHttpServer } from './misbehaving-server.ts';

const service = loadService('placement');
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

function discoverAt(url: string) {
  const target = httpTarget(url, { timeout: 5, connections: 1 });
  open.unshift(target);
  return discover(target, service, 'admin', '/resource_providers');
}

async function at(listener: import('node:http').RequestListener) {
  const server: Misbehaving = await startHttpServer(listener);
  open.push(server);
  return discoverAt(server.url);
}

const json =
  (status: number, body: unknown): import('node:http').RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
const versions = (minimum: string, maximum: string) => ({
  versions: [{ id: 'v1', min_version: minimum, max_version: maximum }],
});

describe('discovering a target', () => {
  it('reads its microversions', async () => {
    await expect(at(json(200, versions('1.0', '1.36')))).resolves.toEqual({
      minimum: '1.0',
      maximum: '1.36',
    });
  });

  it.each<[string, import('node:http').RequestListener, string]>([
    [
      'a page',
      (_q, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      'is not the root of a placement service',
    ],
    [
      'JSON that is cut off',
      (_q, r) => r.writeHead(200, { 'content-type': 'application/json' }).end('{"versions": ['),
      'is not the root of a placement service',
    ],
    ['another service', json(200, versions('2.1', '2.96')), 'is not the root of a placement service'],
    [
      'a service without microversions',
      json(300, { versions: { values: [] } }),
      'is not the root of a placement service',
    ],
    [
      'a redirect',
      (_q, r) => r.writeHead(301, { location: 'https://elsewhere/' }).end(),
      'redirects to https://elsewhere/',
    ],
    ['a failing service', json(503, {}), 'answers 503 at its root'],
    [
      'a refused token',
      (q, r) => json(q.url === '/' ? 200 : 401, versions('1.0', '1.39'))(q, r),
      'does not accept the token',
    ],
    [
      'a token without roles',
      (q, r) => json(q.url === '/' ? 200 : 403, versions('1.0', '1.39'))(q, r),
      'knows the token, and does not permit its user what a run needs',
    ],
  ])('explains that %s cannot be judged', async (_name, listener, words) => {
    await expect(at(listener)).rejects.toThrow(words);
  });

  it.each<[string, string]>([
    ['The plain HTTP request was sent to HTTPS port', 'speaks TLS at this port. Give a URL with https://'],
    [
      "Reason: You're speaking plain HTTP to an SSL-enabled server port.",
      'speaks TLS at this port. Give a URL with https://',
    ],
    ['No required SSL certificate was sent', 'wants a certificate of the client'],
    ['Bad Request', 'is not the root of a placement service'],
  ])('explains the page "%s"', async (words, explanation) => {
    const page: import('node:http').RequestListener = (_request, response) => {
      response.writeHead(400, { 'content-type': 'text/html' }).end(`<html>${words}</html>`);
    };
    await expect(at(page)).rejects.toThrow(explanation);
  });

  it('explains that a port speaks plain HTTP', async () => {
    const server = await startHttpServer(json(200, versions('1.0', '1.39')));
    open.push(server);
    await expect(discoverAt(server.url.replace('http:', 'https:'))).rejects.toThrow(
      'does not speak TLS at this port. A port that speaks plain HTTP needs a URL with http://',
    );
  });

  it('guesses that a port speaks TLS', async () => {
    const server = createTlsServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push({ close: () => new Promise((resolve) => server.close(() => resolve())) });
    const { port } = server.address() as AddressInfo;
    await expect(discoverAt(`http://127.0.0.1:${port}`)).rejects.toThrow(
      'If it speaks TLS, its URL begins with https://.',
    );
  });

  it('reports a target that does not answer', async () => {
    await expect(discoverAt(await findDeadUrl())).rejects.toThrow(
      'refuses connections. This says nothing about its API',
    );
  });
});
