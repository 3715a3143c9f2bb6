/** Starts a proxy that adds a header to every answer, and names itself in `Location` as a well-configured one does. */
import { type Misbehaving, startHttpServer } from '../../runner/target/misbehaving-server.ts';

export function startProxyWithHeader(
  url: string,
  header: readonly [name: string, value: string],
): Promise<Misbehaving> {
  return startHttpServer(async (request, response) => {
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
    const kept = [...answer.headers]
      .filter(([name]) => !HOP.includes(name))
      .map(([name, value]) => [name, value.replace(url, `http://${request.headers.host}`)]);
    response.writeHead(answer.status, [...kept, header].flat()).end(text === '' ? undefined : text);
  });
}

const HOP = ['content-length', 'connection', 'keep-alive'];
