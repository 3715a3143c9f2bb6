/**
 * A path as WSGI servers read it, which is what a service routes by: an escaped slash is a slash, a percent sign that
 * escapes nothing stands for itself, and bytes that are no UTF-8 are replaced.
 */

/** Encoded again, part by part. A path in this form stays as it is. */
export function canonicalPath(path: string): string {
  if (!path.includes('%')) return path;
  const lenient = path.replaceAll(/%(?![0-9a-f]{2})/gi, '%25');
  const bytes = lenient.replaceAll(/%([0-9a-f]{2})/gi, (_match, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8').split('/').map(encodeURIComponent).join('/');
}
