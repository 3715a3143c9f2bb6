/** The entries of a HAR file, with what the programs that write them do differently. */
import { isObject } from '../../../spec/openapi/json-object.ts';
import type { Request } from '../../exchange.ts';
import { CallsError } from './calls-error.ts';

/** An entry, of which only the types were checked. */
export interface HarEntry {
  /** In the file, from 1. */
  number: number;
  url: URL;
  /** With the whole path of the URL. */
  request: Request;
  response: { status: number; headers: readonly HarPair[]; text: string | undefined };
}

interface HarPair {
  name: string;
  value: string;
}

/** @throws CallsError for what is no HAR file */
export function listHarEntries(file: string, value: unknown): HarEntry[] {
  const log = isObject(value) ? value.log : undefined;
  const entries = isObject(log) ? log.entries : undefined;
  if (!Array.isArray(entries))
    throw new CallsError(
      `${file} is no HAR file: it has no log.entries. Expected an archive that a browser or a proxy saved, or the exchanges of "interop record".`,
    );
  return entries.flatMap((entry, index) => readEntry(entry, index + 1) ?? []);
}

/** Undefined for an entry without a request over HTTP, such as a WebSocket or a picture within a page. */
function readEntry(entry: unknown, number: number): HarEntry | undefined {
  const { request, response } = (isObject(entry) ? entry : {}) as Record<string, unknown>;
  if (!isObject(request) || typeof request.method !== 'string' || typeof request.url !== 'string')
    return undefined;
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined;
  const answer = isObject(response) ? response : {};
  return {
    number,
    url,
    request: {
      method: request.method.toUpperCase(),
      path: url.pathname + url.search,
      headers: headersOf(pairsOf(request.headers)),
      body: bodyOf(request.postData) ?? null,
    },
    response: {
      status: typeof answer.status === 'number' ? answer.status : 0,
      headers: pairsOf(answer.headers),
      text: bodyOf(answer.content),
    },
  };
}

/** Browsers write the pseudo-headers of HTTP/2 (`:authority`) among the headers. */
function pairsOf(headers: unknown): HarPair[] {
  if (!Array.isArray(headers)) return [];
  return headers.flatMap((header) =>
    isObject(header) && typeof header.name === 'string' && !header.name.startsWith(':')
      ? [{ name: header.name.toLowerCase(), value: String(header.value ?? '') }]
      : [],
  );
}

function headersOf(pairs: readonly HarPair[]): Request['headers'] {
  const headers: Record<string, string | string[]> = {};
  for (const { name, value } of pairs) {
    const earlier = headers[name];
    headers[name] = earlier === undefined ? value : [...[earlier].flat(), value];
  }
  return headers;
}

/** Undefined where the archive left the body out. */
function bodyOf(content: unknown): string | undefined {
  if (!isObject(content) || typeof content.text !== 'string') return undefined;
  return content.encoding === 'base64' ? Buffer.from(content.text, 'base64').toString('utf8') : content.text;
}
