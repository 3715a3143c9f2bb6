/**
 * The reference server in the process of the test, asked without a connection in between. A run of the whole suite takes
 * a third of the processor time that it takes over HTTP. Each server also listens on a port of its own, for the requests
 * that need a real connection and for programs that only know URLs.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { Application } from '../../reference/http/application.ts';
import { type RequestListener, requestListener } from '../../reference/http/request-listener.ts';
import { answerUnreadable } from '../../reference/http/unreadable-request.ts';
import type { Response } from '../../runner/exchange.ts';
import { httpTarget } from '../../runner/target/http/http-target.ts';
import type { Target } from '../../runner/target/target.ts';
import { canSkipSocket, incomingMessage, serverResponse } from './messages.ts';

export interface InProcessServer {
  url: string;
  target: Target;
  close(): Promise<void>;
}

/** Closes the application as well. */
export async function serveInProcess(application: Application): Promise<InProcessServer> {
  const listener = requestListener([application]);
  const server = createServer(listener);
  server.on('clientError', answerUnreadable(application));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}${application.mount}`;
  const overHttp = httpTarget(url, { timeout: 30, connections: 4 });
  return {
    url,
    target: targetOf(listener, host, application.mount, overHttp),
    async close() {
      await overHttp.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await application.close();
    },
  };
}

function targetOf(listener: RequestListener, host: string, mount: string, overHttp: Target): Target {
  return {
    ...overHttp,
    async send(request) {
      if (!canSkipSocket(request)) return overHttp.send(request);
      // A turn of the event loop, as a connection takes it: calls that are made at once stay mixed, and timers run.
      await setImmediate();
      const sent = { ...request, path: mount + request.path };
      return new Promise<Response>((resolve) =>
        listener(incomingMessage(sent, host), serverResponse(request.method, resolve)),
      );
    },
    async close() {},
  };
}
