/**
 * Paths in the form that a WSGI server passes to a service: `%2F` is a slash, a percent sign without two hexadecimal digits
 * is a percent sign, and bytes that are not UTF-8 become U+FFFD.
 */

/** Decodes the path that way and encodes each segment again. A canonical path stays as it is. */
export function canonicalisePath(path: string): string {
  if (!path.includes('%')) return path;
  const lenient = path.replaceAll(/%(?![0-9a-f]{2})/gi, '%25');
  const bytes = lenient.replaceAll(/%([0-9a-f]{2})/gi, (_match, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8').split('/').map(encodeURIComponent).join('/');
}
