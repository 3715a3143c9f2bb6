/** A proxy before a member of etcd, which loses answers, or keeps requests back and delivers them late. */
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to the next transactions, one each. */
export type Mishap = 'answer lost' | 'kept back';

export interface LossyProxy {
  url: string;
  mishaps: Mishap[];
  /** Delivers what was kept back, and waits for the answers. */
  deliver(): Promise<void>;
  close(): Promise<void>;
}

export async function startLossyProxy(target: string): Promise<LossyProxy> {
  const mishaps: Mishap[] = [];
  const kept: (() => Promise<unknown>)[] = [];
  const server = createServer(async (request, response) => {
    const body = await readAll(request);
    const mishap = request.url === '/v3/kv/txn' ? mishaps.shift() : undefined;
    if (mishap === 'kept back') {
      kept.push(() => forward(target, request, body));
      return;
    }
    const answer = await forward(target, request, body);
    if (mishap === 'answer lost') {
      await readAll(answer);
      response.destroy();
    } else pass(answer, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mishaps,
    async deliver() {
      for (const each of kept.splice(0)) await each();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function forward(target: string, { url, headers }: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    send(`${target}${url}`, { method: 'POST', headers }, resolve).on('error', reject).end(body);
  });
}

/** The answer of a watch goes on: its headers must not wait for more of it. */
function pass(answer: IncomingMessage, response: ServerResponse): void {
  response.writeHead(answer.statusCode ?? 500, answer.headers);
  response.flushHeaders();
  answer.pipe(response);
  response.on('close', () => answer.destroy());
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
