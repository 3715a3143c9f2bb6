/** Reads the JSON body of a request and validates it. */
import type { IncomingMessage } from 'node:http';
import { firstProblem } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { describeProblem } from './describe-problem.ts';

/** The parsed value, or why the body is refused. */
export type ReadBody = { value: unknown } | { problem: string };

/** Far more than any request of these APIs needs. */
const LIMIT_BYTES = 4 * 1024 * 1024;

/** Null when the body is too large. It is still read to its end, since the connection's next request follows it. */
export async function readBytes(request: IncomingMessage): Promise<Buffer | null> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LIMIT_BYTES) chunks = [];
    else chunks.push(chunk);
  }
  if (size > LIMIT_BYTES) return null;
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
}

/** @param bytes null for a body that is too large */
export function readBody(bytes: Buffer | null, schema: JsonSchema): ReadBody {
  if (bytes === null) return { problem: `The body is larger than ${LIMIT_BYTES} bytes.` };
  const value = parseJson(bytes);
  if (value === undefined) return { problem: 'Malformed JSON: the body is not JSON in UTF-8.' };
  const problem = firstProblem(schema, value);
  return problem ? { problem: `JSON does not validate: ${describeProblem(problem, value)}` } : { value };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}
