/** A server that passes calls on to a target and its answers back, unchanged, and shows both to an observer. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { Dispatcher } from 'undici';
import type { Exchange, Response } from '../exchange.ts';
import { bodyText } from '../target/http/answer-body.ts';
import { type ConnectionSettings, openDispatcher } from '../target/http/connection.ts';
import { describeFailure } from '../target/http/network-failures.ts';
import { listenAt, readBytes } from '../target/http/proxy-server.ts';

export interface RecordingProxyOptions {
  /** The root of the service that calls are passed on to. */
  target: string;
  host: string;
  /** 0 takes any free port. */
  port: number;
  connection: ConnectionSettings;
  /** Called once a call is answered, in the order of answers. */
  onExchange(exchange: Exchange): void;
  /** Called for a call whose target gave no answer; the client got 502. */
  onFailure(words: string): void;
}

export interface RecordingProxy {
  /** What clients use in place of the target's root. */
  url: string;
  close(): Promise<void>;
}

/** @throws Error when the port is in use */
export async function startRecordingProxy(options: RecordingProxyOptions): Promise<RecordingProxy> {
  const root = new URL(options.target);
  const mount = root.pathname.replace(/\/$/, '');
  const limits = { connections: 64, connectTimeout: CONNECT_TIMEOUT };
  const { dispatcher } = openDispatcher(root.origin, options.connection, limits);
  let calls = 0;
  const server = createServer((message, answer) => {
    void pass(message, answer).catch((error: unknown) => fail(answer, error));
  });
  await listenAt(server, options);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, LAST_ANSWERS).unref())]);
      server.closeAllConnections();
      await dispatcher.destroy();
    },
  };

  async function pass(message: IncomingMessage, answer: ServerResponse): Promise<void> {
    const start = performance.now();
    const body = await readBytes(message);
    const path = message.url as string;
    const method = message.method as Dispatcher.HttpMethod;
    const headers = sentHeaders(message);
    const sent = body.length === 0 ? null : body;
    const call = { origin: root.origin, path: mount + path, method, headers, body: sent };
    const received = await dispatcher.request({ ...call, responseHeaders: 'raw' });
    const raw = pairsOf(received.headers as unknown as string[]);
    answer.writeHead(received.statusCode, raw.filter(([name]) => !HOP_BY_HOP.has(name.toLowerCase())).flat());
    const parts: Buffer[] = [];
    received.body.on('data', (part: Buffer) => parts.push(part));
    await pipeline(received.body, answer);
    const request = {
      ...{ method, path, headers: recordedHeaders(headers) },
      body: sent === null ? null : body.toString('utf8'),
    };
    const text = bodyText(Buffer.concat(parts), raw, request);
    const response: Response = { status: received.statusCode, headers: raw, body: text };
    calls += 1;
    options.onExchange({ number: calls, request, response, took: performance.now() - start });
  }

  function fail(answer: ServerResponse, error: unknown): void {
    const words = describeFailure(error);
    options.onFailure(words);
    if (answer.headersSent) return void answer.destroy();
    answer.writeHead(502, { 'content-type': 'text/plain' });
    answer.end(`${root.origin} ${words}\n`);
  }
}

/** Milliseconds. */
const CONNECT_TIMEOUT = 10_000;
/** Milliseconds that answers have at the end to be complete. */
const LAST_ANSWERS = 2_000;

/** Of one connection (RFC 9110, 7.6.1); this server and undici set their own. */
const HOP_BY_HOP: ReadonlySet<string> = new Set([
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer'],
  ...['transfer-encoding', 'upgrade'],
]);

/** As they came, but those of the connection, and `Host`, by which the target's own name is meant. */
function sentHeaders({ rawHeaders }: IncomingMessage): string[] {
  return pairsOf(rawHeaders)
    .filter(([name]) => !HOP_BY_HOP.has(name.toLowerCase()) && !OWN.has(name.toLowerCase()))
    .flat();
}

const OWN: ReadonlySet<string> = new Set(['host', 'content-length', 'expect']);

function recordedHeaders(raw: readonly string[]): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of pairsOf(raw)) {
    const lower = name.toLowerCase();
    const earlier = headers[lower];
    headers[lower] = earlier === undefined ? value : [...[earlier].flat(), value];
  }
  return headers;
}

/** @param raw name, value, name, value */
function pairsOf(raw: readonly (string | Buffer)[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < raw.length; index += 2)
    pairs.push([String(raw[index]), String(raw[index + 1])]);
  return pairs;
}
