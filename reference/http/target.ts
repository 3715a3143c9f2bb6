/** Splits the target of a request line into the path below the service's root and the query. */

export interface Target {
  /** `''` for the mount itself; null when no service can have a route of that form, or not below the mount. */
  path: string | null;
  /** Without the question mark. */
  query: string;
}

export function targetOf(url: string, mount: string): Target {
  const target = url.charCodeAt(0) === SLASH ? url : withoutOrigin(url);
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const local = below(path.includes('%') ? canonical(path) : path, mount);
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

/**
 * As WSGI servers read it: an escaped slash is a slash, and a percent sign that escapes nothing stands for itself.
 * Encoded again, part by part, for whoever routes by it.
 */
function canonical(path: string): string {
  const lenient = path.replaceAll(/%(?![0-9a-f]{2})/gi, '%25');
  const bytes = lenient.replaceAll(/%([0-9a-f]{2})/gi, (_match, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8').split('/').map(encodeURIComponent).join('/');
}

function below(path: string, mount: string): string | null {
  if (mount === '') return path;
  if (!path.startsWith(mount)) return null;
  return path.length === mount.length || path.charCodeAt(mount.length) === SLASH
    ? path.slice(mount.length)
    : null;
}
