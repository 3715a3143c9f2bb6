/** Serves a target over HTTP, for tools that only know URLs: an HTTP front for a target with a fault in it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Request, Response } from '../../runner/exchange.ts';
import type { Target } from '../../runner/target/target.ts';
import type { Fault } from './fault.ts';

export interface FaultyServer {
  url: string;
  close(): Promise<void>;
}

/** @param target read for each call, so that the caller can replace the target behind the URL */
export async function startFaultyServer(target: () => Target, port = 0): Promise<FaultyServer> {
  const server = createServer((incoming, outgoing) => {
    // The target gave no whole answer. The client must see that, and not an answer of this server.
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

/** A fault for calls of other clients: what it cannot parse passes unchanged. */
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
  // The fault may have changed the body, so the length is computed again.
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

/** Headers of the connection. `host` stays: the service builds links and `location` from it. */
const HOP = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'date', 'expect']);
