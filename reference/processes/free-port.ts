/** Finds a free port. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** @throws Error when the host cannot be listened on */
export async function findFreePort(host: string): Promise<number> {
  const server = createServer();
  server.listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
