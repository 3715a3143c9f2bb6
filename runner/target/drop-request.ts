/** A client that is cut off: its request arrives whole, and the connection is gone before the answer. */
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Request } from '../exchange.ts';
import { NetworkError } from './target.ts';

/** @param root the service's root without a slash at its end. @throws NetworkError when the request could not be sent */
export async function dropRequest(root: string, request: Request): Promise<void> {
  const url = new URL(root + request.path);
  const { method, body } = request;
  const length = body === null ? {} : { 'content-length': Buffer.byteLength(body) };
  const headers = { ...request.headers, ...length } as Record<string, string | string[] | number>;
  const send = url.protocol === 'https:' ? overHttps : overHttp;
  const sent = send(url, { method, headers, agent: false });
  await new Promise<void>((resolve, reject) => {
    sent.on('error', (cause) => reject(new NetworkError('does not take the request', request, { cause })));
    sent.end(body ?? '', resolve);
  });
  // What has been written is sent before the connection ends; a proxy in between gets the time to pass it on.
  await sleep(TO_ARRIVE);
  sent.on('error', () => {});
  sent.destroy();
}

const TO_ARRIVE = 20;
