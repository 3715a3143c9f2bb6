/** Finds a port of the loopback interface that nothing listens on. */
import { type AddressInfo, createServer } from 'node:net';
import { CannotRun } from '../../programs/cannot-run.ts';

/** Returns the given port when it is free, and any free port for 0. @throws CannotRun when another process listens on it */
export async function findFreePort(port: number): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', () =>
      reject(new CannotRun(`port ${port} is taken. Choose another one with --port.`)),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}
