/** A TCP proxy as a line between two sites: what is sent arrives later, in order, by half of a round trip each way. */

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export interface DelayProxy {
  port: number;
  close(): void;
}

/** Shared by the proxies of one measurement, so that all lines become longer at once. */
export interface Distance {
  /** Milliseconds of a round trip; connecting takes one as well. */
  roundTrip: number;
}

/** @param port of the target, on the loopback interface */
export async function startDelayProxy(port: number, distance: Distance): Promise<DelayProxy> {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true, allowHalfOpen: true }, (near) => {
    const far = connect({ host: '127.0.0.1', port, noDelay: true, allowHalfOpen: true });
    for (const socket of [near, far]) sockets.add(socket.on('close', () => sockets.delete(socket)));
    // The handshake of TCP, which the loopback interface answers at once.
    const opened = performance.now() + distance.roundTrip;
    carry(near, far, distance, opened);
    carry(far, near, distance, 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** @param earliest when the first bytes may leave, by `performance.now()` */
function carry(from: Socket, to: Socket, distance: Distance, earliest: number): void {
  let last = 0;
  // A timer ends too early by up to a millisecond: what was sent first must still arrive first.
  const later = (act: () => void): void => {
    const now = performance.now();
    const at = Math.max(last, now + distance.roundTrip / 2, earliest + distance.roundTrip / 2);
    last = at;
    if (at <= now) act();
    else setTimeout(act, at - now);
  };
  from.on('data', (bytes) => later(() => to.write(bytes)));
  from.on('end', () => later(() => to.end()));
  from.on('error', () => to.destroy());
  from.on('close', (hadError) => hadError && to.destroy());
}
