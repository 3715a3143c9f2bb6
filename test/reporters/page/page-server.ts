/** Serves pages, and records every request for one. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  url: string;
  /** The paths of the requests, in their order. */
  requested: string[];
  close(): void;
}

export async function servePages(pages: Readonly<Record<string, string>>): Promise<PageServer> {
  const requested: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    // A browser asks for it on its own.
    if (path === '/favicon.ico') return response.writeHead(204).end();
    requested.push(path);
    const page = pages[path.slice(1)];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    return response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requested, close: () => server.close() };
}
