/** Binds a server to an address, and says where clients reach it. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** @param at a port of 0 takes any free one. @throws Error with the `code` of the system when it cannot be listened on */
export async function bindServer(
  server: Server,
  { host, port }: { host: string; port: number },
): Promise<{ url: string; port: number }> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`, port: taken };
}

/** Accepts no more; resolves once every connection has ended. */
export function stopListening(server: Server): Promise<unknown> {
  return new Promise((resolve) => server.close(resolve));
}

/** Stops at once: requests that run are not answered. */
export async function closeAtOnce(server: Server): Promise<void> {
  const closed = stopListening(server);
  server.closeAllConnections();
  await closed;
}
