/**
 * Answers what Node's parser refuses before there is a request. A `Content-Length` that is no number is such a case,
 * and yet it is the service that says what becomes of it, in its own form and at the microversion asked for.
 */
import { randomUUID } from 'node:crypto';
import { type IncomingHttpHeaders, type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { answerRequest } from './answer-request.ts';
import type { Application } from './application.ts';
import type { Reply } from './response/reply.ts';

/** What the server's event `clientError` tells. */
interface ClientError extends Error {
  code?: string;
  /** What was read so far. */
  rawPacket?: Buffer;
}

export function answerUnreadable(application: Application): (error: ClientError, socket: Duplex) => void {
  return (error, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const request = error.code === 'HPE_INVALID_CONTENT_LENGTH' ? requestIn(error.rawPacket) : null;
    const reply = request && answerRequest(application, request, `req-${randomUUID()}`);
    socket.end(reply && !(reply instanceof Promise) ? wireText(reply) : wireText(bareReply(error.code)));
  };
}

/** Null when there is no head of a request in it. Only what `answerRequest` needs until it refuses the call. */
function requestIn(packet: Buffer | undefined): IncomingMessage | null {
  const [head = '', ...rest] = (packet?.toString('latin1') ?? '').split('\r\n\r\n');
  const [start = '', ...lines] = head.split('\r\n');
  const [method, url] = start.split(' ');
  if (rest.length === 0 || method === undefined || url === undefined) return null;
  const headers: IncomingHttpHeaders = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { method, url, headers } as IncomingMessage;
}

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** No service was reached, so this is plain HTTP. */
function bareReply(code: string | undefined): Reply {
  return { status: STATUS_BY_CODE[code ?? ''] ?? 400, headers: [] };
}

function wireText({ status, headers, body = '' }: Reply): string {
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, `date: ${new Date().toUTCString()}`];
  for (let at = 0; at < headers.length; at += 2) lines.push(`${headers[at]}: ${headers[at + 1]}`);
  lines.push(`content-length: ${body.length}`, 'connection: close');
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}
