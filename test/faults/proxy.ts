/** A server in front of a target, for tools that only know URLs: what a fault changes is changed on the way. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Request, Response } from '../../runner/exchange.ts';
import type { Target } from '../../runner/target/target.ts';
import type { Fault } from './fault.ts';

export interface ProxyServer {
  url: string;
  close(): Promise<void>;
}

/** @param target asked anew for each call, so that what is behind the URL can be changed */
export async function startProxy(target: () => Target, port = 0): Promise<ProxyServer> {
  const server = createServer((incoming, outgoing) => {
    // Nothing whole came from behind: whoever asked is to see that, and no answer of ours.
    pass(target(), incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The fault for calls that nobody foresaw: a body that it cannot read passes as it is. */
export function tolerant(fault: Fault): Fault {
  return {
    ...fault,
    request: (request) => attempt(() => fault.request?.(request)) ?? request,
    response: (response, request) => attempt(() => fault.response?.(response, request)) ?? response,
  };
}

function attempt<T>(change: () => T): T | undefined {
  try {
    return change();
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

async function pass(target: Target, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const response = await target.send(await requestOf(incoming));
  // What the client was told of the length holds no longer once the fault has changed the body.
  for (const [name, value] of response.headers) {
    if (!HOP.has(name.toLowerCase())) outgoing.appendHeader(name, value);
  }
  outgoing.writeHead(response.status);
  outgoing.end(bodyOf(incoming, response));
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers: Record<string, string | string[]> = {};
  for (const [name, values = []] of Object.entries(incoming.headersDistinct)) {
    if (!HOP.has(name)) headers[name] = values.length === 1 ? (values[0] as string) : values;
  }
  return {
    method: incoming.method as string,
    path: incoming.url as string,
    headers,
    body: chunks.length === 0 ? null : Buffer.concat(chunks).toString('utf8'),
  };
}

function bodyOf({ method }: IncomingMessage, { status, body }: Response): string {
  return method === 'HEAD' || status === 204 || status === 304 ? '' : body;
}

/** Of a connection, and not of the call. `host` stays: links and `location` are made of it. */
const HOP = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'date', 'expect']);
