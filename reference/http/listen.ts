/** Listens for requests, and stops without losing one. */
import { createServer } from 'node:http';
import type { Application } from './application.ts';
import { bindServer, closeAtOnce, stopListening } from './bind-server.ts';
import { type ListenerOptions, requestListener } from './request-listener.ts';
import { answerUnreadable } from './unreadable-request.ts';

/** Where to listen, and what a client may take of the server. */
export interface ListenOptions extends ListenerOptions {
  port: number;
  host: string;
  /** Seconds that a client may take for the head and the body of a request; default 60. */
  requestTimeout?: number;
  /** Seconds that an idle connection is kept; default 5. */
  keepAlive?: number;
}

/** A server that answers. */
export interface Listening {
  /** The origin, without the path of a service. */
  url: string;
  port: number;
  /** Stops at once: requests that run are not answered. */
  close(): Promise<void>;
  /** Stops accepting, answers what runs, and stops then, or at the latest after so many seconds. */
  drain(seconds: number): Promise<void>;
}

/** Seconds for the head of a request, and bytes of it: what Node has by default, or less. */
const HEAD_TIMEOUT = 20;
const HEAD_BYTES = 16 * 1024;

/** @throws Error with the `code` of the system when the address cannot be listened on */
export async function listen(
  applications: readonly Application[],
  { port, host, requestTimeout = 60, keepAlive = 5, ...options }: ListenOptions,
): Promise<Listening> {
  const [first] = applications as [Application];
  const server = createServer({
    maxHeaderSize: HEAD_BYTES,
    headersTimeout: Math.min(HEAD_TIMEOUT, requestTimeout) * 1000,
    requestTimeout: requestTimeout * 1000,
    keepAliveTimeout: keepAlive * 1000,
    connectionsCheckingInterval: Math.min(requestTimeout * 250, 5_000),
  });
  // The client of a server that stops has to connect to another one.
  const keepsAlive = () => server.listening;
  server.on('request', requestListener(applications, { ...options, keepsAlive }));
  server.on('clientError', answerUnreadable(first));
  return {
    ...(await bindServer(server, { host, port })),
    close: () => closeAtOnce(server),
    async drain(seconds) {
      const closed = stopListening(server);
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), seconds * 1000);
      await closed;
      clearTimeout(timer);
    },
  };
}
