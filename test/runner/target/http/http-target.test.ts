import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { httpTarget } from '../../../../runner/target/http/http-target.ts';
import { NetworkError } from '../../../../runner/target/target.ts';
import { findDeadUrl, type Misbehaving, startHttpServer, startRawServer } from '../misbehaving-server.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

function targetAt(url: string, timeout = 5) {
  const target = httpTarget(url, { timeout, connections: 1 });
  open.unshift(target);
  return target;
}

const get = { method: 'GET', path: '/x', headers: {}, body: null };
const post = { method: 'POST', path: '/x', headers: { 'content-type': 'application/json' }, body: '{}' };

async function openTarget(server: Misbehaving, timeout?: number) {
  open.push(server);
  return targetAt(server.url, timeout);
}

describe('a target behind a URL', () => {
  it('keeps the order and spelling of headers', async () => {
    const target = await openTarget(
      await startHttpServer((_request, response) =>
        response.writeHead(299, ['X-Two', 'a', 'x-one', 'b', 'X-Two', 'c']).end('text'),
      ),
    );
    const answer = await target.send(get);
    expect(answer).toMatchObject({ status: 299, body: 'text' });
    expect(answer.headers.slice(0, 3)).toEqual([
      ['X-Two', 'a'],
      ['x-one', 'b'],
      ['X-Two', 'c'],
    ]);
  });

  it('appends the path to that of the URL', async () => {
    const paths: string[] = [];
    const server = await startHttpServer((request, response) =>
      response.end(String(paths.push(request.url ?? ''))),
    );
    open.push(server);
    await targetAt(`${server.url}/placement/`).send(get);
    expect(paths).toEqual(['/placement/x']);
  });

  it.each([
    ['resets the connection', (s: import('node:net').Socket) => s.resetAndDestroy(), /closes|resets/],
    ['closes before the answer', (s: import('node:net').Socket) => s.destroy(), /closes|resets/],
    [
      'cuts its answer short',
      (s: import('node:net').Socket) => s.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"a"'),
      /closes|cuts/,
    ],
    ['does not speak HTTP', (s: import('node:net').Socket) => s.end('220 mail.example ESMTP\r\n'), /speak/],
  ])('throws a NetworkError when the server %s', async (_name, act, words) => {
    const target = await openTarget(await startRawServer(act));
    await expect(target.send(post)).rejects.toThrow(NetworkError);
    await expect(target.send(post)).rejects.toThrow(words);
  });

  it('throws a NetworkError when nothing listens', async () => {
    await expect(targetAt(await findDeadUrl()).send(get)).rejects.toThrow('refuses connections');
  });

  it('ends a call at its time limit', async () => {
    const server = await startRawServer(() => {});
    open.push(server);
    await expect(targetAt(server.url, 0.5).send(get)).rejects.toThrow('does not answer in time');
  });

  it('loses no write to a server that closes connections unannounced', async () => {
    const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK';
    const target = await openTarget(await startRawServer((socket) => socket.end(answer)));
    await target.send(get);
    await target.send(get);
    for (let count = 0; count < 30; count += 1) expect((await target.send(post)).body).toBe('OK');
  });

  it('keeps few connections after closing one at the end of its keep-alive time', async () => {
    const sockets = new Set<unknown>();
    const target = await openTarget(
      await startHttpServer(({ socket }, response) => {
        sockets.add(socket);
        response.writeHead(200, { connection: 'keep-alive', 'keep-alive': 'timeout=3' }).end();
      }),
    );
    await target.send(get);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    for (let count = 0; count < 5; count += 1) await target.send(get);
    expect(sockets.size).toBe(2);
  });

  it.each([
    ['GET', get],
    ['POST', post],
  ])('sends a lost %s once, and marks the connection as lost', async (_method, request) => {
    let asked = 0;
    const server = await startHttpServer((incoming) => {
      asked += 1;
      incoming.socket.resetAndDestroy();
    });
    open.push(server);
    await expect(targetAt(server.url).send(request)).rejects.toMatchObject({ connectionLost: true });
    expect(asked).toBe(1);
  });

  it('ends a call whose answer arrives byte by byte', async () => {
    const target = await openTarget(
      await startRawServer((socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n');
        const drops = setInterval(() => socket.write('{'), 20);
        socket.on('close', () => clearInterval(drops));
      }),
      0.5,
    );
    await expect(target.send(get)).rejects.toThrow('does not finish its answer in time');
  });

  const JSON_TYPE = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
  it.each([
    ['a length that it does not have', `${JSON_TYPE}Content-Length: 90\r\n\r\n{"a":1}`],
    ['a chunk that is cut', `${JSON_TYPE}Transfer-Encoding: chunked\r\n\r\n20\r\n{"a":1}`],
    ['a chunk that is not ended', `${JSON_TYPE}Transfer-Encoding: chunked\r\n\r\n7\r\n{"a":1}`],
    ['no last chunk', `${JSON_TYPE}Transfer-Encoding: chunked\r\n\r\n7\r\n{"a":1}\r\n`],
    ['no length, and JSON that is cut', `${JSON_TYPE}Connection: close\r\n\r\n{"a":`],
    ['no length, and nothing where JSON is due', `${JSON_TYPE}Connection: close\r\n\r\n`],
  ])('rejects an answer that has %s', async (_name, answer) => {
    const target = await openTarget(await startRawServer((socket) => socket.end(answer)));
    await expect(target.send(get)).rejects.toMatchObject({ name: 'NetworkError', connectionLost: true });
  });

  it.each([
    ['no length and is complete', 'GET', `${JSON_TYPE}Connection: close\r\n\r\n{"a":1}`, '{"a":1}'],
    ['a length and no JSON', 'GET', `${JSON_TYPE}Content-Length: 5\r\n\r\n{"a":`, '{"a":'],
    ['no body, being that to HEAD', 'HEAD', `${JSON_TYPE}Connection: close\r\n\r\n`, ''],
    ['no length and is text', 'GET', 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n{', '{'],
    [
      'early hints before it',
      'GET',
      `HTTP/1.1 103 Early Hints\r\n\r\n${JSON_TYPE}Content-Length: 2\r\n\r\n{}`,
      '{}',
    ],
  ])('accepts an answer that has %s', async (_name, method, answer, body) => {
    const target = await openTarget(await startRawServer((socket) => socket.end(answer)));
    expect(await target.send({ ...get, method })).toMatchObject({ status: 200, body });
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('decompresses %s, and keeps the content-encoding header', async (encoding, compress) => {
    const target = await openTarget(
      await startHttpServer((_request, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end(compress('{"a":1}')),
      ),
    );
    const { body, headers } = await target.send(get);
    expect(body).toBe('{"a":1}');
    expect(headers).toContainEqual(['content-encoding', encoding]);
  });

  it('throws a NetworkError for a body that is not compressed as declared', async () => {
    const target = await openTarget(
      await startHttpServer((_request, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end('{"a":1}'),
      ),
    );
    await expect(target.send(get)).rejects.toThrow(
      'sends an answer that is not gzip, as its content-encoding says',
    );
  });
});
