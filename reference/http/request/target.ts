/** Splits a request target into the path below the service's mount and the query. */
import { canonicalisePath } from '../../../spec/contract/paths/canonical-path.ts';

/** A request target, relative to the mount. */
export interface RequestTarget {
  /** `''` for the mount itself. Null outside the mount, and for a path that no route can have. */
  path: string | null;
  /** Without the question mark. */
  query: string;
}

/** @param url the target of the request line, in origin or absolute form @param mount `''` or such as `/placement` */
export function readTarget(url: string, mount: string): RequestTarget {
  const { path, query } = splitTarget(url);
  const local = stripMount(path, mount);
  return { path: local !== null && isRoutable(local) ? local : null, query };
}

/** Whether the target is the mount or below it, even if no route can have its path. */
export function isBelow(url: string, mount: string): boolean {
  return stripMount(splitTarget(url).path, mount) !== null;
}

function splitTarget(url: string): { path: string; query: string } {
  const target = url.charCodeAt(0) === SLASH ? url : stripOrigin(url);
  const mark = target.indexOf('?');
  return {
    path: canonicalisePath(mark < 0 ? target : target.slice(0, mark)),
    query: mark < 0 ? '' : target.slice(mark + 1),
  };
}

const SLASH = 47;

/** No segment is empty: routers disagree on what matches an empty one. */
function isRoutable(path: string): boolean {
  if (path === '' || path === '/') return true;
  return path.charCodeAt(0) === SLASH && path.charCodeAt(path.length - 1) !== SLASH && !path.includes('//');
}

/** Strips scheme and authority from the absolute form, which clients send to proxies: `GET http://host/path`. */
function stripOrigin(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?]*(.*)$/is.exec(url)?.[1] ?? url;
}

function stripMount(path: string, mount: string): string | null {
  if (mount === '') return path;
  if (!path.startsWith(mount)) return null;
  return path.length === mount.length || path.charCodeAt(mount.length) === SLASH
    ? path.slice(mount.length)
    : null;
}
