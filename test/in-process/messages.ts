/** The two messages of `node:http` without a socket: as much of them as the reference server uses. */
import { type IncomingHttpHeaders, type IncomingMessage, METHODS, type ServerResponse } from 'node:http';
import type { Request, Response } from '../../runner/exchange.ts';

/** False for what Node's parser refuses or changes before a server sees it: such a request needs a real connection. */
export function canSkipSocket({ method, path, headers }: Request): boolean {
  return METHODS.includes(method) && PRINTABLE.test(path) && FRAMING.every((name) => !(name in headers));
}

const PRINTABLE = /^\/[\x21-\x7e]*$/;
const FRAMING = ['host', 'connection', 'content-length', 'transfer-encoding', 'expect', 'upgrade'];

/** @param host the authority that the server puts into absolute URLs */
export function incomingMessage({ method, path, headers, body }: Request, host: string): IncomingMessage {
  const bytes = body === null ? undefined : Buffer.from(body);
  const message = {
    method,
    url: path,
    headers: { host, ...incomingHeaders(headers), ...contentLength(method, bytes) },
    complete: true,
    destroyed: false,
    async *[Symbol.asyncIterator]() {
      if (bytes !== undefined) yield bytes;
    },
  };
  return message as unknown as IncomingMessage;
}

/** As Node joins them: a header of several lines has one value with commas in it. */
function incomingHeaders(headers: Request['headers']): IncomingHttpHeaders {
  const joined: IncomingHttpHeaders = {};
  for (const [name, value] of Object.entries(headers)) {
    joined[name.toLowerCase()] = (typeof value === 'string' ? value : value.join(', ')).trim();
  }
  return joined;
}

/** As undici sends it. */
function contentLength(method: string, bytes: Buffer | undefined): IncomingHttpHeaders {
  if (bytes !== undefined) return { 'content-length': String(bytes.length) };
  return BODY_EXPECTED.has(method) ? { 'content-length': '0' } : {};
}

const BODY_EXPECTED: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

/** @param onEnd called once with the whole answer to a request of that method */
export function serverResponse(method: string, onEnd: (response: Response) => void): ServerResponse {
  let status = 0;
  let headers: [string, string][] = [];
  const message = {
    headersSent: false,
    writeHead(code: number, raw: readonly string[]) {
      status = code;
      headers = pairs(raw);
      message.headersSent = true;
    },
    end(body?: string | Buffer) {
      onEnd({ status, headers, body: method === 'HEAD' ? '' : (body ?? '').toString() });
    },
  };
  return message as unknown as ServerResponse;
}

function pairs(raw: readonly string[]): [string, string][] {
  const result: [string, string][] = [];
  for (let index = 0; index < raw.length; index += 2)
    result.push([raw[index] as string, raw[index + 1] as string]);
  return result;
}
