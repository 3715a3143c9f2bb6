/** Something that listens where a member of etcd would, and answers as a test says. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StandInAnswer {
  status?: number;
  body: unknown;
}

export interface StandInMember {
  url: string;
  /** The paths of the requests, and what they held. */
  calls: { path: string; body: unknown; token: string | undefined }[];
  close(): Promise<void>;
}

/** @param answer `'hang'` to stay silent, `'cut'` to close the connection */
export async function startStandIn(
  answer: (path: string, token: string | undefined) => StandInAnswer | 'hang' | 'cut',
): Promise<StandInMember> {
  const calls: StandInMember['calls'] = [];
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').replace('/v3/', '');
    const { authorization: token } = request.headers;
    calls.push({ path, body: JSON.parse(await readBody(request)), token });
    const answered = answer(path, token);
    if (answered === 'cut') request.socket.destroy();
    else if (answered !== 'hang')
      response
        .writeHead(answered.status ?? 200, { 'content-type': 'application/json' })
        .end(JSON.stringify(answered.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
