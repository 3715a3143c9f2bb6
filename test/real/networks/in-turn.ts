/** A load balancer that gives each request to the next server, on a connection of its own. */
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface InTurn {
  url: string;
  close(): Promise<void>;
}

/** @param servers their origins */
export async function startInTurn(servers: readonly string[]): Promise<InTurn> {
  let turn = 0;
  const balancer = createServer((request, response) => {
    pass(servers[turn % servers.length] as string, request, response);
    turn += 1;
  });
  await new Promise<void>((resolve) => balancer.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(balancer.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise((resolve) => balancer.close(resolve));
      balancer.closeAllConnections();
      await closed;
    },
  };
}

function pass(server: string, request: IncomingMessage, response: ServerResponse): void {
  const { hostname, port } = new URL(server);
  const { method, url: path } = request;
  const headers = endToEnd(request.rawHeaders);
  // Without an agent, the connection is closed after the answer.
  const passed = send({ hostname, port, method, path, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode as number, answer.statusMessage, endToEnd(answer.rawHeaders));
    answer.pipe(response);
  });
  passed.on('error', () => response.destroy());
  request.pipe(passed);
}

/** Names and values in turn, without those of one connection. */
function endToEnd(headers: readonly string[]): string[] {
  return headers.filter((_, index) => !OF_CONNECTION.has((headers[index & ~1] as string).toLowerCase()));
}

const OF_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding']);
