/**
 * A proxy between a service under test and the one that it calls, which injects faults into single calls: so a case
 * sees what an outage or a lost reply does. Other calls pass unchanged.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dispatcher } from 'undici';
import { type ConnectionSettings, openDispatcher } from './connection.ts';
import { type ProxiedHeaders, type ProxyLogin, sendWithToken } from './proxy-login.ts';
import { listenAt, readBytes } from './proxy-server.ts';

export interface ProxiedCall {
  method: string;
  /** With the query. */
  path: string;
  body: string;
}

export type ProxyFault =
  /** Answers in place of the service. */
  | { kind: 'answer'; status: number; body: string }
  /** Passes the call on, then closes the connection without its answer. */
  | { kind: 'lose-reply' }
  /** Closes the connection without passing the call on. */
  | { kind: 'reset' }
  /** Passes the call on once `work` is done. */
  | { kind: 'after'; work: () => Promise<void> };

/** Chooses the fault of a call; undefined lets it pass. Called once per call. */
export type InjectFault = (call: ProxiedCall) => ProxyFault | undefined;

export interface FaultProxy {
  /** The URL to configure in the service under test. */
  url: string;
  /** Applies the injector to all calls from now on. @returns a function that removes it */
  inject(injector: InjectFault): () => void;
  close(): Promise<void>;
}

export interface FaultProxyOptions {
  host?: string;
  port?: number;
  /** How the service is reached. */
  connection?: ConnectionSettings;
  /** Puts its token into the calls with its placeholder. */
  login?: ProxyLogin;
}

/** @param upstream the root of the service that calls are passed on to. @throws Error when the port is in use */
export async function startFaultProxy(
  upstream: string,
  { host = '127.0.0.1', port = 0, connection = {}, login }: FaultProxyOptions = {},
): Promise<FaultProxy> {
  const root = new URL(upstream);
  const limits = { connections: 32, connectTimeout: CONNECT_TIMEOUT };
  const { dispatcher: pool } = openDispatcher(root.origin, connection, limits);
  const injectors = new Set<InjectFault>();
  const server = createServer((request, response) => {
    void pass(request, response).catch(() => response.destroy());
  });
  await listenAt(server, { host, port });
  const { port: boundPort } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${boundPort}${root.pathname.replace(/\/$/, '')}`,
    inject(injector) {
      injectors.add(injector);
      return () => injectors.delete(injector);
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await pool.destroy();
    },
  };

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBytes(request);
    const call = {
      method: request.method as string,
      path: request.url as string,
      body: body.toString('utf8'),
    };
    const fault = chooseFault(injectors, call);
    if (fault?.kind === 'reset') return void response.destroy();
    if (fault?.kind === 'answer') {
      response.writeHead(fault.status, { 'content-type': 'application/json' });
      return void response.end(fault.body);
    }
    if (fault?.kind === 'after') await fault.work();
    const { method } = call as { method: Dispatcher.HttpMethod };
    const send = async (headers: ProxiedHeaders) => {
      const answer = await pool.request({ ...call, origin: root.origin, method, headers, body });
      return { ...answer, text: Buffer.from(await answer.body.arrayBuffer()) };
    };
    const { statusCode, headers: all, text } = await sendWithToken(login, headersOf(request), send);
    if (fault?.kind === 'lose-reply') return void response.destroy();
    const { 'transfer-encoding': _, connection: __, 'keep-alive': ___, ...headers } = all;
    response.writeHead(statusCode, headers);
    response.end(text);
  }
}

function chooseFault(injectors: Iterable<InjectFault>, call: ProxiedCall): ProxyFault | undefined {
  for (const injector of injectors) {
    const fault = injector(call);
    if (fault) return fault;
  }
  return undefined;
}

function headersOf({ headers }: IncomingMessage): ProxiedHeaders {
  const { connection: _, 'transfer-encoding': __, 'content-length': ___, host: ____, ...rest } = headers;
  return rest;
}

/** Milliseconds. */
const CONNECT_TIMEOUT = 10_000;
