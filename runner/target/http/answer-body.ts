/** The body of an answer as text, decompressed and checked for an early end. */
import { brotliDecompressSync, unzipSync } from 'node:zlib';
import { headerMap, mediaTypeOf, parseJson, type Request, type Response } from '../../exchange.ts';
import { NetworkError } from '../target.ts';

/**
 * Requests have no `Accept-Encoding`, which lets a proxy choose any (RFC 9110, 12.5.3). The header that names the
 * encoding is judged like any other.
 * @throws NetworkError when the bytes do not have the encoding that the header names
 */
export function bodyText(bytes: Buffer, headers: Response['headers'], request: Request): string {
  const encoding = readHeader(headers, 'content-encoding')?.toLowerCase();
  const decode = encoding === undefined ? undefined : DECODERS[encoding];
  if (decode === undefined || bytes.length === 0) return TEXT.decode(bytes);
  try {
    return TEXT.decode(decode(bytes));
  } catch (error) {
    throw new NetworkError(`sends an answer that is not ${encoding}, as its content-encoding says`, request, {
      cause: error,
    });
  }
}

/**
 * True for incomplete JSON without a declared length. The end of the connection ends such an answer (RFC 9112, 6.3), so
 * that HTTP itself does not show whether it is complete.
 */
export function isCutShort({ method }: Request, response: Response): boolean {
  const hasBody = method !== 'HEAD' && response.status !== 204 && response.status !== 304;
  if (!hasBody || isBounded(response)) return false;
  return mediaTypeOf(headerMap(response)) === 'application/json' && parseJson(response.body) === undefined;
}

function isBounded({ headers }: Response): boolean {
  return headers.some(([name]) => BOUNDS.has(name.toLowerCase()));
}

const BOUNDS: ReadonlySet<string> = new Set(['content-length', 'transfer-encoding']);

/** The values of all lines of a name, joined as `headerMap` does. */
function readHeader(headers: Response['headers'], wanted: string): string | undefined {
  const lines = headers.filter(([name]) => name.toLowerCase() === wanted);
  return lines.length === 0 ? undefined : lines.map(([, value]) => value).join(', ');
}

const TEXT = new TextDecoder();

const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: unzipSync,
  'x-gzip': unzipSync,
  deflate: unzipSync,
  br: brotliDecompressSync,
};
