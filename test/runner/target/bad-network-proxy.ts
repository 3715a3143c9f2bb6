/** A proxy that passes calls on as a bad network would: some late, some never, some truncated. Seeded. */
import { Agent, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { Seed } from '../../../runner/case/generated/seed.ts';
import { type Misbehaving, startHttpServer } from './misbehaving-server.ts';

/** An answer of the server. */
export interface Passed {
  status: number;
  /** Name, value, name, value. */
  headers: string[];
  body: Buffer;
}

/** One call in the proxy. */
export interface Passing {
  request: IncomingMessage;
  response: ServerResponse;
  /** Sends the call to the server. */
  forward(): Promise<Passed>;
}

export type Trouble = (passing: Passing) => Promise<void> | void;

export interface BadNetwork {
  /** Chooses what happens to a disturbed call, each with the same probability. */
  troubles: readonly Trouble[];
  /** The share of disturbed calls, from 0 to 1. */
  share: number;
  seed: string;
  /** A fault of the cloud itself. */
  fault?(passed: Passed, request: IncomingMessage): Passed;
}

export interface BadNetworkProxy extends Misbehaving {
  /** Calls that were disturbed. */
  troubled(): number;
}

export async function startBadNetworkProxy(url: string, network: BadNetwork): Promise<BadNetworkProxy> {
  const agent = new Agent({ keepAlive: true });
  const seed = new Seed(network.seed);
  let troubled = 0;
  const server = await startHttpServer(async (request, response) => {
    const body = await whole(request);
    const forward = async () => {
      const passed = await pass(url, agent, request, body);
      return network.fault?.(passed, request) ?? passed;
    };
    const isTroubled = chance(seed) < network.share;
    const trouble = network.troubles[Math.floor(chance(seed) * network.troubles.length)];
    if (!isTroubled || !trouble) return answer(response, await forward());
    troubled += 1;
    await trouble({ request, response, forward });
  });
  const close = async () => {
    await server.close();
    agent.destroy();
  };
  return { ...server, close, troubled: () => troubled };
}

export function answer(response: ServerResponse, { status, headers, body }: Passed): void {
  response.sendDate = false;
  response.writeHead(status, headers).end(body);
}

function chance(seed: Seed): number {
  return Number.parseInt(seed.hex(8), 16) / 2 ** 32;
}

function pass(url: string, agent: Agent, request: IncomingMessage, body: Buffer): Promise<Passed> {
  const { method, url: path = '/', rawHeaders: headers } = request;
  // The path may be no path to a URL, as in `//host`.
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const onward = httpRequest({ hostname, port, method, headers, agent, path }, async (incoming) => {
      const { statusCode = 0, rawHeaders } = incoming;
      resolve({ status: statusCode, headers: rawHeaders, body: await whole(incoming) });
    });
    onward.on('error', reject).end(body);
  });
}

async function whole(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
