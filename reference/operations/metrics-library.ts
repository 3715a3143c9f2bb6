/** The library that counts: an optional dependency, loaded where a server is asked for metrics. */

export type Library = typeof import('prom-client');

const PACKAGE = 'prom-client';

/** @throws Error with the code `ERR_MODULE_NOT_FOUND` where the package is not installed */
export async function loadLibrary(): Promise<Library> {
  return (await import(PACKAGE)) as Library;
}
