/** Serves metrics and health on a port of its own: the API declares its URLs, and one more would be a violation. */
import { createServer } from 'node:http';
import { bindServer, closeAtOnce } from '../http/bind-server.ts';
import type { MetricsText } from './metrics.ts';

export interface AdminOptions {
  port: number;
  host: string;
  metrics(): Promise<MetricsText>;
  /** Why requests cannot be served now; undefined where they can. */
  findObstacle(): Promise<string | undefined>;
}

export interface AdminServer {
  url: string;
  close(): Promise<void>;
}

/** @throws Error with the `code` of the system when the port cannot be listened on */
export async function startAdminServer({ port, host, ...answers }: AdminOptions): Promise<AdminServer> {
  const server = createServer(async (request, response) => {
    const { status, type, text } = await answer(request.url ?? '', answers);
    response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
    response.end(request.method === 'HEAD' ? undefined : text);
  });
  const { url } = await bindServer(server, { host, port });
  return { url, close: () => closeAtOnce(server) };
}

interface Answer {
  status: number;
  type: string;
  text: string;
}

async function answer(
  url: string,
  { metrics, findObstacle }: Pick<AdminOptions, 'metrics' | 'findObstacle'>,
): Promise<Answer> {
  const [path] = url.split('?');
  try {
    if (path === '/healthz') return plain(200, 'ok');
    if (path === '/readyz') {
      const obstacle = await findObstacle();
      return obstacle === undefined ? plain(200, 'ok') : plain(503, obstacle);
    }
    if (path === '/metrics') {
      const { contentType, text } = await metrics();
      return { status: 200, type: contentType, text };
    }
    return plain(404, 'The paths here are /metrics, /healthz and /readyz.');
  } catch (error) {
    return plain(500, (error as Error).message);
  }
}

function plain(status: number, text: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', text: `${text}\n` };
}
