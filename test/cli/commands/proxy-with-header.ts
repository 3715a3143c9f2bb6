/** A server that hands every call on to another one and adds a header to the answer, as a proxy in a cloud may. */
import { httpServer, type Misbehaving } from '../../runner/target/misbehaving-server.ts';

export function proxyWithHeader(
  url: string,
  header: readonly [name: string, value: string],
): Promise<Misbehaving> {
  return httpServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
    const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
    const answer = await fetch(url + request.url, {
      method: request.method ?? 'GET',
      headers: headers as Record<string, string>,
      ...(body && { body }),
    });
    const text = await answer.text();
    const kept = [...answer.headers].filter(([name]) => !HOP.includes(name));
    response.writeHead(answer.status, [...kept, header].flat()).end(text === '' ? undefined : text);
  });
}

const HOP = ['content-length', 'connection', 'keep-alive'];
