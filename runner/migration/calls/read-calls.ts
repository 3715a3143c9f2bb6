/** Reads the calls of a file in each form that it may have. */
import { gunzipSync } from 'node:zlib';
import type { Service } from '../../../spec/contract/service.ts';
import { CallsError } from './calls-error.ts';
import { isExchanges, readExchanges } from './exchanges.ts';
import { readHar } from './har.ts';
import type { ReadCalls } from './made-call.ts';

export interface ReadCallsOptions {
  service: Service;
  /** The root of the service, for an archive with calls to several services. */
  root?: string;
}

/**
 * @param file its name, for places and messages
 * @throws CallsError for a file in another form, an empty one, and one without a call to the service
 */
export function readRecordedCalls(file: string, bytes: Uint8Array, options: ReadCallsOptions): ReadCalls {
  const text = textOf(file, bytes);
  if (text.trim() === '')
    throw new CallsError(`${file} is empty. Expected a HAR file, or the exchanges of "interop record".`);
  const read = isExchanges(text)
    ? readExchanges(file, text, options.service.profile)
    : readHar(file, parse(file, text), options);
  if (read.calls.length > 0) return read;
  throw new CallsError(`${file} has no call to ${options.service.name}. Record again while clients call it.`);
}

/** Some programs put a byte order mark first. */
function textOf(file: string, bytes: Uint8Array): string {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return new TextDecoder('utf-8').decode(isCompressed ? uncompress(file, bytes) : bytes);
}

function uncompress(file: string, bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_UNCOMPRESSED });
  } catch (error) {
    throw new CallsError(
      `${file} cannot be uncompressed (${(error as NodeJS.ErrnoException).code}). Uncompress it, and name the result.`,
    );
  }
}

/** Bytes. A text in memory has at most about 537 million characters. */
const MOST_UNCOMPRESSED = 500_000_000;

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CallsError(
      `${file} is neither a HAR file nor recorded exchanges: ${(error as Error).message.split('\n')[0]}. Expected an archive that a browser or a proxy saved, or the file of "interop record".`,
    );
  }
}
