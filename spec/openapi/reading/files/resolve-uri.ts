/** Resolves the references of a document against the place of the document (RFC 3986, section 5). */
import { posix } from 'node:path';
import { decodeOrKeep } from '../../percent-encoding.ts';

/** The file of a reference, and what follows `#`; empty for the whole file. */
export interface ResolvedReference {
  uri: string;
  fragment: string;
}

/** @param base the file or `$id` that the reference is in: a path, `git:REF:path` or a URL */
export function resolveReference(base: string, reference: string): ResolvedReference {
  const [path = '', ...fragment] = reference.split('#');
  return { uri: path === '' ? base : resolveUri(base, path), fragment: fragment.join('#') };
}

function resolveUri(base: string, path: string): string {
  if (HAS_SCHEME.test(path)) return path;
  if (HAS_SCHEME.test(base) && !GIT.test(base)) return resolveUrl(base, path);
  const [prefix] = GIT.exec(base) ?? [''];
  const relative = decodeOrKeep(path);
  if (relative.startsWith('/')) return `${prefix}${prefix === '' ? relative : relative.slice(1)}`;
  return prefix + posix.join(posix.dirname(base.slice(prefix.length)), relative);
}

const HAS_SCHEME = /^[a-z][a-z0-9+.-]+:/i;
/** `git:main:` and `git:HEAD~1:`; the rest is a path from the root of the repository. */
const GIT = /^git:[^:]*:/;

/** A URN has no hierarchy: a path relative to it stays as it is. */
function resolveUrl(base: string, path: string): string {
  return URL.canParse(path, base) ? new URL(path, base).href : path;
}
