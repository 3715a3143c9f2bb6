/** A server that hands every call on to another one, and says before each which one it is. */
import { request as send } from 'undici';
import { httpServer, type Misbehaving } from '../runner/target/misbehaving-server.ts';

export interface CountingProxy extends Misbehaving {
  /** Ends once every call that came was answered by the server behind, whoever still waits for the answer. */
  settled(): Promise<void>;
}

/** @param onCall told of each call before it is handed on; while it waits, the call waits */
export async function countingProxy(
  url: string,
  onCall: (number: number) => unknown,
): Promise<CountingProxy> {
  let calls = 0;
  const underway = new Set<Promise<unknown>>();
  const server = await httpServer(async (request, response) => {
    calls += 1;
    const number = calls;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { connection: _connection, 'content-length': _length, ...headers } = request.headers;
    const handedOn = (async () => {
      await onCall(number);
      return send(url + request.url, {
        method: (request.method ?? 'GET') as 'GET',
        headers,
        body: chunks.length > 0 ? Buffer.concat(chunks) : null,
      });
    })();
    underway.add(handedOn);
    const answer = await handedOn.finally(() => underway.delete(handedOn));
    const text = await answer.body.text();
    const { connection: _own, 'keep-alive': _time, 'transfer-encoding': _coding, ...kept } = answer.headers;
    response.writeHead(answer.statusCode, kept).end(text === '' ? undefined : text);
  });
  return {
    ...server,
    async settled() {
      while (underway.size > 0) await Promise.allSettled(underway);
    },
  };
}
