import { afterEach, describe, expect, it } from 'vitest';
import { httpTarget } from '../../runner/http-target.ts';
import { NetworkError } from '../../runner/target.ts';
import { deadUrl, httpServer, type Misbehaving, rawServer } from './misbehaving-server.ts';

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

async function serving(server: Misbehaving) {
  open.push(server);
  return targetAt(server.url);
}

describe('a target behind a URL', () => {
  it('gives the answer as it came, with the order and spelling of its headers', async () => {
    const target = await serving(
      await httpServer((_request, response) =>
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

  it('puts the path below the mount of the URL', async () => {
    const paths: string[] = [];
    const server = await httpServer((request, response) =>
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
  ])('blames the network when the other side %s', async (_name, act, words) => {
    const target = await serving(await rawServer(act));
    await expect(target.send(post)).rejects.toThrow(NetworkError);
    await expect(target.send(post)).rejects.toThrow(words);
  });

  it('blames the network when nothing listens', async () => {
    await expect(targetAt(await deadUrl()).send(get)).rejects.toThrow('refuses connections');
  });

  it('does not wait for ever', async () => {
    const server = await rawServer(() => {});
    open.push(server);
    await expect(targetAt(server.url, 0.5).send(get)).rejects.toThrow('does not answer in time');
  });

  it('loses no write to a server that closes connections without saying so', async () => {
    const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK';
    const target = await serving(await rawServer((socket) => socket.end(answer)));
    await target.send(get);
    await target.send(get);
    for (let count = 0; count < 30; count += 1) expect((await target.send(post)).body).toBe('OK');
  });

  it.each([
    ['GET', get, 2],
    ['POST', post, 1],
  ])('asks a lost %s only as often as is safe', async (_method, request, times) => {
    let asked = 0;
    const server = await httpServer((incoming) => {
      asked += 1;
      incoming.socket.resetAndDestroy();
    });
    open.push(server);
    await expect(targetAt(server.url).send(request)).rejects.toThrow(NetworkError);
    expect(asked).toBe(times);
  });
});
