/**
 * Answers requests that Node's parser rejects. For a `Content-Length` that is not a number the service itself answers, in
 * its own form and at the requested microversion.
 */
import { randomUUID } from 'node:crypto';
import { type IncomingHttpHeaders, type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { answerRequest } from './answer-request.ts';
import type { Application } from './application.ts';
import type { Reply } from './response/reply.ts';

/** The error of the server's event `clientError`. */
interface ClientError extends Error {
  code?: string;
  /** The bytes read so far. */
  rawPacket?: Buffer;
}

/** Returns a listener for `clientError`. @param application the service that answers */
export function answerUnreadable(application: Application): (error: ClientError, socket: Duplex) => void {
  return async (error, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const request = error.code === 'HPE_INVALID_CONTENT_LENGTH' ? parseHead(error.rawPacket) : null;
    const reply = request && (await answerRequest(application, request, `req-${randomUUID()}`));
    socket.end(wireText(reply ?? bareReply(error.code)));
  };
}

/** Null without a complete head. The result has only what `answerRequest` reads before it refuses the request. */
function parseHead(packet: Buffer | undefined): IncomingMessage | null {
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

/** No service is involved, so the reply is plain HTTP without a body. */
function bareReply(code: string | undefined): Reply {
  return { status: STATUS_BY_CODE[code ?? ''] ?? 400, headers: [] };
}

function wireText({ status, headers, body = '' }: Reply): string {
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, `date: ${new Date().toUTCString()}`];
  for (let at = 0; at < headers.length; at += 2) lines.push(`${headers[at]}: ${headers[at + 1]}`);
  lines.push(`content-length: ${body.length}`, 'connection: close');
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}
