/** The name of a file within a joined document. */
import { posix } from 'node:path';

/** `schemas/pet.yaml` for a file in a folder beside the document; the whole location for a file elsewhere, such as a URL. */
export function fileKey(document: string, location: string): string {
  const folder = document.slice(0, document.lastIndexOf('/') + 1);
  const [prefix] = /^(?:git:[^:]*:|[a-z][a-z0-9+.-]+:\/\/[^/]*)/i.exec(document) ?? [''];
  if (!location.startsWith(prefix) || (prefix === '' && location.includes('://'))) return location;
  return posix.relative(`/${folder.slice(prefix.length)}`, `/${location.slice(prefix.length)}`);
}
