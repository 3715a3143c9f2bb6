/** Reads a document, and the files that it refers to, over HTTP. */
import type { Response } from 'undici';
import type { ApiDocument } from '../../../spec/openapi/api-document.ts';
import { parseApiDocumentFrom } from '../../../spec/openapi/reading/read-document.ts';
import { SpecError } from '../../../spec/openapi/reading/spec-error.ts';

/**
 * Only the host that the user names is called: a document may refer to any other.
 * @throws SpecError when it cannot be read, or is not an OpenAPI document
 */
export async function fetchDocument(url: string): Promise<ApiDocument> {
  const { location, text } = await fetchText(url);
  const { origin } = new URL(location);
  return parseApiDocumentFrom(location, text, async (other) => {
    if (!other.startsWith(`${origin}/`))
      throw new SpecError(other, 'is not on the host of the document', 'Save the files, and compare those.');
    return (await fetchText(other)).text;
  });
}

async function fetchText(url: string): Promise<{ location: string; text: string }> {
  // Most documents are files, and the library takes time to load.
  const { fetch } = await import('undici');
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.ok) return { location: response.url, text: await readBody(url, response) };
  } catch (error) {
    if (error instanceof SpecError) throw error;
    const { message, cause } = error as Error;
    const reason = cause as NodeJS.ErrnoException | undefined;
    throw new SpecError(
      url,
      `cannot be read (${reason?.code ?? reason?.message ?? message})`,
      'Check the URL and the network.',
    );
  }
  throw new SpecError(url, `the server answers ${response.status}`, 'Check the URL.');
}

async function readBody(url: string, response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).byteLength;
    if (size > MAX_BYTES)
      throw new SpecError(url, `is larger than ${MAX_BYTES >> 20} MB`, 'Save it, and compare the file.');
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const TIMEOUT_MS = 30_000;
/** GitHub's document, one of the largest, has 13 MB. */
const MAX_BYTES = 64 << 20;
