/** Splits the target of a request line into the path below the service's root and the query. */
import { canonicalisePath } from '../../../spec/contract/canonical-path.ts';

export interface RequestTarget {
  /** `''` for the mount itself; null when no service can have a route of that form, or not below the mount. */
  path: string | null;
  /** Without the question mark. */
  query: string;
}

export function readTarget(url: string, mount: string): RequestTarget {
  const target = url.charCodeAt(0) === SLASH ? url : withoutOrigin(url);
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const local = below(canonicalisePath(path), mount);
  return {
    path: local !== null && isRoutable(local) ? local : null,
    query: mark < 0 ? '' : target.slice(mark + 1),
  };
}

const SLASH = 47;

/** No part of a path is empty: routers differ in what they take an empty one for. */
function isRoutable(path: string): boolean {
  if (path === '' || path === '/') return true;
  return path.charCodeAt(0) === SLASH && path.charCodeAt(path.length - 1) !== SLASH && !path.includes('//');
}

/** The absolute form, which clients send to proxies: `GET http://host/path`. */
function withoutOrigin(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?]*(.*)$/is.exec(url)?.[1] ?? url;
}

function below(path: string, mount: string): string | null {
  if (mount === '') return path;
  if (!path.startsWith(mount)) return null;
  return path.length === mount.length || path.charCodeAt(mount.length) === SLASH
    ? path.slice(mount.length)
    : null;
}
