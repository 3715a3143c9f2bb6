import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { type InTurn, startInTurn } from './in-turn.ts';

const servers: Server[] = [];
let balancer: InTurn;
afterEach(async () => {
  await balancer.close();
  for (const server of servers.splice(0)) server.close();
});

/** Answers with its name, and what it was sent. */
async function startEcho(name: string): Promise<string> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method, url, headers } = request;
    response.writeHead(201, { 'X-Name': name, 'X-Connection': String(headers.connection) });
    response.end(JSON.stringify({ method, url, body, token: headers['x-auth-token'] }));
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('servers get requests in turn, each as it was sent, on a connection of its own', async () => {
  balancer = await startInTurn([await startEcho('a'), await startEcho('b')]);
  const names: (string | null)[] = [];
  for (let sent = 0; sent < 4; sent += 1) {
    const answer = await fetch(`${balancer.url}/traits?name=in:A%2CB`, {
      method: 'PUT',
      headers: { 'x-auth-token': 'admin' },
      body: 'what is sent',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-connection')).toBe('close');
    names.push(answer.headers.get('x-name'));
    expect(await answer.json()).toEqual({
      ...{ method: 'PUT', url: '/traits?name=in:A%2CB' },
      ...{ body: 'what is sent', token: 'admin' },
    });
  }
  expect(names).toEqual(['a', 'b', 'a', 'b']);
});

it('the connection of a client ends where the server is gone', async () => {
  balancer = await startInTurn(['http://127.0.0.1:1']);
  await expect(fetch(balancer.url)).rejects.toThrow();
});
