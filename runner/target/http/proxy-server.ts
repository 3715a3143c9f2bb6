/** What servers that pass calls on have in common: where they listen, and how they read a call. */
import type { IncomingMessage, Server } from 'node:http';

/** @param at a port of 0 takes any free one. @throws Error with the `code` of the system when the address cannot be listened on */
export function listenAt(server: Server, at: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, resolve);
  });
}

/** The whole body; empty where there is none. */
export async function readBytes(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
