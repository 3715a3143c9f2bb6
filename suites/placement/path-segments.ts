/** Reads a path as a server does: percent-encoded letters are letters, and the query is no part of it. */
import { decodeOrKeep } from '../../spec/openapi/percent-encoding.ts';

/** @returns the decoded segments; a segment that is encoded wrongly as it stands */
export function segmentsOf(path: string): string[] {
  return (path.split('?')[0] as string).split('/').slice(1).map(decodeOrKeep);
}
