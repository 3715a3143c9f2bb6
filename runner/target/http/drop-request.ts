/** Sends a complete request and closes the connection before the answer. */
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Request } from '../../exchange.ts';
import { NetworkError } from '../target.ts';

/**
 * @param root the service's root without a slash at its end
 * @param tls options for an https root
 * @throws NetworkError when the request cannot be sent
 */
export async function dropRequest(root: string, request: Request, tls: object = {}): Promise<void> {
  const url = new URL(root + request.path);
  const { method, body } = request;
  const length = body === null ? {} : { 'content-length': Buffer.byteLength(body) };
  const headers = { ...request.headers, ...length } as Record<string, string | string[] | number>;
  const send = url.protocol === 'https:' ? overHttps : overHttp;
  const sent = send(url, { ...tls, method, headers, agent: false });
  await new Promise<void>((resolve, reject) => {
    sent.on('error', (cause) => reject(new NetworkError('does not accept the request', request, { cause })));
    sent.end(body ?? '', resolve);
  });
  // Written data is sent before the connection closes; a proxy in between needs time to pass it on.
  await sleep(ARRIVAL_TIME);
  sent.on('error', () => {});
  sent.destroy();
}

/** Milliseconds. */
const ARRIVAL_TIME = 20;
