/** Templates of URLs that no route has and a cloud may have added. */

/**
 * What could stand below and beside a route: nouns of the other routes below it, its own with a slash, with another
 * ending, in capitals, in the singular or plural, and a thing of a collection that has none.
 * @param paths every route of the service
 */
export function listNeighbourUrls(paths: readonly string[], path: string): string[] {
  if (path === '/') return nounsOf(paths).flatMap((noun) => [`/${noun}`, `/${otherNumber(noun)}`]);
  const collection = !path.endsWith('}');
  return [
    `${path}/`,
    `${path}.json`,
    capitalised(path),
    ...(collection ? [inOtherNumber(path), `${path}/interop`, `${path}/detail`] : []),
    ...nounsOf(paths).map((noun) => `${path}/${noun}`),
    ...listActionUrls(path),
  ];
}

/** Names below a thing that services of OpenStack have. */
const BELOW_ANYTHING = ['action', 'metadata', 'tags', 'status', 'health', 'history'];

/** Those of the neighbours that may only be posted to. */
export function listActionUrls(path: string): string[] {
  return BELOW_ANYTHING.map((noun) => `${path}/${noun}`);
}

/** Fixed parts of all routes. */
function nounsOf(paths: readonly string[]): string[] {
  const parts = paths
    .flatMap((path) => path.split('/'))
    .filter((part) => part !== '' && !part.startsWith('{'));
  return [...new Set(parts)];
}

function inOtherNumber(path: string): string {
  const parts = path.split('/');
  return [...parts.slice(0, -1), otherNumber(parts.at(-1) as string)].join('/');
}

function otherNumber(noun: string): string {
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (noun.endsWith('sses')) return noun.slice(0, -2);
  return noun.endsWith('s') ? noun.slice(0, -1) : `${noun}s`;
}

/** Parameters keep their names. */
function capitalised(path: string): string {
  return path.replace(/^\/\w/, (start) => start.toUpperCase());
}
