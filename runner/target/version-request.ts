/** Puts the version that a call asks for into its request, where the profile of the service says. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Profile, VersionRequest } from '../../spec/profile/profile.ts';
import type { Request } from '../exchange.ts';
import { servicePath } from './service-path.ts';

/** The parts of a request that ask for a version. */
export interface VersionParts {
  headers: Readonly<Record<string, string | string[]>>;
  /** The text of a query without `?`; empty for none. */
  query: string;
  /** What comes before the path; empty for none. */
  prefix: string;
}

/**
 * @param text the value that is sent as it is: of the header or the query parameter, the prefix of the path, or the media type.
 *   Null asks for no version.
 */
export function versionPartsOf(
  request: VersionRequest | undefined,
  text: string | string[] | null,
): VersionParts {
  if (request === undefined || text === null) return NONE;
  const single = [text].flat().join(', ');
  switch (request.in) {
    case 'header':
      return { ...NONE, headers: { [request.name]: text } };
    case 'media-type':
      return { ...NONE, headers: { accept: single } };
    case 'query':
      return { ...NONE, query: `${encodeURIComponent(request.name)}=${encodeURIComponent(single)}` };
    case 'path':
      return { ...NONE, prefix: encodeURI(single) };
  }
}

/** The text that asks for a version in the first way of the profile; null where calls ask for none. */
export function versionTextOf({ versions }: Profile, version: string): string | null {
  const [first] = versions.requests;
  return first === undefined ? null : textAt(first, version);
}

/** The text that asks for a version in one way. */
export function textAt({ template }: VersionRequest, version: string): string {
  return template.replaceAll('{version}', version);
}

/** The parts for a version. Most calls of a run ask for one of a few. */
export function askFor(profile: Profile, version: Microversion): VersionParts {
  const known = PARTS.get(profile) ?? new Map<Microversion, VersionParts>();
  PARTS.set(profile, known);
  const parts =
    known.get(version) ?? versionPartsOf(profile.versions.requests[0], versionTextOf(profile, version));
  known.set(version, parts);
  return parts;
}

/** The path with prefix and query. @param path as the documents have it */
export function placeInPath(path: string, { prefix, query }: VersionParts): Request['path'] {
  const below = prefix + path;
  if (query === '') return below;
  return `${below}${below.includes('?') ? '&' : '?'}${query}`;
}

/**
 * The path of a link or a `Location` as the documents have it: below the root, and below the prefix of the version where
 * versions are prefixes. Undefined for a reference that leads elsewhere.
 * @param root of the service, as a URL
 */
export function pathOfReference(
  { root, profile, microversion }: { root: string; profile: Profile; microversion: Microversion },
  reference: string,
): string | undefined {
  const path = servicePath(root, reference);
  const { prefix } = askFor(profile, microversion);
  if (path === undefined || prefix === '') return path;
  if (path === prefix) return '/';
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined;
}

const NONE: VersionParts = { headers: {}, query: '', prefix: '' };
const PARTS = new WeakMap<Profile, Map<Microversion, VersionParts>>();
