/** Resolves a link or a `Location` to a path below the service's root. */

/**
 * The path below the root, without its query; undefined when the reference leaves the service.
 * @param root the service's root as a URL without a slash at its end
 * @param reference absolute, or relative to the root's host as OpenStack's links are
 */
export function servicePath(root: string, reference: string): string | undefined {
  if (!URL.canParse(reference, `${root}/`)) return undefined;
  const url = new URL(reference, `${root}/`);
  const mount = new URL(root).pathname.replace(/\/$/, '');
  if (url.pathname !== mount && !url.pathname.startsWith(`${mount}/`)) return undefined;
  return url.pathname.slice(mount.length) || '/';
}
