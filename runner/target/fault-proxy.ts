/**
 * Stands between a service under test and the one that it works on, and meddles with single calls: so a case sees what
 * becomes of an outage, or of a reply that was lost. Calls that nobody meddles with pass as they are.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';

export interface ProxiedCall {
  method: string;
  /** With the query. */
  path: string;
  body: string;
}

export type ProxyFault =
  /** Answered here, and never passed on. */
  | { kind: 'answer'; status: number; body: string }
  /** Passed on, and the answer is thrown away with the connection. */
  | { kind: 'lose-reply' }
  /** The connection ends; nothing is passed on. */
  | { kind: 'reset' }
  /** Passed on after something else has been done. */
  | { kind: 'after'; work: () => Promise<void> };

/** Undefined for a call that is to pass. Asked once a call. */
export type InjectFault = (call: ProxiedCall) => ProxyFault | undefined;

export interface FaultProxy {
  /** What the service under test has to be given in the place of the other. */
  url: string;
  /** Returns what stops it. */
  meddle(with_: InjectFault): () => void;
  close(): Promise<void>;
}

/** @param behind the root of the service that calls are passed on to @throws Error when the port is taken */
export async function startFaultProxy(behind: string, host = '127.0.0.1', port = 0): Promise<FaultProxy> {
  const root = new URL(behind);
  const pool = new Pool(root.origin, { connections: 32 });
  const meddlers = new Set<InjectFault>();
  const server = createServer((request, response) => {
    void pass(request, response).catch(() => response.destroy());
  });
  await listening(server, host, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${taken}${root.pathname.replace(/\/$/, '')}`,
    meddle(meddle) {
      meddlers.add(meddle);
      return () => meddlers.delete(meddle);
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await pool.destroy();
    },
  };

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const call = {
      method: request.method as string,
      path: request.url as string,
      body: body.toString('utf8'),
    };
    const meddling = firstOf(meddlers, call);
    if (meddling?.kind === 'reset') return void response.destroy();
    if (meddling?.kind === 'answer') {
      response.writeHead(meddling.status, { 'content-type': 'application/json' });
      return void response.end(meddling.body);
    }
    if (meddling?.kind === 'after') await meddling.work();
    const answer = await pool.request({
      ...call,
      method: call.method as 'GET',
      headers: headersOf(request),
      body,
    });
    const text = Buffer.from(await answer.body.arrayBuffer());
    if (meddling?.kind === 'lose-reply') return void response.destroy();
    const { 'transfer-encoding': _, connection: __, 'keep-alive': ___, ...headers } = answer.headers;
    response.writeHead(answer.statusCode, headers);
    response.end(text);
  }
}

function firstOf(meddlers: Iterable<InjectFault>, call: ProxiedCall): ProxyFault | undefined {
  for (const meddle of meddlers) {
    const meddling = meddle(call);
    if (meddling) return meddling;
  }
  return undefined;
}

function headersOf({ headers }: IncomingMessage): Record<string, string | string[] | undefined> {
  const { connection: _, 'transfer-encoding': __, 'content-length': ___, host: ____, ...rest } = headers;
  return rest;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}
