/** Lists URL templates that the service does not declare and a cloud may have added. */

/**
 * Lists URLs near a route: the nouns of other routes below it, the route with a trailing slash, with another suffix, in
 * capitals, in singular or plural, and an item of a collection that has none.
 * @param paths every route of the service
 */
export function listNeighbourUrls(paths: readonly string[], path: string): string[] {
  if (path === '/') return nounsOf(paths).flatMap((noun) => [`/${noun}`, `/${changeNounNumber(noun)}`]);
  const collection = !path.endsWith('}');
  return [
    `${path}/`,
    `${path}.json`,
    capitalise(path),
    ...(collection ? [changeNumber(path), `${path}/interop`, `${path}/detail`] : []),
    ...nounsOf(paths).map((noun) => `${path}/${noun}`),
    ...listActionUrls(path),
  ];
}

/** Nouns below a resource in OpenStack's services. */
const COMMON_SUBRESOURCES = ['action', 'metadata', 'tags', 'status', 'health', 'history'];

/** Lists those of the neighbours that a service may declare for POST alone. */
export function listActionUrls(path: string): string[] {
  return COMMON_SUBRESOURCES.map((noun) => `${path}/${noun}`);
}

/** The literal segments of all routes. */
function nounsOf(paths: readonly string[]): string[] {
  const parts = paths
    .flatMap((path) => path.split('/'))
    .filter((part) => part !== '' && !part.startsWith('{'));
  return [...new Set(parts)];
}

function changeNumber(path: string): string {
  const parts = path.split('/');
  return [...parts.slice(0, -1), changeNounNumber(parts.at(-1) as string)].join('/');
}

function changeNounNumber(noun: string): string {
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (noun.endsWith('sses')) return noun.slice(0, -2);
  return noun.endsWith('s') ? noun.slice(0, -1) : `${noun}s`;
}

/** Leaves parameters as they are. */
function capitalise(path: string): string {
  return path.replace(/^\/\w/, (start) => start.toUpperCase());
}
