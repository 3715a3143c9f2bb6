/** Resolves a link or a `Location` to a path below the service's root. */

/**
 * The path below the root, without its query; undefined when the reference leaves the service.
 * @param root the service's root as a URL without a slash at its end
 * @param reference absolute, or relative to the root's host as OpenStack's links are
 */
export function servicePath(root: string, reference: string): string | undefined {
  if (PLAIN_PATH.test(reference)) return belowMount(reference, mountOf(root));
  if (!URL.canParse(reference, `${root}/`)) return undefined;
  const url = new URL(reference, `${root}/`);
  return belowMount(url.pathname, mountOf(root));
}

/** A path that parsing leaves as it is, as nearly all links are: parsing costs more than the rest of the rule. */
const PLAIN_PATH = /^(?:\/[\w-]+)+$/;

function belowMount(pathname: string, mount: string): string | undefined {
  if (pathname !== mount && !pathname.startsWith(`${mount}/`)) return undefined;
  return pathname.slice(mount.length) || '/';
}

/** The path of the root, without a slash at its end. */
function mountOf(root: string): string {
  const known = mounts.get(root) ?? new URL(root).pathname.replace(/\/$/, '');
  mounts.set(root, known);
  return known;
}

/** A run has one root, or a few. */
const mounts = new Map<string, string>();
