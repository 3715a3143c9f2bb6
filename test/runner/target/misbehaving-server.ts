/** Servers that misbehave below HTTP, for the tests of network errors. */
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface Misbehaving {
  url: string;
  close(): Promise<void>;
}

/** Speaks HTTP by the listener. */
export async function startHttpServer(listener: RequestListener): Promise<Misbehaving> {
  const server = createHttpServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Does as it likes with the bare connection once something was sent on it. */
export async function startRawServer(onData: (socket: Socket) => void): Promise<Misbehaving> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => onData(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** A URL at which nothing listens. */
export async function findDeadUrl(): Promise<string> {
  const server = await startRawServer(() => {});
  await server.close();
  return server.url;
}
