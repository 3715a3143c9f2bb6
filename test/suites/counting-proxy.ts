/** A proxy that numbers the calls and reports each before it passes it on. */
import { request as send } from 'undici';
import { type Misbehaving, startHttpServer } from '../runner/target/misbehaving-server.ts';

export interface CountingProxy extends Misbehaving {
  /** Resolves once the server behind has answered every call, even if the client has gone. */
  settled(): Promise<void>;
}

/** @param onCall called before each call is passed on, which waits for the returned promise */
export async function startCountingProxy(
  url: string,
  onCall: (number: number) => unknown,
): Promise<CountingProxy> {
  let calls = 0;
  const pending = new Set<Promise<unknown>>();
  const server = await startHttpServer(async (request, response) => {
    calls += 1;
    const number = calls;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { connection: _connection, 'content-length': _length, ...headers } = request.headers;
    const passedOn = (async () => {
      await onCall(number);
      return send(url + request.url, {
        method: (request.method ?? 'GET') as 'GET',
        headers,
        body: chunks.length > 0 ? Buffer.concat(chunks) : null,
      });
    })();
    pending.add(passedOn);
    const answer = await passedOn.finally(() => pending.delete(passedOn));
    const text = await answer.body.text();
    const { connection: _own, 'keep-alive': _time, 'transfer-encoding': _coding, ...kept } = answer.headers;
    response.writeHead(answer.statusCode, kept).end(text === '' ? undefined : text);
  });
  return {
    ...server,
    async settled() {
      while (pending.size > 0) await Promise.allSettled(pending);
    },
  };
}
