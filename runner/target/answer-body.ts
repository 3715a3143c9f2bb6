/** The body of an answer as text, also where what stands before the service compressed it, or ended it too early. */
import { brotliDecompressSync, unzipSync } from 'node:zlib';
import { headerMap, mediaTypeOf, parseJson, type Request, type Response } from '../exchange.ts';
import { NetworkError } from './target.ts';

/**
 * No encoding is asked for, which leaves every one open to a proxy (RFC 9110, 12.5.3). The header that names it is
 * judged like any other.
 * @throws NetworkError when the bytes are not what the header says
 */
export function bodyText(bytes: Buffer, headers: Response['headers'], request: Request): string {
  const encoding = headerMap({ status: 0, headers, body: '' }).get('content-encoding')?.toLowerCase();
  const decode = encoding === undefined ? undefined : DECODERS[encoding];
  if (decode === undefined || bytes.length === 0) return TEXT.decode(bytes);
  try {
    return TEXT.decode(decode(bytes));
  } catch (error) {
    throw new NetworkError(`sends an answer that is not ${encoding} as it says`, request, { cause: error });
  }
}

/**
 * True for JSON that ends in the middle where nothing said how long it would be. HTTP takes the end of the connection
 * for the end of such an answer (RFC 9112, 6.3), and so cannot tell whether it came whole.
 */
export function isCutShort({ method }: Request, response: Response): boolean {
  const headers = headerMap(response);
  const hasBody = method !== 'HEAD' && response.status !== 204 && response.status !== 304;
  const isBounded = headers.has('content-length') || headers.has('transfer-encoding');
  return (
    hasBody &&
    !isBounded &&
    mediaTypeOf(headers) === 'application/json' &&
    parseJson(response.body) === undefined
  );
}

const TEXT = new TextDecoder();

const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: unzipSync,
  'x-gzip': unzipSync,
  deflate: unzipSync,
  br: brotliDecompressSync,
};
