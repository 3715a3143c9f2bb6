/** What a bad network does to calls; each name finishes "a network that …". */
import { setTimeout as sleep } from 'node:timers/promises';
import { answer, type Passed, type Passing, type Trouble } from './bad-network-proxy.ts';

export const isLate: Trouble = async ({ response, forward }) => {
  await sleep(15);
  answer(response, await forward());
};

export const resetsBefore: Trouble = ({ request }) => {
  request.socket.resetAndDestroy();
};

export const resetsAfter: Trouble = async ({ request, forward }) => {
  await forward();
  request.socket.resetAndDestroy();
};

export const closesBefore: Trouble = ({ request }) => {
  request.socket.end();
};

/** Declares the full length, and sends half of the body. */
export const cutsBody: Trouble = async ({ request, forward }) => {
  const { head, body } = onTheWire(await forward());
  request.socket.write(head);
  request.socket.end(body.subarray(0, body.length / 2));
};

/** Declares no length, and sends half of the body. */
export const cutsBodyUnnoticed: Trouble = async ({ request, forward }) => {
  const passed = await forward();
  const { head, body } = onTheWire({ ...passed, headers: without('content-length', passed.headers) });
  request.socket.write(head);
  request.socket.end(body.subarray(0, body.length / 2));
};

export const cutsChunks: Trouble = async ({ request, forward }) => {
  const passed = await forward();
  const headers = [...without('content-length', passed.headers), 'Transfer-Encoding', 'chunked'];
  request.socket.write(onTheWire({ ...passed, headers }).head);
  request.socket.end(`${passed.body.length.toString(16)}\r\n${passed.body}`);
};

/** Sends the complete answer, then closes the keep-alive connection unannounced. */
export const closesQuietly: Trouble = async ({ request, forward }) => {
  const { head, body } = onTheWire(await forward());
  request.socket.end(Buffer.concat([Buffer.from(head), body]));
};

export const drips: Trouble = async ({ response, forward }) => {
  const { status, headers, body } = await forward();
  response.sendDate = false;
  response.writeHead(status, headers);
  for (let at = 0; at < body.length; at += 64) {
    response.write(body.subarray(at, at + 64));
    await sleep(1);
  }
  response.end();
};

/** A load balancer without a server. */
export const unavailable: Trouble = ({ response }) => page(response, 503);

/** A load balancer that lost the server's answer, or timed out. */
export const badGateway: Trouble = async ({ response, forward }) => {
  await forward();
  page(response, 502);
};
export const gatewayTimeout: Trouble = async ({ response, forward }) => {
  await forward();
  page(response, 504);
};

export const limitsFor =
  (seconds: number): Trouble =>
  ({ response }) =>
    page(response, 429, ['Retry-After', String(seconds)]);

export const unavailableFor =
  (seconds: number): Trouble =>
  ({ response }) =>
    page(response, 503, ['Retry-After', String(seconds)]);

function page(response: Passing['response'], status: number, more: readonly string[] = []): void {
  const body = `<html><body><h1>${status}</h1></body></html>\n`;
  response.writeHead(status, ['Content-Type', 'text/html', ...more]).end(body);
}

function onTheWire({ status, headers, body }: Passed): { head: string; body: Buffer } {
  const lines = Array.from(
    { length: headers.length / 2 },
    (_, at) => `${headers[2 * at]}: ${headers[2 * at + 1]}`,
  );
  return { head: `HTTP/1.1 ${status} As It Is\r\n${lines.join('\r\n')}\r\n\r\n`, body };
}

function without(name: string, headers: readonly string[]): string[] {
  return headers.filter((_, at) => headers[at - (at % 2)]?.toLowerCase() !== name);
}
