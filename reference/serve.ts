/** Starts the reference server: Placement alone, at the root. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadService } from '../spec/load-service.ts';
import type { Service } from '../spec/service.ts';
import { requestListener } from './http/serve.ts';
import { answerUnreadable } from './http/unreadable-request.ts';
import { createPlacement } from './placement/application.ts';
import { MemoryStore } from './store/memory.ts';
import type { Store } from './store/port.ts';

export interface ReferenceOptions {
  service?: Service;
  /** 0, the default, takes any free one. */
  port?: number;
  host?: string;
  store?: Store;
  log?: (message: string) => void;
}

export interface Reference {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** @throws Error when the port is taken */
export async function startReference(options: ReferenceOptions = {}): Promise<Reference> {
  const {
    service = loadService('placement'),
    port = 0,
    host = '127.0.0.1',
    store = new MemoryStore(),
    log,
  } = options;
  const application = await createPlacement({ service, store, ...(log && { log }) });
  const server = createServer(requestListener(application));
  server.on('clientError', answerUnreadable(application));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    port: taken,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await application.close();
    },
  };
}
